import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface CoverCard extends Common {
  kind: 'cover'
  id: 'cover'
  title: string
  series: string
  headline: string
  subhead: string
}

/** The card that opens the deck. */
export const cover = ({ title, series, headline, subhead }: Coverage): CoverCard[] => [
  { kind: 'cover', id: 'cover', chapter: 'cover', name: title, title, series, headline, subhead },
]

import type { Coverage } from '@/content/schema'
import { CHAPTERS, type Common } from '@/model/card'

export interface EndingCard extends Common {
  kind: 'ending'
  id: 'ending'
  slogans: string[]
  credits: Coverage['credits']
}

/** The card that closes the deck: ways on, and who made the coverage. */
export const ending = ({ slogans, credits }: Coverage): EndingCard[] => [
  { kind: 'ending', id: 'ending', chapter: 'ending', name: CHAPTERS.ending, slogans, credits },
]

import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface EndingCard extends Common {
  kind: 'ending'
  id: 'ending'
  slogans: string[]
  credits: Coverage['credits']
}

/** The card that closes the deck: ways on, and who made the coverage. */
export const ending = ({ chapters, slogans, credits }: Coverage): EndingCard[] => [
  { kind: 'ending', id: 'ending', chapter: 'ending', name: chapters.ending, slogans, credits },
]

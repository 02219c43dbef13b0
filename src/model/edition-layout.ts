import type { Coverage } from '@/content/schema'
import { sentenceOf } from './corrections'
import { deckOf } from './deck'

/** What an edition says about itself. */
export interface Edition {
  /** Its version, and the day it was made, which is not the day the report was printed. */
  made: Coverage['edition']
  /** What was corrected, the latest first, and on which cards. */
  corrections: { text: string; cards: { id: string; name: string }[] }[]
}

/**
 * Lays out what an edition says of itself. Runs when the special is built, like `contentOf`.
 * @param coverage one that passed the schema's rules
 */
export function editionOf(coverage: Coverage): Edition {
  const { edition, corrections = [] } = coverage
  const names = new Map(deckOf(coverage).map(({ id, name }) => [id as string, name]))
  return {
    made: edition,
    corrections: corrections.map((one) => ({
      text: sentenceOf(one),
      cards: one.cards.map((id) => ({ id, name: names.get(id)! })),
    })),
  }
}

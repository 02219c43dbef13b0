import { MODELS, type Card } from '@/cards/models'
import type { Coverage } from '@/content/schema'
import type { ChapterId } from './card'

export interface ChapterStart {
  id: ChapterId
  /** Index in the deck of its first card. */
  start: number
}

/**
 * Lays the coverage out as one deck, in the order in which it is read.
 * @param coverage a coverage that passed the schema's rules
 * @returns the cards of each kind, in the order of the register
 */
export const deckOf = (coverage: Coverage): Card[] =>
  Object.values(MODELS).flatMap((cardsOf): Card[] => cardsOf(coverage))

/** @returns the deck's chapters in the order of their first cards */
export const chaptersOf = (deck: readonly Card[]): ChapterStart[] =>
  deck.flatMap(({ chapter: id }, start) => (id === deck[start - 1]?.chapter ? [] : [{ id, start }]))

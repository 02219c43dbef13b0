import { MODELS, type Card, type Kind } from '@/cards/models'
import { EDGES, hoursOf } from '@/content/hours'
import type { Coverage } from '@/content/schema'
import type { ChapterId, OnRoll } from './card'

const LAST_HOUR = EDGES.length - 2

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
  Object.values(MODELS)
    .flatMap((cardsOf): Unrolled[] => cardsOf(coverage))
    .map((card, place) => ({ ...card, ...onRoll(coverage, card.id, place) }))

type Unrolled = ReturnType<(typeof MODELS)[Kind]>[number]

function onRoll({ scenes = {} }: Coverage, id: string, place: number): OnRoll {
  const hour = Math.min(place, LAST_HOUR)
  const { night } = hoursOf(hour)
  const scene = scenes[id]
  return { hour, ...(night && { night }), ...(scene && { scene: { alt: scene.alt } }) }
}

/** @returns the deck's chapters in the order of their first cards */
export const chaptersOf = (deck: readonly Card[]): ChapterStart[] =>
  deck.flatMap(({ chapter: id }, start) => (id === deck[start - 1]?.chapter ? [] : [{ id, start }]))

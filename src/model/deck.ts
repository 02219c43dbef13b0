import { MODELS, type Card, type Kind } from '@/cards/models'
import { EDGES, hoursOf } from '@/content/hours'
import type { Coverage, Scene } from '@/content/schema'
import { amountsOf, runsOf } from './amount'
import type { ChapterId, OnRoll, SceneWords } from './card'
import { correctionsOf } from './corrections'

/** The last hour of the roll: from this place on all cards have the same light. */
export const LAST_HOUR = EDGES.length - 2

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
    .map((card, index) => ({ ...card, ...onRoll(coverage, card.id, index) }))

type Unrolled = ReturnType<(typeof MODELS)[Kind]>[number]

function onRoll(coverage: Coverage, id: string, index: number): OnRoll {
  const hour = Math.min(index, LAST_HOUR)
  const { night } = hoursOf(hour)
  const scene = coverage.scenes?.[id]
  const cue = coverage.cues?.[id]
  return {
    hour,
    ...(night && { night }),
    cue,
    corrections: correctionsOf(coverage, id),
    ...(scene && { scene: wordsOf(coverage, scene) }),
  }
}

const wordsOf = (coverage: Coverage, { alt, hero, span, second, say, legend }: Scene): SceneWords => ({
  alt,
  hero: hero ? amountsOf(coverage, [hero])[0] : undefined,
  span,
  second: second ? amountsOf(coverage, [second])[0] : undefined,
  say: say ? runsOf(coverage, say) : undefined,
  legend,
})

/** @returns the deck's chapters in the order of their first cards */
export const chaptersOf = (deck: readonly Card[]): ChapterStart[] =>
  deck.flatMap(({ chapter: id }, start) => (id === deck[start - 1]?.chapter ? [] : [{ id, start }]))

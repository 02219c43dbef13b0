import { plainAmount, type Amount } from './amount'
import { content } from './content'
import { chaptersOf, type Card } from './deck'
import type { Provenance } from './provenance'

const { entries, cards, figures, strip, ...front } = content
const parsed: Card[] = []

/** A figure as `contentOf` writes it. */
type Figure = Amount & Omit<Provenance, 'amount' | 'label'>

const figureAt = (id: string): Figure => JSON.parse(figures[id]!) as Figure

function amountAt(id: string): Amount {
  const { label, before, number, unit } = figureAt(id)
  return { id, label, before, number, unit }
}

const withFigures = (_: string, value: { figure?: string } | null): unknown =>
  value?.figure === undefined ? value : amountAt(value.figure)

/**
 * A card of the deck, read when it is first asked for: a launch shows one of many.
 * @param index from 0
 * @throws RangeError if the deck has no such card
 */
export function cardAt(index: number): Card {
  const entry = entries[index]
  if (!entry) throw new RangeError(`no card ${index}`)
  return (parsed[index] ??= { ...entry, ...JSON.parse(cards[index]!, withFigures) } as Card)
}

/**
 * @param kind of card
 * @param most how many at most
 * @returns the deck's first cards of that kind, in their order
 */
export function cardsOf<K extends Card['kind']>(kind: K, most = Infinity): Extract<Card, { kind: K }>[] {
  const found: Card[] = []
  for (let i = 0; i < entries.length && found.length < most; i++) if (entries[i]!.kind === kind) found.push(cardAt(i))
  return found as Extract<Card, { kind: K }>[]
}

/** The coverage in the forms that screens show. */
export const edition = {
  ...front,
  strip: strip.map(amountAt),
  entries,
  chapters: chaptersOf(entries),
  /** In full, all cards and those of two kinds: for what looks through everything. */
  get deck() {
    return entries.map((_, index) => cardAt(index))
  },
  get highlights() {
    return cardsOf('highlight')
  },
  get tasks() {
    return cardsOf('task')
  },
}

/** @returns where a card stands in the deck, from 0; the first card for an id that no card has */
export const positionOf = (id: string): number =>
  Math.max(
    0,
    entries.findIndex((entry) => entry.id === id),
  )

/**
 * Traces a figure.
 * @param id a figure's id
 * @returns where it comes from, or nothing if there is no such figure
 */
export function traceOf(id: string): Provenance | undefined {
  if (!Object.hasOwn(figures, id)) return undefined
  const { label, period, passage, quote, ...amount } = figureAt(id)
  return { label, amount: plainAmount({ ...amount, label }), period, passage, quote }
}

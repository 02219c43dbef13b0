import { coverage } from '@/content'
import type { Coverage } from '@/content/schema'
import { amountOf, type Amount } from './amount'
import { deckOf, type Entry } from './deck'
import { provenanceOf } from './provenance'

/** The coverage in the forms that screens show. What a launch need not read is JSON that is parsed when it is asked for. */
export interface Content {
  title: string
  series: string
  headline: string
  subhead: string
  /** Ids of the figures that stand on the front page. */
  strip: string[]
  slogans: string[]
  credits: Coverage['credits']
  variants: Coverage['variants']
  /** What lists and progress say of each card, in the order of the deck. */
  entries: Entry[]
  /** The rest of each card, in the same order, as JSON; a figure in it is `{ figure: id }`. */
  cards: string[]
  /** Figure id to the figure and where it comes from, as JSON. */
  figures: Record<string, string>
}

/** A figure stands in the program once, however many cards show it. */
const figureById = (_: string, value: unknown): unknown => (isAmount(value) ? { figure: value.id } : value)

const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'unit' in value

/** What the entry says already. */
const IN_ENTRY = { id: undefined, chapter: undefined, name: undefined, kind: undefined }

/**
 * Lays a coverage out for the screens. Runs when the mini-program is built: tools/content.cjs puts the outcome in this
 * module's place, so that phones compute none of it.
 * @param source a coverage that passed the schema's rules
 * @returns plain JSON
 */
export function contentOf(source: Coverage): Content {
  const { title, series, headline, subhead, slogans, credits, variants } = source
  const deck = deckOf(source)
  const figures = Object.entries(source.figures).map(([id, figure]): [string, string] => {
    const { period, passage, quote } = provenanceOf(source, id)!
    return [id, JSON.stringify({ ...amountOf(id, figure), period, passage, quote })]
  })
  return {
    ...{ title, series, headline, subhead, slogans, credits, variants },
    strip: source.strip,
    entries: deck.map(({ id, chapter, name, kind }) => ({ id, chapter, name, kind })),
    cards: deck.map((card) => JSON.stringify({ ...card, ...IN_ENTRY }, figureById)),
    figures: Object.fromEntries(figures),
  }
}

export const content = contentOf(coverage)

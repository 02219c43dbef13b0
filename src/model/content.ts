import { coverage } from '@/content'
import type { Coverage } from '@/content/schema'
import { amountsOf, type Amount } from './amount'
import { deckOf, type Entry } from './deck'
import { provenanceOf } from './provenance'

/** The coverage in the forms that screens show. What a launch need not read is JSON that is parsed when it is asked for. */
export interface Content {
  title: string
  series: string
  headline: string
  subhead: string
  strip: Amount[]
  slogans: string[]
  credits: Coverage['credits']
  variants: Coverage['variants']
  /** What lists and progress say of each card, in the order of the deck. */
  entries: Entry[]
  /** The rest of each card, in the same order, as JSON. */
  cards: string[]
  /** Figure id to where the figure comes from, as JSON. */
  traces: string
}

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
  const traces = Object.keys(source.figures).map((id) => [id, provenanceOf(source, id)])
  return {
    ...{ title, series, headline, subhead, slogans, credits, variants },
    strip: amountsOf(source, source.strip),
    entries: deck.map(({ id, chapter, name, kind }) => ({ id, chapter, name, kind })),
    cards: deck.map((card) => JSON.stringify({ ...card, ...IN_ENTRY })),
    traces: JSON.stringify(Object.fromEntries(traces)),
  }
}

export const content = contentOf(coverage)

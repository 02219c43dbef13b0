import type { Card } from '@/cards/models'
import type { Coverage } from '@/content/schema'
import { amountOf, type Amount, type Run } from './amount'
import { holdsRuns, type Legend } from './card'
import { correctedTold } from './corrections'
import { chaptersOf, deckOf, LAST_HOUR, type ChapterStart } from './deck'
import { provenanceOf } from './provenance'

/** How many cards are read together. This special has fewer, so all of it is one stretch. */
const SIZE = 32

/** The signs that stand for phrases: letters of other languages, two bytes each. */
export const FIRST_SIGN = '\u0180'
export const LAST_SIGN = '\u024f'

/** A stretch of the deck. Its parts are JSON, parsed when they are asked for. */
export interface Chunk {
  /** Phrases that recur in the parts, in the order of the signs that stand for them: written by tools/build/phrases.ts. */
  phrases: string[]
  /** The cards, as `cardText` writes them: a figure is `{id}`, in a text or alone. */
  cards: string[]
  /** Figure id to the figure and its source, in the order of `FigureParts`; without those of the front page. */
  figures: Record<string, string>
}

/** A figure, and where it comes from. */
export type FigureParts = [
  ...[label: string, before: string, number: string, unit: string],
  ...[period: string, passage: string, quote: string],
]

/** The coverage in the form that screens read. A launch reads only what it shows, however long the deck is. */
export interface Content {
  /** Tells the special apart from others on the same phone or host. */
  id: string
  title: string
  series: string
  headline: string
  subhead: string
  district: string
  /** Over the list of tasks. */
  outlook: string
  /** What to call the highlights that a task builds on: as a heading, and on the link to them. */
  ground: Coverage['ground']
  /** How many highlights and tasks the front page shows. */
  front: Coverage['front']
  /** Words to offer a reader who looks for something. */
  examples: string[]
  /** The name under which the reader's record was kept earlier. */
  formerRecord: string | undefined
  /** Whether the package holds pictures of the cards to forward, and posters. */
  drawn: boolean
  /** What the front page says of corrections, if there were any. */
  corrected: string | undefined
  /** Ids that have left the deck, each with the one that stands for it now. */
  moved: Coverage['moved']
  slogans: string[]
  credits: Coverage['credits']
  variants: Coverage['variants']
  /** Ids of the figures of the front page, and these figures as in a stretch. */
  strip: string[]
  figures: Record<string, string>
  /** Ids of all cards in the order of the deck, with commas between. */
  ids: string
  chapters: (ChapterStart & { name: string })[]
  /** From this place on, all cards have the same light. */
  lastHour: number
  /** How many cards a stretch holds. */
  size: number
  /** @returns a stretch of the deck, from 0 */
  chunk: (index: number) => Chunk
}

/**
 * Lays a coverage out for the screens. It runs in the build, so that phones need not: tools/build/content.cjs puts what comes out in the
 * place of content.ts.
 * @param source a coverage that passed the schema's rules
 * @param drawn whether its pictures are drawn
 * @returns plain JSON; the stretches stand in a list
 */
export function contentOf(source: Coverage, drawn = true): Omit<Content, 'chunk'> & { chunks: Chunk[] } {
  const { id, title, series, headline, subhead, district, outlook, ground, front, examples } = source
  const { formerRecord, moved, slogans, credits, variants, strip = [] } = source
  const deck = deckOf(source)
  const figuresOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, figureText(source, id)]))
  const chunks = Array.from({ length: Math.ceil(deck.length / SIZE) }, (_, i): Chunk => {
    const shown: string[] = []
    const cards = deck.slice(i * SIZE, (i + 1) * SIZE).map((card) => cardText(card, shown))
    return { phrases: [], cards, figures: figuresOf(shown.filter((id) => !strip.includes(id))) }
  })
  return {
    ...{ id, title, series, headline, subhead, district, outlook, ground, front, examples },
    ...{ formerRecord, drawn, corrected: correctedTold(source), moved, slogans, credits, variants },
    strip,
    figures: figuresOf(strip),
    ids: deck.map(({ id }) => id).join(),
    chapters: chaptersOf(deck).map(({ id, start }) => ({ id, name: source.chapters[id]!, start })),
    lastHour: LAST_HOUR,
    size: SIZE,
    chunks,
  }
}

/** A card as JSON, without what follows from its place in the deck; adds the figures that stand in it to `shown`. */
function cardText(card: Card, shown: string[]): string {
  const written = (run: Run) => {
    if (typeof run === 'string') return run
    shown.push(run.id)
    return `{${run.id}}`
  }
  return JSON.stringify({ ...card, id: undefined, chapter: undefined, hour: undefined }, (key, value: unknown) => {
    if (value && holdsRuns(key)) return (value as Run[]).map(written).join('')
    if (value && key === 'legend') return (value as Legend[]).map(({ mark, is }) => [is, ...(mark ? [mark] : [])])
    return isAmount(value) ? written(value) : value
  })
}

const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'unit' in value

function figureText(source: Coverage, id: string): string {
  const { period, passage, quote } = provenanceOf(source, id)!
  const { label, before, number, unit } = amountOf(id, source.figures[id]!)
  const parts: FigureParts = [label, before, number, unit, period, passage, quote]
  return JSON.stringify(parts)
}

/** @returns what `contentOf` laid out, with its stretches at hand */
export const atHand = ({ chunks, ...rest }: ReturnType<typeof contentOf>): Content => ({
  ...rest,
  chunk: (index) => chunks[index]!,
})

import type { Card } from '@/cards/models'
import type { Breaks } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { amountOf, type Amount } from './amount'
import { breaksOf } from './breaks'
import { chaptersOf, deckOf, type ChapterStart } from './deck'
import { provenanceOf } from './provenance'

/** So many cards are read together. More than the special has: all of it is one stretch. */
const SIZE = 32

/** A stretch of the deck. Its parts are JSON that is parsed when it is asked for. */
export interface Chunk {
  /** The cards; a figure in them is `{ figure: id }`. */
  cards: string[]
  /** Figure id to the figure and where it comes from, but for those of the front page. */
  figures: Record<string, string>
}

/** The coverage in the forms that screens show. A launch reads of it what it shows, however long the deck is. */
export interface Content {
  /** Tells the special from others on the same phone or host. */
  id: string
  title: string
  series: string
  headline: string
  subhead: string
  district: string
  /** Over the list of tasks. */
  outlook: string
  /** What the highlights that a task builds on are called: over them, and on the way there. */
  ground: Coverage['ground']
  /** How many highlights and tasks the front page shows. */
  front: Coverage['front']
  /** Words to offer a reader who looks for something. */
  examples: string[]
  /** Where lines of titles, aims and names may end: from `breaksOf`. */
  breaks: string
  /** A name under which the reader's record was kept before. */
  formerRecord: string | undefined
  /** Whether the package holds pictures of the cards to forward, and posters. */
  drawn: boolean
  slogans: string[]
  credits: Coverage['credits']
  variants: Coverage['variants']
  /** Ids of the figures of the front page, and these figures as in a stretch. */
  strip: string[]
  figures: Record<string, string>
  /** Ids of all cards in the order of the deck, with commas between. */
  ids: string
  chapters: (ChapterStart & { name: string })[]
  /** How many cards a stretch holds. */
  size: number
  /** @returns a stretch of the deck, from 0 */
  chunk: (index: number) => Chunk
}

/**
 * Lays a coverage out for the screens. Runs when the mini-program is built: tools/build/content.cjs puts the outcome in the place of
 * content.ts, so that phones compute none of it.
 * @param source a coverage that passed the schema's rules
 * @param drawn whether its pictures are
 * @param breaks where its words break, as the editors set it
 * @returns plain JSON, but that the stretches stand in a list
 */
export function contentOf(
  source: Coverage,
  drawn = true,
  breaks: Pick<Breaks, 'words' | 'whole'> = { words: [], whole: [] },
): Omit<Content, 'chunk'> & { chunks: Chunk[] } {
  const { id, title, series, headline, subhead, district, outlook, ground, front, examples } = source
  const { formerRecord, slogans, credits, variants, strip = [] } = source
  const deck = deckOf(source)
  const figuresOf = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, figureText(source, id)]))
  const chunks = Array.from({ length: Math.ceil(deck.length / SIZE) }, (_, i): Chunk => {
    const shown: string[] = []
    const cards = deck.slice(i * SIZE, (i + 1) * SIZE).map((card) => cardText(card, shown))
    return { cards, figures: figuresOf(shown.filter((id) => !strip.includes(id))) }
  })
  return {
    ...{ id, title, series, headline, subhead, district, outlook, ground, front, examples },
    breaks: breaksOf(source, breaks),
    ...{ formerRecord, drawn, slogans, credits, variants },
    strip,
    figures: figuresOf(strip),
    ids: deck.map(({ id }) => id).join(),
    chapters: chaptersOf(deck).map(({ id, start }) => ({ id, name: source.chapters[id]!, start })),
    size: SIZE,
    chunks,
  }
}

/** A card as JSON; the figures that stand in it are added to `shown`. */
const cardText = (card: Card, shown: string[]): string =>
  JSON.stringify(card, (_, value: unknown) => {
    if (!isAmount(value)) return value
    shown.push(value.id)
    return { figure: value.id }
  })

const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'unit' in value

function figureText(source: Coverage, id: string): string {
  const { period, passage, quote } = provenanceOf(source, id)!
  return JSON.stringify({ ...amountOf(id, source.figures[id]!), period, passage, quote })
}

/** @returns what `contentOf` laid out, with its stretches at hand */
export const atHand = ({ chunks, ...rest }: ReturnType<typeof contentOf>): Content => ({
  ...rest,
  chunk: (index) => chunks[index]!,
})

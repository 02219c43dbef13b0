import type { Card, CardId, CardOf, Kind } from '@/cards/models'
import type { Amount, Run } from './amount'
import { holdsRuns, type ChapterId, type Legend } from './card'
import { content } from './content'
import type { Chunk, Content, FigureParts } from './layout'
import type { Provenance } from './provenance'

/** A chapter: its cards follow one another in the deck. */
export interface Chapter {
  id: ChapterId
  name: string
  /** Index of its first card, and of the one behind its last. */
  start: number
  end: number
}

/** Not `Object.hasOwn`, which readers' older phones lack: Babel compiles syntax, but adds no functions. */
const has = (object: object, key: string) => Object.prototype.hasOwnProperty.call(object, key)

/** @returns a part of a stretch with its phrases in their places: the reverse of tools/build/phrases.ts */
const whole = ({ phrases }: Pick<Chunk, 'phrases'>, text: string) =>
  text.replace(/[\u0180-\u024f]/g, (sign) => phrases[sign.charCodeAt(0) - 0x180]!)

/**
 * Reads a coverage that was laid out. A card is parsed when it is first asked for, and then kept: a launch shows one of many.
 * @param content from `contentOf`
 */
export function specialOf({
  ids: written,
  chapters: starts,
  chunk,
  lastHour,
  size,
  figures: shared,
  strip,
  moved = {},
  ...rest
}: Content) {
  const ids = written.split(',') as CardId[]
  const chunks: Chunk[] = []
  const cards: Card[] = []
  let shownInFront: Amount[] | undefined
  const chapters = starts.map((chapter, i): Chapter => ({
    ...chapter,
    end: starts[i + 1]?.start ?? ids.length,
  }))

  function figureAt(id: string): FigureParts | undefined {
    const holder = [{ figures: shared, phrases: [] }, ...chunks].find((one) => one && has(one.figures, id))
    return holder && (JSON.parse(whole(holder, holder.figures[id]!)) as FigureParts)
  }

  function amountAt(id: string): Amount {
    const [label, before, number, unit] = figureAt(id)!
    return { id, label, before, number, unit }
  }

  const runOf = (text: string): Run => (text.startsWith('{') ? amountAt(text.slice(1, -1)) : text)

  /** @returns a part of a card as screens show it: the reverse of what `contentOf` writes */
  function partOf(name: string, value: unknown): unknown {
    if (name === 'legend')
      return (value as [string, string?][]).map(([is, mark]): Legend => (mark ? { mark, is } : { is }))
    if (typeof value !== 'string') return value
    return holdsRuns(name)
      ? value
          .split(/({.*?})/)
          .filter(Boolean)
          .map(runOf)
      : runOf(value)
  }

  function textAt(index: number): string {
    const at = Math.floor(index / size)
    const holder = (chunks[at] ??= chunk(at))
    return whole(holder, holder.cards[index % size]!)
  }

  /**
   * @param index from 0
   * @throws RangeError if the deck has no such card
   */
  function cardAt(index: number): Card {
    if (!ids[index]) throw new RangeError(`no card ${index}`)
    return (cards[index] ??= {
      ...(JSON.parse(textAt(index), partOf) as Card),
      id: ids[index],
      chapter: chapters.find(({ end }) => index < end)!.id,
      hour: Math.min(index, lastHour),
    } as Card)
  }

  const cardsBetween = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => cardAt(start + i))
  /** @returns the chapter, or nothing if the special has none of that kind */
  const chapterOf = (id: ChapterId) => chapters.find((chapter) => chapter.id === id)

  /**
   * @param chapter one whose cards are all of one kind
   * @param most how many at most
   * @returns its first cards
   */
  function cardsOf<K extends Kind>(chapter: ChapterId, most: number): CardOf<K>[] {
    const { start, end } = chapterOf(chapter)!
    return cardsBetween(start, Math.min(end, start + most))
  }

  return {
    ...rest,
    moved,
    /** The figures of the front page. */
    get strip() {
      return (shownInFront ??= strip.map(amountAt))
    },
    /** How many cards the deck has. */
    count: ids.length,
    ids,
    chapters,
    chapterOf,
    cardAt,
    cardsBetween,
    firstHighlights: (most: number) => cardsOf<'highlight'>('highlights', most),
    firstTasks: (most: number) => cardsOf<'task'>('tasks', most),
    // All of them, for code that looks through everything.
    get highlights() {
      return cardsOf<'highlight'>('highlights', Infinity)
    },
    get tasks() {
      return cardsOf<'task'>('tasks', Infinity)
    },
    get deck() {
      return cardsBetween(0, ids.length)
    },
    /** @returns the index of a card in the deck, or of the one that stands for it if it has gone; 0 for an id that no card ever had */
    positionOf: (id: string) => Math.max(0, (ids as string[]).indexOf(moved[id] || id)),
    /** @returns the card that shows a figure best: the one that has it largest, or else the last in the deck that has it */
    cardTelling(id: string): CardId | undefined {
      const as = `{${id}}`
      const last = (words: string) => ids.filter((_, i) => textAt(i).includes(words)).pop()
      return last(`"hero":"${as}"`) ?? last(as)
    },
    /**
     * Traces a figure of the front page, or of a card that was asked for before.
     * @returns where it comes from, or nothing if there is no such figure
     */
    traceOf(id: string): Provenance | undefined {
      const figure = figureAt(id)
      if (!figure) return undefined
      const [label, before, number, unit, period, passage, quote] = figure
      return { label, amount: before + number + unit, period, passage, quote }
    },
  }
}

export type Special = ReturnType<typeof specialOf>

/** The coverage that this build carries. */
export const special = specialOf(content)
export const { positionOf } = special

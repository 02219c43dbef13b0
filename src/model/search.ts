import type { Place } from '@/entry/place'
import { finding } from './finding'
import { sayingsOf } from './sayings'
import { special } from './special'

/** A stretch of text; `hit` where it answers the query. */
export interface Part {
  text: string
  hit: boolean
}

export interface SearchResult {
  place: Place
  /** Where in the contents it stands. */
  where: Part[]
  name: Part[]
  /** A text with the words that are not in the name; empty if all of them are. */
  context: Part[]
  /** Words that the editors added, if the place was found only by these. */
  also: string[]
}

/** What a query finds. */
export interface Answer {
  /** The best first; those equally good in the order of the deck, task screens last. */
  results: SearchResult[]
  /** Words of the query that stand nowhere; what was found has one that is almost the same. */
  missed: string[]
}

/** A text as it is shown and as it is compared; `at` says where in the shown text each compared character stands. */
interface Text {
  shown: string
  bare: string
  at: number[]
  /** Whether a word begins at a character of the shown text; yes everywhere if that is not known. */
  begins: (index: number) => boolean
}

interface Entry {
  place: Place
  where: Text
  name: Text
  others: Text[]
  /** Words that the editors added. */
  also: Text[]
  leads: boolean
}

/** What is looked for, and how: to the letter, by its pinyin, or with one character wrong. */
interface Word {
  bare: string
  as: 'written' | 'read' | 'almost'
}

/** How many characters are shown around a hit, and how many of them before it. */
const CONTEXT = 24
const LEAD = 8
/** If only this many more are left, they are shown too. */
const REST = 4

/**
 * Left out of the comparison, because readers seldom type it as it is printed. Points stay, for numbers have them; 余 goes, so that
 * 2000名 finds 2000余名.
 */
const SKIPPED = /[\s“”‘’"'「」『』《》()·・•,。、;:!?…—余-]/
const NUMBER = /[\d.]/

const everywhere = () => true

/** Folds character by character, so that each keeps its position: on a whole text `normalize` and `toLowerCase` may change its length. */
function textOf(shown: string, begins: Text['begins'] = everywhere): Text {
  let bare = ''
  const at: number[] = []
  for (let i = 0; i < shown.length; i++) {
    const code = shown.charCodeAt(i)
    const fullWidth = code > 0xff00
    const char = String.fromCharCode(fullWidth ? code - 0xfee0 : code).toLowerCase()
    if (SKIPPED.test(char)) continue
    bare += char
    while (at.length < bare.length) at.push(i)
  }
  return { shown, bare, at, begins }
}

/**
 * Splits a query into what is looked for.
 * @param query whatever was typed
 * @returns its words as they are compared; none if nothing in it can be looked for
 */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .map((word) => textOf(simplified(word)).bare)
    .filter(Boolean)

const simplified = (text: string): string =>
  text.replace(/[^\0-\xff]/g, (char) => finding.simplified[finding.traditional.indexOf(char)] ?? char)

/** A stretch of what is shown. */
interface Hit {
  start: number
  end: number
}

/** Where a word stands in a text. */
function hitsOf(text: Text, { bare: word, as }: Word): Hit[] {
  const { bare, at } = text
  const hits: Hit[] = []
  const add = (from: number, to: number) => void hits.push({ start: at[from]!, end: at[to - 1]! + 1 })
  if (as === 'written') {
    for (let i = bare.indexOf(word); i >= 0; i = bare.indexOf(word, i + 1)) {
      // A number is found only from its first digit on: 7 is not in 1973.
      if (NUMBER.test(word.charAt(0)) && NUMBER.test(text.shown.charAt(at[i]! - 1))) continue
      add(i, i + word.length)
    }
    return hits
  }
  for (let i = 0; i < bare.length; i++) {
    const end = as === 'read' ? endOfRead(bare, i, word) : endOfAlmost(bare, i, word)
    // Neither is sure enough but for whole words, with nothing between their characters.
    if (end > 0 && at[end - 1]! - at[i]! < end - i && isWhole(text, { start: at[i]!, end: at[end - 1]! + 1 }))
      add(i, end)
  }
  return hits
}

/** Whether a hit is a whole word, not part of a longer one. */
const isWhole = ({ begins }: Text, { start, end }: Hit): boolean => begins(start) && begins(end)

let readings: Record<string, string[]> | undefined

/** How each character is read. */
function readingsOf(): Record<string, string[]> {
  const read: Record<string, string[]> = {}
  for (const group of finding.syllables.split(',')) {
    const syllable = /[a-z]+/.exec(group)![0]
    for (const char of group.slice(syllable.length)) (read[char] ??= []).push(syllable)
  }
  return read
}

/** Where text that begins at `from` and is read as `letters` ends; 0 if it is not. A character is read as its syllable or its first letter. */
function endOfRead(bare: string, from: number, letters: string): number {
  if (!letters) return from
  readings ??= readingsOf()
  for (const syllable of readings[bare.charAt(from)] ?? []) {
    for (const part of [syllable, syllable.charAt(0)]) {
      const end = letters.startsWith(part) ? endOfRead(bare, from + 1, letters.slice(part.length)) : 0
      if (end) return end
    }
  }
  return 0
}

/** Where a stretch that begins at `from` and differs from the word by one character ends, perhaps behind the text; 0 if there is none. */
function endOfAlmost(bare: string, from: number, word: string): number {
  let wrong = 0
  for (let i = 0; i < word.length; i++) if (bare[from + i] !== word[i]) wrong++
  return wrong === 1 ? from + word.length : 0
}

const holds = (text: Text, word: Word): boolean => hitsOf(text, word).length > 0

/** Where any of the words stands, from the beginning of the text on. */
const hitsIn = (text: Text, words: readonly Word[]): Hit[] =>
  words.flatMap((word) => hitsOf(text, word)).sort((a, b) => a.start - b.start)

/** Splits a text, or a stretch of it, at its hits. */
function marked(text: Text, words: readonly Word[], from = 0, to = text.shown.length): Part[] {
  const parts: Part[] = []
  let done = from
  const add = (end: number, hit: boolean) => {
    if (end > done) parts.push({ text: text.shown.slice(done, end), hit })
    done = Math.max(done, end)
  }
  hitsIn(text, words).forEach(({ start, end }) => {
    add(Math.min(start, to), false)
    add(Math.min(end, to), true)
  })
  add(to, false)
  return parts
}

/** The stretch of a text around its first hit, with its hits marked. */
function contextOf(text: Text, words: readonly Word[]): Part[] {
  const { shown, at } = text
  const { start, end } = hitsIn(text, words)[0]!
  const cutsNumber = (i: number) => NUMBER.test(shown.charAt(i - 1)) && NUMBER.test(shown.charAt(i))
  let from = start > LEAD + REST ? Math.max(0, Math.min(start - LEAD, shown.length - CONTEXT)) : 0
  // A cut text must not begin with a comma.
  if (from > 0) from = at.find((position) => position >= from)!
  while (cutsNumber(from)) from--
  let to = Math.min(shown.length, Math.max(end, from + CONTEXT))
  while (cutsNumber(to)) to++
  if (shown.length - to <= REST) to = shown.length
  const cut = { text: '…', hit: false }
  return [...(from > 0 ? [cut] : []), ...marked(text, words, from, to), ...(to < shown.length ? [cut] : [])]
}

/** Reads where words begin, one text after another, as src/model/finding-layout.ts wrote it. */
function beginnings(): (text: string) => Text['begins'] {
  let from = 0
  return (text) => {
    const own = from
    from += text.length
    return (index) => {
      const code = finding.begins.charCodeAt((own + index) / 6)
      return ((code - (code < 92 ? 35 : 36)) >> ((own + index) % 6)) % 2 > 0
    }
  }
}

function entriesOf(): Entry[] {
  const beginsIn = beginnings()
  return sayingsOf(special.deck, (id) => special.chapterOf(id)!.name).map(({ place, where, name, others, leads }) => ({
    place,
    where: textOf(where),
    name: textOf(name, beginsIn(name)),
    others: others.map((text) => textOf(text, beginsIn(text))),
    also: ((place.screen === 'card' && finding.also[place.id]) || []).map((text) => textOf(text)),
    leads,
  }))
}

let kept: Entry[] | undefined
/** The index is made when it is first needed, not at launch. */
const entries = (): Entry[] => (kept ??= entriesOf())

/** Where a word was found, the best first. */
const RANKS = ['name', 'large', 'head', 'text', 'longer name', 'part of a word', 'added'] as const
type Rank = (typeof RANKS)[number]

const worse = (a: number, b: number) => Math.max(a, b)

/** What comes before the first of these is a heading, or the label of a figure. */
const BEHIND_HEAD = /[：\s]/

/** How well a place answers a word: from 0, the best, on; Infinity if it does not. */
function rankIn(entry: Entry, word: Word): number {
  const { where, name, others, also, leads } = entry
  const ranks: Rank[] = []
  const look = (text: Text, rank: (hit: Hit) => Rank) =>
    hitsOf(text, word).forEach((hit) => ranks.push(isWhole(text, hit) ? rank(hit) : 'part of a word'))
  look(name, () => 'name')
  look(where, () => 'head')
  others.forEach((text, i) =>
    look(text, ({ start, end }) => {
      const { shown } = text
      if (leads && i === 0) return 'large'
      const opened = shown.lastIndexOf('“', start)
      const closed = shown.indexOf('”', opened)
      if (opened >= 0 && closed >= end && closed - opened > end - start + 1) return 'longer name'
      return end <= shown.search(BEHIND_HEAD) ? 'head' : 'text'
    }),
  )
  // To its end: the editors added the word for those who type it whole.
  also.forEach((text) => hitsOf(text, word).some(({ end }) => end >= text.shown.length) && ranks.push('added'))
  return Math.min(...ranks.map((rank) => RANKS.indexOf(rank)))
}

/** How to look for a word: as it is written, if it stands anywhere like that. */
function readingOf(bare: string): Word {
  const ways: Word[] = [{ bare, as: 'written' }]
  if (/^[a-z]{2,}$/.test(bare)) ways.push({ bare, as: 'read' })
  else if (bare.length > 2 && !/[\da-z]/.test(bare)) ways.push({ bare, as: 'almost' })
  return ways.find((word) => entries().some((entry) => rankIn(entry, word) < Infinity)) ?? ways[0]!
}

function resultOf({ place, where, name, others, also }: Entry, words: readonly Word[]): SearchResult {
  const elsewhere = words.filter((word) => !holds(where, word) && !holds(name, word))
  const about = elsewhere.map((word) => others.find((text) => holds(text, word))).find(Boolean)
  return {
    place,
    where: marked(where, words),
    name: marked(name, words),
    context: about ? contextOf(about, words) : [],
    also: elsewhere.flatMap((word) =>
      others.some((text) => holds(text, word))
        ? []
        : also.filter((text) => holds(text, word)).map(({ shown }) => shown),
    ),
  }
}

/**
 * Looks for a query in all words of the special: as written, in traditional characters, by pinyin or its first letters (whole words
 * only), with one character wrong (in words of three or more), and by words that the editors added.
 * @param query any string; words between spaces, all of which a place must have
 * @returns what was found; nothing for a query without words
 */
export function answerTo(query: string): Answer {
  const words = wordsOf(query).map(readingOf)
  if (words.length === 0) return { results: [], missed: [] }
  const results = entries()
    .map((entry) => ({ entry, rank: words.map((word) => rankIn(entry, word)).reduce(worse) }))
    .filter(({ rank }) => rank < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => resultOf(entry, words))
  return { results, missed: words.filter(({ as }) => as === 'almost').map(({ bare }) => bare) }
}

/** @returns the results of `answerTo` */
export const search = (query: string): SearchResult[] => answerTo(query).results

/** What the editors listed for a concern. */
export interface Concern {
  name: string
  /** Its cards, with the words on them that prove it marked. */
  results: SearchResult[]
}

/** @returns a concern by its id; nothing if there is no such concern */
export function concernOf(id: string): Concern | undefined {
  const concern = finding.concerns.find((one) => one.id === id)
  return (
    concern && {
      name: concern.name,
      results: concern.cards.flatMap(({ card, words }) =>
        entries()
          .filter(({ place }) => place.screen === 'card' && place.id === card)
          .map((entry) => resultOf(entry, [{ bare: textOf(words).bare, as: 'written' }])),
      ),
    }
  )
}

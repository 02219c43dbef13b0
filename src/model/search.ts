import { wordsOn } from '@/cards/words'
import type { Place } from '@/entry/place'
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
  /** Where the words stand that are not in the name; empty if all are. */
  context: Part[]
}

/** A text as it is shown and as it is compared; `at` holds where each compared character stands in what is shown. */
interface Text {
  shown: string
  bare: string
  at: number[]
}

interface Entry {
  place: Place
  where: Text
  name: Text
  others: Text[]
}

/** How much of a text is shown around a hit, and how much of that before it. */
const SPAN = 24
const LEAD = 8
/** So little more is not cut off. */
const REST = 4

/**
 * Left out of the comparison: readers seldom type it as it is printed. A point stays, for it stands in numbers; 余 goes, so
 * that 2000名 finds 2000余名.
 */
const SKIPPED = /[\s“”‘’"'「」『』《》()·・•,。、;:!?…—余-]/
const NUMBER = /[\d.]/

/** Folds character by character, so that each keeps its position: `normalize` and `toLowerCase` of a whole may change lengths. */
function textOf(shown: string): Text {
  let bare = ''
  const at: number[] = []
  for (let i = 0; i < shown.length; i++) {
    const code = shown.charCodeAt(i)
    const fullWidth = code > 0xff00 && code < 0xff5f
    const char = String.fromCharCode(fullWidth ? code - 0xfee0 : code).toLowerCase()
    if (SKIPPED.test(char)) continue
    bare += char
    while (at.length < bare.length) at.push(i)
  }
  return { shown, bare, at }
}

/**
 * Splits a query into what is looked for.
 * @param query whatever was typed
 * @returns its words as they are compared; none if nothing in it can be looked for
 */
export const wordsOf = (query: string): string[] =>
  query
    .split(/\s+/)
    .map((word) => textOf(word).bare)
    .filter(Boolean)

/** A stretch of what is shown. */
interface Hit {
  start: number
  end: number
}

/** Where a word stands in a text. A number is found from its first digit on: 7 is not in 1973. */
function hitsOf({ shown, bare, at }: Text, word: string): Hit[] {
  const hits: Hit[] = []
  for (let i = bare.indexOf(word); i >= 0; i = bare.indexOf(word, i + 1)) {
    const start = at[i]!
    if (NUMBER.test(word.charAt(0)) && NUMBER.test(shown.charAt(start - 1))) continue
    hits.push({ start, end: at[i + word.length - 1]! + 1 })
  }
  return hits
}

const holds = (text: Text, word: string): boolean => hitsOf(text, word).length > 0

/** Splits a text, or a stretch of it, at its hits. */
function marked(text: Text, words: readonly string[], from = 0, to = text.shown.length): Part[] {
  const parts: Part[] = []
  let done = from
  const add = (end: number, hit: boolean) => {
    if (end > done) parts.push({ text: text.shown.slice(done, end), hit })
    done = Math.max(done, end)
  }
  const hits = words.flatMap((word) => hitsOf(text, word)).sort((a, b) => a.start - b.start)
  hits.forEach(({ start, end }) => {
    add(Math.min(start, to), false)
    add(Math.min(end, to), true)
  })
  add(to, false)
  return parts
}

/** The stretch of a text around its first hit, with its hits marked. */
function contextOf(text: Text, words: readonly string[]): Part[] {
  const { shown, at } = text
  const { start, end } = words.flatMap((word) => hitsOf(text, word)).reduce((a, b) => (b.start < a.start ? b : a))
  const cutsNumber = (i: number) => NUMBER.test(shown.charAt(i - 1)) && NUMBER.test(shown.charAt(i))
  let from = start > LEAD + REST ? Math.max(0, Math.min(start - LEAD, shown.length - SPAN)) : 0
  // What is cut does not begin with a comma.
  if (from > 0) from = at.find((position) => position >= from)!
  while (cutsNumber(from)) from--
  let to = Math.min(shown.length, Math.max(end, from + SPAN))
  while (cutsNumber(to)) to++
  if (shown.length - to <= REST) to = shown.length
  const cut = { text: '…', hit: false }
  return [...(from > 0 ? [cut] : []), ...marked(text, words, from, to), ...(to < shown.length ? [cut] : [])]
}

const entryOf = (place: Place, where: string, name: string, others: readonly (string | undefined)[]): Entry => ({
  place,
  where: textOf(where),
  name: textOf(name),
  others: others.flatMap((text) => (text ? [textOf(text)] : [])),
})

const entriesOf = ({ deck, tasks, chapterOf }: typeof special): Entry[] => [
  ...deck.map((card) => {
    const chapter = chapterOf(card.chapter)!.name
    const { where, said } = wordsOn(card)
    const place: Place = { screen: 'card', id: card.id }
    return entryOf(place, where ? `${chapter} · ${where(card)}` : chapter, card.name, said(card))
  }),
  // Beside the report's own sentence their screens say what the card of the task and its highlights say.
  ...tasks.map(({ id, name, sentence }) => entryOf({ screen: 'task', id }, '任务详情', name, [sentence])),
]

let entries: Entry[] | undefined

/**
 * Looks for a query in all that the special says. The index is made at the first call, not at launch.
 * @param query any string: words between spaces, each of which must occur in a place
 * @returns the places in the order of the deck, then task screens by their names; none for a query without words
 */
export function search(query: string): SearchResult[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  entries ??= entriesOf(special)
  return entries.flatMap(({ place, where, name, others }) => {
    const elsewhere = words.filter((word) => !holds(where, word) && !holds(name, word))
    if (!elsewhere.every((word) => others.some((text) => holds(text, word)))) return []
    const about = elsewhere[0] === undefined ? undefined : others.find((text) => holds(text, elsewhere[0]!))
    return {
      place,
      where: marked(where, words),
      name: marked(name, words),
      context: about ? contextOf(about, words) : [],
    }
  })
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Breaks } from '../../src/content/file'
import { ordinalOf } from '../../src/content/ordinal'
import type { Coverage } from '../../src/content/schema'
import { amountOf, plainAmount } from '../../src/model/amount'
import { besideCoverage, coverageOf } from '../lib/coverage-file'

/** A clause: what stands between punctuation marks, after which lines end by themselves. */
const CLAUSE = /[^，：、。；？！\s]+/g
/** The signs other than letters at which a line may end or begin; every digit counts as 0. */
const SIGNS = '“”《》%·0'

const DICTIONARY = new Intl.Segmenter('zh', { granularity: 'word' })

/** How two neighbouring characters are to each other; what comes later counts for more. */
enum Pair {
  /** The dictionary has a word that ends and one that begins, one of them a single character, which stays beside its neighbour. */
  Beside,
  /** It has two words. */
  Apart,
  /** It has one. */
  Within,
  /** The editors say so. */
  SetApart,
  SetWithin,
}

/**
 * Splits a clause into words, with Node's dictionary.
 * @param whole words that stay whole, though the dictionary would split them
 */
function wordsOf(clause: string, whole: readonly string[]): string[] {
  const held = whole.flatMap((word) => {
    const at = clause.indexOf(word)
    return at < 0 ? [] : [{ start: at, end: at + word.length }]
  })
  const words: string[] = []
  for (const { segment, index } of DICTIONARY.segment(clause)) {
    if (held.some(({ start, end }) => index > start && index < end)) words[words.length - 1] += segment
    else words.push(segment)
  }
  return words
}

/** A single character joins the word before it, or at the beginning the one behind; so does a mark, but for one that opens, and a unit. */
const isBeside = (word: string, next: string, begins: boolean): boolean =>
  /[“《（\d]$/.test(word) || (next.length === 1 && !/[“《（\d]/.test(next)) || (begins && word.length === 1)

/** Two neighbouring characters as one number. */
const pairOf = (one: string, other: string): number => one.charCodeAt(0) * 65536 + other.charCodeAt(0)
const counts = (character: string): boolean => /[一-龥]/.test(character) || SIGNS.includes(character)

/**
 * @param texts everything that a screen may say
 * @param breaks as the editors set them; the dictionary tells for the rest
 * @returns for each two characters that stand side by side, whether a line may end between them
 */
export function pairsOf(
  texts: readonly string[],
  { words, whole }: Pick<Breaks, 'words' | 'whole'>,
): Map<number, boolean> {
  const pairs = new Map<number, Pair>()
  const tell = (one: string, other: string, pair: Pair) => {
    if (!counts(one) || !counts(other)) return
    const key = pairOf(one, other)
    pairs.set(key, Math.max(pairs.get(key) ?? pair, pair))
  }
  const tellAll = (clause: readonly string[], within: Pair, between: (i: number) => Pair) => {
    for (const [at, word] of clause.map((one) => one.replace(/\d/g, '0')).entries()) {
      for (let i = 1; i < word.length; i++) tell(word[i - 1]!, word[i]!, within)
      if (at > 0) tell(clause[at - 1]!.slice(-1).replace(/\d/, '0'), word[0]!, between(at))
    }
  }
  for (const clause of new Set(texts.flatMap((text) => text.match(CLAUSE) ?? []))) {
    const split = wordsOf(clause, whole)
    tellAll(split, Pair.Within, (i) => (isBeside(split[i - 1]!, split[i]!, i === 1) ? Pair.Beside : Pair.Apart))
  }
  for (const clause of words) tellAll(clause.split('|'), Pair.SetWithin, () => Pair.SetApart)
  return new Map([...pairs].map(([key, pair]) => [key, pair === Pair.Apart || pair === Pair.SetApart]))
}

/** Bits in a character of the table, which begins at ( in ASCII and has no backslash: WeChat's compiler writes it wrongly. */
const BITS = 6
const FIRST = '('.charCodeAt(0)
const BACKSLASH = '\\'.charCodeAt(0)

/**
 * Packs a yes or no for each key into little more than a bit a key, as an XOR filter does (Graf and Lemire 2020, “Xor Filters”): a key's
 * answer is that of three bits together, one in each third of the table.
 * @param pairs keys and answers
 * @param size how long the first third is; the others are a bit longer, so that the remainders tell keys apart
 * @returns the table, or nothing if a longer one is needed
 */
function packed(pairs: ReadonlyMap<number, boolean>, size: number): string | undefined {
  const placesOf = (key: number) => [0, 1, 2].map((third) => third * (size + 2) + (key % (size + third)))
  const users = new Map<number, Set<number>>()
  for (const key of pairs.keys())
    for (const place of placesOf(key)) users.set(place, (users.get(place) ?? new Set()).add(key))
  // A key that alone uses a place can be answered there whatever the others need, so it is settled after them.
  const settled: { key: number; place: number }[] = []
  const alone = [...users.keys()].filter((place) => users.get(place)!.size === 1)
  for (let place = alone.pop(); place !== undefined; place = alone.pop()) {
    const [key] = users.get(place)!
    if (key === undefined) continue
    settled.push({ key, place })
    for (const other of placesOf(key)) {
      users.get(other)!.delete(key)
      if (users.get(other)!.size === 1) alone.push(other)
    }
  }
  if (settled.length < pairs.size) return undefined
  const bits: number[] = Array.from({ length: 3 * (size + 2) }, () => 0)
  for (const { key, place } of settled.reverse())
    bits[place] = Number(pairs.get(key)) ^ placesOf(key).reduce((sum, other) => sum ^ bits[other]!, 0)
  const codes = Array.from({ length: Math.ceil(bits.length / BITS) }, (_, at) =>
    bits.slice(at * BITS, (at + 1) * BITS).reduce((sum, bit, i) => sum + (bit << i), FIRST),
  )
  return String.fromCharCode(...codes.map((code) => (code < BACKSLASH ? code : code + 1)))
}

/**
 * @param pairs from `pairsOf`
 * @returns the code of `partsOf(text)`, which splits a text where its lines may end. It uses no more than WeChat's scripts in the view
 *   have: ES5 without regular expressions and `String.fromCharCode`
 */
export function codeOf(pairs: ReadonlyMap<number, boolean>): string {
  let size = Math.ceil((pairs.size * 1.23) / 6) * 2 + 1
  let table = packed(pairs, size)
  // Consecutive numbers of which the first is odd have no common factor.
  while (table === undefined) table = packed(pairs, (size += 2))
  return `var ENDS='${table}'
function counts(character){
  return character>='一'&&character<='龥'||'${SIGNS}'.indexOf(character)>=0
}
function mayEnd(one,other){
  var pair=one.charCodeAt(0)*65536+other.charCodeAt(0)
  var bit=0
  for(var third=0;third<3;third++){
    var at=third*${size + 2}+pair%(${size}+third)
    var code=ENDS.charCodeAt((at-at%${BITS})/${BITS})
    bit^=(code<${BACKSLASH}?code:code-1)-${FIRST}>>at%${BITS}&1
  }
  return bit
}
function partsOf(text){
  var parts=['']
  var last=' '
  for(var i=0;i<text.length;i++){
    var character=text.charAt(i)
    var next=character>='0'&&character<='9'?'0':character
    if(counts(last)&&counts(next)&&mayEnd(last,next))parts.push('')
    parts[parts.length-1]+=character
    last=next
  }
  return parts
}`
}

/** @returns all strings in a part of the coverage, in which {id} stands for a figure */
const stringsIn = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.entries(part).flatMap(([name, value]) => (name === 'alt' ? [] : stringsIn(value)))
      : []

/** @returns what a special says, with its figures in their places */
export function textsOf(coverage: Coverage): string[] {
  const amounts = new Map(
    Object.entries(coverage.figures).map(([id, figure]) => [id, plainAmount(amountOf(id, figure))]),
  )
  return [
    ...stringsIn(coverage).map((text) => text.replace(/\{(\w+)\}/g, (_, id: string) => amounts.get(id) ?? '')),
    ...amounts.values(),
    ...coverage.highlights.map((_, i) => `亮点${ordinalOf(i + 1)}`),
    ...(coverage.stance?.groups ?? []).flatMap(({ items }) => items.map(({ name, text = '' }) => text + name)),
  ]
}

const SOURCE = resolve(__dirname, '../../src')

/** @returns what the program itself says, out of its source: all Chinese that stands there */
const ownTexts = (): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .flatMap((file) => readFileSync(join(SOURCE, file), 'utf8').match(/[^\s'"`<>{}()]*[一-龥][^\s'"`<>{}()]*/g) ?? [])

/** A name or an item of a list stays whole if it is short: it fits a line at every type size. */
const SHORT = /^.{3,6}$/
/** So does what a mark in a scene stands for, which has a line to itself in large type. */
const MEANING = /^.{3,9}$/

/** @returns what stays whole on screens, as far as it follows from the coverage */
function wholeIn(coverage: Coverage): string[] {
  const { figures, scenes, tasks } = coverage
  const short = textsOf(coverage).flatMap((text) => text.split(/\s/))
  // Those of tasks and of the stance stand in rows.
  const legends = Object.entries(scenes ?? {})
    .filter(([id]) => id !== 'stance' && !tasks.some((task) => task.id === id))
    .flatMap(([, scene]) => scene?.legend ?? [])
  return [
    ...short.filter((text) => SHORT.test(text)),
    ...legends.map(({ is }) => is).filter((text) => MEANING.test(text)),
    ...Object.entries(figures).map(([id, figure]) => {
      const { number, unit } = amountOf(id, figure)
      return number + unit
    }),
  ]
}

/** @returns the code of `partsOf` for the special that is built */
export function lineEnds(): string {
  const coverage = coverageOf()
  const { words, whole } = besideCoverage('breaks')
  return codeOf(pairsOf([...textsOf(coverage), ...ownTexts()], { words, whole: [...whole, ...wholeIn(coverage)] }))
}

/** @returns `partsOf` itself, for what is drawn in the build */
export function splitter(code = lineEnds()): (text: string) => string[] {
  // oxlint-disable-next-line typescript/no-implied-eval -- it is built as text
  const run = new Function(`${code}\nreturn partsOf`) as () => (text: string) => string[]
  return run()
}

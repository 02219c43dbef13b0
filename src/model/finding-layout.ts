import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Coverage } from '@/content/schema'
import { deckOf } from './deck'
import { sayingsOf } from './sayings'

/** What helps a reader find something, in the form that search reads. */
export interface Finding {
  /** Card id to words that are not on the card, but that readers type for it. */
  also: Record<string, string[]>
  /** The concerns, each with its cards and the words on them that prove it. */
  concerns: NonNullable<Coverage['concerns']>
  /** Places of the report: where each is told, and in which words. */
  spots: { name: string; card: string; passage: string; quote: string }[]
  /** Traditional characters, and as many simplified ones that they stand for. */
  traditional: string
  simplified: string
  /** Syllables of pinyin, each with the characters that are read so: `gong公工,yuan园`. ü is v. */
  syllables: string
  /** Where words begin in all names and texts, a bit for each character, six bits to a sign: see `signOf`. */
  begins: string
}

/** What the front page says of a concern. */
export const concernsOf = ({ concerns = [] }: Coverage): { id: string; name: string }[] =>
  concerns.map(({ id, name }) => ({ id, name }))

/** Six bits as a sign that JSON does not escape: from # on, without the backslash. */
const signOf = (bits: number): string => String.fromCharCode(bits + (bits < 57 ? 35 : 36))

/**
 * Lays out what helps to find. Runs when the mini-program is built, like `contentOf`.
 * @param coverage one that passed the schema's rules
 */
export function findingOf(coverage: Coverage): Finding {
  const { alsoFound = {}, concerns = [], places = [], passages } = coverage
  const sayings = sayingsOf(deckOf(coverage), (id) => coverage.chapters[id]!)
  const texts = sayings.flatMap(({ name, others }) => [name, ...others])
  const all = [...texts, ...Object.values(alsoFound).flat()]
  const inUse = new Set(all.join(''))
  return {
    also: alsoFound,
    concerns,
    spots: places.map(({ name, card, source }) => ({
      name,
      card,
      passage: passages[source.passage]!.name,
      quote: source.quote,
    })),
    ...charactersOf(inUse),
    syllables: syllablesOf(all),
    begins: beginsOf(texts),
  }
}

/** The traditional characters, by the standards of Taiwan and Hong Kong, for the simplified ones in use. */
function charactersOf(inUse: ReadonlySet<string>): Pick<Finding, 'traditional' | 'simplified'> {
  const toSimplified = [Converter({ from: 'tw', to: 'cn' }), Converter({ from: 'hk', to: 'cn' })]
  let traditional = ''
  let simplified = ''
  // The block of common characters; nobody types those beyond.
  for (let code = 0x4e00; code < 0x9fff; code++) {
    const from = String.fromCharCode(code)
    const to = toSimplified.map((convert) => convert(from)).find((char) => char !== from && inUse.has(char))
    if (!to || inUse.has(from)) continue
    traditional += from
    simplified += to
  }
  return { traditional, simplified }
}

function syllablesOf(texts: readonly string[]): string {
  const read = new Map<string, Set<string>>()
  for (const text of texts) {
    for (const { origin, pinyin: syllable, isZh } of pinyin(text, { type: 'all', toneType: 'none', v: true })) {
      if (isZh) read.set(syllable, (read.get(syllable) ?? new Set()).add(origin))
    }
  }
  return [...read].map(([syllable, chars]) => syllable + [...chars].join('')).join()
}

function beginsOf(texts: readonly string[]): string {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const bits = texts.flatMap((text) => {
    const begins = new Set([...segmenter.segment(text)].map(({ index }) => index))
    return text.split('').map((_, i) => Number(begins.has(i)))
  })
  // The last word ends where another text would begin.
  bits.push(1)
  const signs = Array.from({ length: Math.ceil(bits.length / 6) }, (_, i) =>
    signOf(bits.slice(i * 6, i * 6 + 6).reduce((sum, bit, j) => sum + bit * 2 ** j, 0)),
  )
  return signs.join('')
}

import { FIRST_SIGN, LAST_SIGN, type Chunk } from '../../src/model/layout'

/** The longest phrase that is looked for, which bounds the search. */
const LONGEST = 32
const SIGN_BYTES = 2

/**
 * Writes phrases that recur in a stretch of the deck only once: a sign stands for each, and special.ts puts the phrase back.
 * @param chunk from `contentOf`
 * @returns the same with signs in its texts, and their phrases, those that save most first
 * @throws if a text has a sign of its own
 */
export function withPhrases({ cards, figures }: Chunk): Chunk {
  const ids = Object.keys(figures)
  // No phrase may run over the end of a text, so the separator stands in none.
  let texts = [...cards, ...Object.values(figures)].join('\n')
  if (new RegExp(`[${FIRST_SIGN}-${LAST_SIGN}]`).test(texts))
    throw new Error('a text has a sign that stands for phrases')
  const phrases: string[] = []
  const most = LAST_SIGN.charCodeAt(0) - FIRST_SIGN.charCodeAt(0) + 1
  for (const { phrase } of recurringIn(texts)) {
    if (phrases.length === most) break
    const parts = texts.split(phrase)
    // Earlier phrases may have taken its text.
    if (saved(phrase, parts.length - 1) < 4) continue
    texts = parts.join(String.fromCharCode(FIRST_SIGN.charCodeAt(0) + phrases.length))
    phrases.push(phrase)
  }
  const written = texts.split('\n')
  return {
    phrases,
    cards: written.slice(0, cards.length),
    figures: Object.fromEntries(ids.map((id, i) => [id, written[cards.length + i]!])),
  }
}

/** @returns the phrases that stand more than once in the texts, those that save most first */
function recurringIn(texts: string): { phrase: string; saves: number }[] {
  const counts = new Map<string, number>()
  for (let length = 2; length <= LONGEST; length++) {
    for (let at = 0; at + length <= texts.length; at++) {
      const phrase = texts.slice(at, at + length)
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([phrase, count]) => count > 1 && !phrase.includes('\n'))
    .map(([phrase, count]) => ({ phrase, saves: saved(phrase, count) }))
    .sort((one, other) => other.saves - one.saves)
}

/** @returns bytes that are saved if a phrase is written once, between quotes and a comma */
const saved = (phrase: string, count: number): number =>
  (count - 1) * Buffer.byteLength(phrase) - count * SIGN_BYTES - 3

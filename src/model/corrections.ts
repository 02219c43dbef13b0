import type { Correction, Coverage } from '@/content/schema'

/** @returns a correction in one sentence */
export const sentenceOf = ({ date, what, was, is }: Correction): string =>
  `更正（${date}）：${what}，原为“${was}”，应为“${is}”。`

/** @returns what was corrected on a card; nothing where nothing was */
export function correctionsOf({ corrections = [] }: Coverage, card: string): string[] | undefined {
  const own = corrections.filter(({ cards }) => cards.includes(card))
  return own.length > 0 ? own.map(sentenceOf) : undefined
}

/** @returns what the front page says of all corrections; nothing if there are none */
export const correctedTold = ({ corrections: [latest, ...earlier] = [] }: Coverage): string | undefined =>
  latest && (earlier.length > 0 ? `更正 ${earlier.length + 1} 处，最近是${latest.date}` : `更正 1 处，${latest.date}`)

import { plainAmount, plainRuns, type Amount } from './amount'
import type { HeroWords } from '@/content/schema'
import type { Line } from './card'

/** @returns what stands under a line's heading, with its honours behind it */
export const plainLine = ({ runs, honours = [] }: Line): string =>
  [plainRuns(runs), ...honours].filter(Boolean).join(' ')

/** @returns a figure with what it counts before it */
export const labelledAmount = (amount: Amount): string => `${amount.label} ${plainAmount(amount)}`

/** @returns words that a card says large, with those before them, as the report has them in one go */
export const plainWords = ({ before = '', words }: HeroWords): string => before + words.join('')

/**
 * Every word of a card, without knowing its kind.
 * @param part a card, or anything in it
 * @returns its texts and figures in the order in which they stand there; ids and names of kinds are none
 */
export function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return /[一-龥]{2}/.test(part) ? [part] : []
  if (typeof part !== 'object' || part === null) return []
  if ('unit' in part) return [labelledAmount(part as Amount)]
  if ('runs' in part) return [`${(part as Line).head ?? ''} ${plainLine(part as Line)}`]
  return Object.values(part).flatMap(wordsIn)
}

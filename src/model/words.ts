import { plainAmount, plainRuns, type Amount } from './amount'
import type { HeroWords } from '@/content/schema'
import type { Line } from './card'

/** @returns what stands under a line's heading, with its honours behind it */
export const plainLine = ({ runs, honours = [] }: Line): string =>
  [plainRuns(runs), ...honours].filter(Boolean).join(' ')

/** @returns a figure after its label */
export const labelledAmount = (amount: Amount): string => `${amount.label} ${plainAmount(amount)}`

/** @returns the words that a card says large and those before them, in one string, as the report has them */
export const plainWords = ({ before = '', words }: HeroWords): string => before + words.join('')

/**
 * Finds every text of a card without knowing its kind.
 * @param part a card, or anything in it
 * @returns its texts and figures in their order, without ids and names of kinds
 */
export function wordsIn(part: unknown): string[] {
  if (typeof part === 'string') return /[一-龥]{2}/.test(part) ? [part] : []
  if (typeof part !== 'object' || part === null) return []
  // A picture is described where it is drawn.
  if ('alt' in part) return []
  if ('unit' in part) return [labelledAmount(part as Amount)]
  if ('runs' in part) return [`${(part as Line).head ?? ''} ${plainLine(part as Line)}`]
  return Object.values(part).flatMap(wordsIn)
}

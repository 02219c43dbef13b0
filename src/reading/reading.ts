/** What the reader has done and prefers. Kept on the phone under one key for each special; it never leaves it. */
export interface Reading {
  /** What was shown, as marks from `markOf`, in the order of first reading. */
  read: readonly string[]
  /** Id of the card shown last; empty before any was. */
  last: string
  type: TypeChoice
  theme: ThemeChoice
}

/** From small to large; the largest is the elders' edition (长辈版). Records hold these names, so a name must always mean the same size. */
export const TYPE_SIZES = ['standard', 'large', 'huge', 'vast', 'elder'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]
/** `system` takes WeChat's own setting. */
export type TypeChoice = 'system' | TypeSize

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

export const FRESH: Reading = { read: [], last: '', type: 'system', theme: 'system' }

const VERSION = 1
/** The most marks that are kept, far more than any special has places: a bad record must not fill the store. */
const MARKS = 2000

/** @returns the mark of a card or of a task's screen, which may have the same id */
export const markOf = (screen: 'card' | 'task', id: string): string => `${screen}:${id}`

/** The largest factor for each step but the last, with a little to spare: phones are not exact, 23.8 / 17 px is a little above 1.4. */
const UP_TO = [1.01, 1.21, 1.41, 1.61]

/**
 * The smallest step that is no smaller than WeChat's own type size, or the largest of all.
 * @param factor `fontSizeScaleFactor`: 1 is WeChat's standard, care mode is 1.4, the largest 1.65; what is no number counts as 1
 */
export const typeSizeFor = (factor: number): TypeSize => TYPE_SIZES[UP_TO.filter((most) => factor > most).length]!

/** Whether to offer the elders' edition at a factor: from care mode on, unless the factor sets it already. */
export const offersElder = (factor: number): boolean => factor > 1.3 && typeSizeFor(factor) !== 'elder'

/**
 * Reads a stored record, of this or any other version, field by field.
 * @param record whatever the store held
 * @returns what can be used of it; the rest is as for a new reader
 */
export function readingFrom(record: unknown): Reading {
  if (typeof record !== 'object' || record === null) return FRESH
  const { read, last, type, theme } = record as Record<string, unknown>
  const text = (value: unknown): value is string => typeof value === 'string' && value.length < 64
  return {
    read: Array.isArray(read) ? [...new Set(read.filter(text))].slice(0, MARKS) : FRESH.read,
    last: text(last) ? last : FRESH.last,
    type: [...TYPE_SIZES, 'system' as const].find((choice) => choice === type) ?? FRESH.type,
    theme: THEMES.find((choice) => choice === theme) ?? FRESH.theme,
  }
}

/**
 * The record to store.
 * @param kept what the store holds by now, of this or any other version
 * @param change what the reader has just changed
 * @returns what was kept, with the change put in; fields that are not known stay, for another tab or a newer version wrote them
 */
export const recordOf = (kept: unknown, change: Partial<Reading>): object => ({
  version: VERSION,
  ...(typeof kept === 'object' && !Array.isArray(kept) ? kept : {}),
  ...change,
})

/**
 * The names under which a special's record is kept: specials on one host share nothing.
 * @param special its id, and the name under which it was kept before
 * @returns the name to write under, and an older one to read from while nothing is written under that
 */
export const recordKeys = ({ id, formerRecord }: { id: string; formerRecord?: string | undefined }) =>
  [`reading:${id}`, formerRecord] as const

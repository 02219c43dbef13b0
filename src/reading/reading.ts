/** What the reader has done and prefers. Kept on the phone under one key for each special; it never leaves it. */
export interface Reading {
  /** What was shown, as marks from `markOf`, in the order of first reading. */
  read: readonly string[]
  /** Id of the card shown last; empty before any was. */
  last: string
  type: TypeChoice
  theme: ThemeChoice
}

/** From the smallest; the largest is the elders' edition (长辈版). A record names them: a name keeps its size for ever. */
export const TYPE_SIZES = ['standard', 'large', 'huge', 'vast', 'elder'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]
/** `system` takes WeChat's own setting. */
export type TypeChoice = 'system' | TypeSize

export const THEMES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEMES)[number]

export const FRESH: Reading = { read: [], last: '', type: 'system', theme: 'system' }

const VERSION = 1
/** Far above any special's number of places: a bad record must not grow the store without end. */
const MARKS = 2000

/** @returns the mark of a card or a task screen: both may have the same id */
export const markOf = (screen: 'card' | 'task', id: string): string => `${screen}:${id}`

/** The factors of all steps but the largest, and a hair more: what phones tell is not exact, 23.8 / 17 px is a little above 1.4. */
const UP_TO = [1.01, 1.21, 1.41, 1.61]

/**
 * The smallest step that is no smaller than WeChat's own type size, or the largest of all.
 * @param factor `fontSizeScaleFactor`: 1 is WeChat's standard, care mode is 1.4, the largest 1.65; what is no number counts as 1
 */
export const typeSizeFor = (factor: number): TypeSize => TYPE_SIZES[UP_TO.filter((most) => factor > most).length]!

/** Whether who reads at such a factor is offered the elders' edition: from care mode on, as far as it is not there by itself. */
export const offersElder = (factor: number): boolean => factor > 1.3 && typeSizeFor(factor) !== 'elder'

/**
 * Reads a stored record, of this or any other version, field by field.
 * @param record whatever the store held
 * @returns what is usable of it; the rest as for a new reader
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
 * @returns the first with the second put in: whatever else it holds stays, for another tab or a newer version wrote it
 */
export const recordOf = (kept: unknown, change: Partial<Reading>): object => ({
  version: VERSION,
  ...(typeof kept === 'object' && !Array.isArray(kept) ? kept : {}),
  ...change,
})

/**
 * The names under which a special's record is kept: specials on one host share nothing.
 * @param special its id, and the name under which it was kept before
 * @returns the name to write, and one that is still read where nothing was written yet
 */
export const recordKeys = ({ id, formerRecord }: { id: string; formerRecord?: string | undefined }) =>
  [`reading:${id}`, formerRecord] as const

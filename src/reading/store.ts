import { special } from '@/model/special'
import { readRecord, writeRecord } from '@/platform/storage'
import {
  FRESH,
  markOf,
  readingFrom,
  recordKeys,
  recordOf,
  type Reading,
  type ThemeChoice,
  type TypeChoice,
} from './reading'

const [key, formerKey] = recordKeys(special)

/** The record as it is kept now, which another tab may have changed. */
const kept = (): unknown => readRecord(key) || (formerKey && readRecord(formerKey))

let reading: Reading | undefined
const listeners = new Set<() => void>()

/** @returns the state; read from the phone at the first call */
export const getReading = (): Reading => (reading ??= readingFrom(kept()))

/**
 * Tells of every change.
 * @returns a function that ends it
 */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Marks a card as read, and as the one to continue from. */
export const readCard = (id: string): void =>
  change(({ read }) => ({ last: id, read: withMark(read, markOf('card', id)) }))

/** Marks a task screen as read. */
export const readTask = (id: string): void => change(({ read }) => ({ read: withMark(read, markOf('task', id)) }))

const withMark = (read: readonly string[], mark: string) => (read.includes(mark) ? read : [...read, mark])

export const chooseType = (type: TypeChoice): void => change(() => ({ type }))
export const chooseTheme = (theme: ThemeChoice): void => change(() => ({ theme }))

/** Forgets what was read and where; the settings stay. */
export const forget = (): void => change(() => ({ read: FRESH.read, last: FRESH.last }))

/**
 * Changes what is stored now, not what this page read earlier: another tab may have added marks or made a choice since. Where the store
 * is full or broken, the change lasts until the program is closed.
 */
function change(step: (now: Reading) => Partial<Reading>): void {
  const before = kept()
  const now = readingFrom(before)
  const changed = step(now)
  reading = { ...now, ...changed }
  writeRecord(key, recordOf(before, changed))
  for (const listener of listeners) listener()
}

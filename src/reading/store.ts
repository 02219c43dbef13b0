import { readRecord, writeRecord } from '@/platform/storage'
import { FRESH, markOf, readingFrom, recordOf, type Reading, type ThemeChoice, type TypeChoice } from './reading'

const KEY = 'reading'

let reading: Reading | undefined
const listeners = new Set<() => void>()

/** @returns the state; read from the phone at the first call */
export const getReading = (): Reading => (reading ??= readingFrom(readRecord(KEY)))

/**
 * Tells of every change.
 * @returns a function that ends it
 */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Marks a card as read, and as the one to go on from. */
export function readCard(id: string): void {
  const { read } = getReading()
  const mark = markOf('card', id)
  change({ last: id, read: read.includes(mark) ? read : [...read, mark] })
}

/** Marks a task screen as read. */
export function readTask(id: string): void {
  const { read } = getReading()
  const mark = markOf('task', id)
  if (!read.includes(mark)) change({ read: [...read, mark] })
}

export const chooseType = (type: TypeChoice): void => change({ type })
export const chooseTheme = (theme: ThemeChoice): void => change({ theme })

/** Forgets what was read and where; the settings stay. */
export const forget = (): void => change({ read: FRESH.read, last: FRESH.last })

/** A phone whose store is full or broken still keeps the change until the mini-program is closed. */
function change(part: Partial<Reading>): void {
  reading = { ...getReading(), ...part }
  writeRecord(KEY, recordOf(reading))
  for (const listener of listeners) listener()
}

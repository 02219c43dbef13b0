import { given } from './guard'
import type * as weapp from './storage'

/** What the browser's store did not take. Everything else is read from the store each time, for other tabs write as well. */
const memory = new Map<string, unknown>()

/** Taro's wrapping: the first records were written by its calls. */
interface Wrapped {
  data?: unknown
}

export const readRecord: typeof weapp.readRecord = (key) =>
  memory.has(key)
    ? memory.get(key)
    : given(() => (JSON.parse(localStorage.getItem(key) ?? '{}') as Wrapped).data, undefined)

export const writeRecord: typeof weapp.writeRecord = (key, record) => {
  memory.set(key, record)
  given(() => {
    localStorage.setItem(key, JSON.stringify({ data: record } satisfies Wrapped))
    // From now on what another tab writes counts.
    memory.delete(key)
  }, undefined)
}

import { given } from './guard'
import type * as weapp from './storage'

/** What the browser's store did not take. The rest is read anew each time: other tabs write as well. */
const memory = new Map<string, unknown>()

/** The wrapping is that of Taro, by whose calls the first records were written. */
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
    // What another tab writes from now on is to be read.
    memory.delete(key)
  }, undefined)
}

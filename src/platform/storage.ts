import Taro from '@tarojs/taro'
import { given, quietly } from './guard'

/**
 * What was written and, in WeChat, what was read: the phone's store may be absent, broken, full, or never answer. On the web, where
 * other tabs write as well, only what the store did not take.
 */
const memory = new Map<string, unknown>()

/**
 * Reads a record.
 * @param key its name
 * @returns what was stored, of any shape; nothing if there is none
 */
export function readRecord(key: string): unknown {
  if (memory.has(key)) return memory.get(key)
  const record = given(() => stored(key), undefined)
  if (process.env.TARO_ENV !== 'h5') memory.set(key, record)
  return record
}

/**
 * Stores a record without holding up the reader: WeChat's synchronous call would block a swipe.
 * @param key its name
 * @param record plain JSON, at most 1 MB (WeChat's limit for a key)
 */
export function writeRecord(key: string, record: object): void {
  memory.set(key, record)
  if (process.env.TARO_ENV !== 'h5') return quietly(() => Taro.setStorage({ key, data: record }))
  given(() => {
    localStorage.setItem(key, JSON.stringify({ data: record }))
    // What another tab writes from now on is to be read.
    memory.delete(key)
  }, undefined)
}

/** The wrapping on the web is that of Taro, by whose calls the first records were written. */
function stored(key: string): unknown {
  if (process.env.TARO_ENV !== 'h5') return Taro.getStorageSync<unknown>(key)
  return (JSON.parse(localStorage.getItem(key) ?? '{}') as { data?: unknown }).data
}

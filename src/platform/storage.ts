import Taro from '@tarojs/taro'
import { given, quietly } from './guard'

/** What was read or written so far: the phone's store may be absent, broken or full, or never answer. */
const memory = new Map<string, unknown>()

/**
 * Reads a record.
 * @param key its name
 * @returns what was stored, of any shape; nothing if there is none
 */
export function readRecord(key: string): unknown {
  if (!memory.has(key))
    memory.set(
      key,
      given(() => Taro.getStorageSync<unknown>(key), undefined),
    )
  return memory.get(key)
}

/**
 * Stores a record without keeping the reader waiting: WeChat's synchronous call would block a swipe.
 * @param key its name
 * @param record plain JSON, at most 1 MB (WeChat's limit for a key)
 */
export function writeRecord(key: string, record: object): void {
  memory.set(key, record)
  quietly(() => Taro.setStorage({ key, data: record }))
}

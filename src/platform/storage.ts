import Taro from '@tarojs/taro'

/**
 * Reads a record from the phone.
 * @param key its name
 * @returns what was stored, of any shape; nothing if there is none or the store cannot be read
 */
export function readRecord(key: string): unknown {
  try {
    return Taro.getStorageSync<unknown>(key)
  } catch {
    return undefined
  }
}

/**
 * Stores a record without holding up the reader: WeChat's synchronous call would block a swipe.
 * @param key its name
 * @param record plain JSON, at most 1 MB (WeChat's limit for a key)
 */
export function writeRecord(key: string, record: object): void {
  // Full or broken: the reader loses a mark, nothing else, and cannot do anything about it.
  Taro.setStorage({ key, data: record }).catch(() => undefined)
}

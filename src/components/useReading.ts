import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reading } from '@/reading/reading'
import { getReading, subscribe } from '@/reading/store'

/**
 * A part of what the reader has done or prefers. A page that lies under another is not redrawn until it shows again:
 * each swipe above would otherwise be sent to it as well.
 * @param select picks the part; must give the same value for the same state (a field, not a new object)
 */
export function useReading<T>(select: (reading: Reading) => T): T {
  const [value, setValue] = useState(() => select(getReading()))
  const shown = useRef(true)
  const sync = useCallback(() => {
    if (shown.current) setValue(() => select(getReading()))
  }, [select])
  useEffect(() => subscribe(sync), [sync])
  useDidShow(() => {
    shown.current = true
    sync()
  })
  useDidHide(() => {
    shown.current = false
  })
  return value
}

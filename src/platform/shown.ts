import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef, type RefObject } from 'react'

/**
 * Whether the page is on show: one that lies under another is not.
 * @param onShow called each time it comes on show
 * @returns a ref, because nothing needs drawing when it changes
 */
export function useShown(onShow?: () => void): RefObject<boolean> {
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
    onShow?.()
  })
  useDidHide(() => {
    shown.current = false
  })
  return shown
}

import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef, type RefObject } from 'react'

/**
 * Whether the page is on show: one that lies under another is not.
 * @param onShow what is done each time it comes on show
 * @returns a ref, for nothing is drawn anew when it changes
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

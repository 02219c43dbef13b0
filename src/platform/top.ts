import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { quietly } from './guard'
import { useShown } from './shown'

/**
 * Shows the page from its top once another place has come in it: at once, or when it comes on show again, for until then WeChat
 * would scroll the page that lies above.
 * @param of what the page shows
 */
export function useTop(of: unknown): void {
  const seen = useRef(of)
  const shown = useShown()
  const toTop = () => {
    if (!shown.current || seen.current === of) return
    seen.current = of
    quietly(() => Taro.pageScrollTo({ scrollTop: 0, duration: 0 }))
  }
  useDidShow(toTop)
  useEffect(toTop)
}

import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { quietly } from './guard'
import { useShown } from './shown'
import { afterUpdate } from './update'

/**
 * Shows the page from its top, or from a part of it, once another place has come in it: at once, or when it comes on show again, for
 * until then WeChat would scroll the page that lies above.
 * @param of what the page shows
 * @param selector of the part, which is gone to at first, too (base library 2.7.3); none for the top
 */
export function useTop(of: unknown, selector?: string): void {
  const seen = useRef(selector ? undefined : of)
  const shown = useShown()
  const toTop = () => {
    if (!shown.current || seen.current === of) return
    seen.current = of
    const to = selector ? { selector } : { scrollTop: 0 }
    const scroll = () => quietly(() => Taro.pageScrollTo({ ...to, duration: 0 }))
    // A part has to be on the screen; the top always is.
    if (selector) afterUpdate(scroll)
    else scroll()
  }
  useDidShow(toTop)
  useEffect(toTop)
}

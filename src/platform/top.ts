import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { quietly } from './guard'
import { useShown } from './shown'
import { afterUpdate } from './update'

/**
 * Scrolls the page to its top, or to a part of it, when another place has come into it: at once, or when it is on show again, because
 * until then WeChat would scroll the page above.
 * @param of what the page shows
 * @param selector of the part, to which the page also scrolls when it opens (base library 2.7.3); none for the top
 */
export function useTop(of: unknown, selector?: string): void {
  const seen = useRef(selector ? undefined : of)
  const shown = useShown()
  const toTop = () => {
    if (!shown.current || seen.current === of) return
    seen.current = of
    const to = selector ? { selector } : { scrollTop: 0 }
    const scroll = () => quietly(() => Taro.pageScrollTo({ ...to, duration: 0 }))
    // A part has to be drawn first; the top is always there.
    if (selector) afterUpdate(scroll)
    else scroll()
  }
  useDidShow(toTop)
  useEffect(toTop)
}

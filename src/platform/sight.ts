import Taro from '@tarojs/taro'
import { pageOf, type Screen } from '@/entry/place'
import { given } from './guard'
import { afterUpdate } from './update'

/** How far a stretch reaches beyond the window's upper and lower edge, in window heights; negative is within the window. */
export interface Stretch {
  above: number
  below: number
}

/** The window's height in pixels where the phone does not say. */
const USUAL = 600

/**
 * Tells which parts of a page come into a stretch, and which leave it (base library 1.9.3). On phones that cannot watch, it never calls
 * back.
 * @param screen whose page it is, whether it is on top or not
 * @param selector of the parts, each with an id
 * @param stretch where to look for them
 * @param tell takes a part's id, whether it is there, and its height in pixels
 * @returns a function that ends it
 */
export function watch(
  screen: Screen,
  selector: string,
  { above, below }: Stretch,
  tell: (id: string, there: boolean, height: number) => void,
): () => void {
  let over = false
  let end = () => {}
  // What was just drawn has to be on the screen first.
  afterUpdate(() =>
    given(() => {
      if (over) return
      const height = given(() => Taro.getSystemInfoSync().windowHeight, USUAL)
      const page = Taro.getCurrentPages().find(({ route }) => route === pageOf(screen))
      const observer = Taro.createIntersectionObserver(page as object, { thresholds: [0], observeAll: true })
      end = () => given(() => observer.disconnect(), undefined)
      observer.relativeToViewport({ top: height * above, bottom: height * below }).observe(selector, (seen) => {
        const { id, intersectionRatio, boundingClientRect: box } = (seen || {}) as Seen
        if (!over && box) tell(id, intersectionRatio > 0, box.height)
      })
    }, undefined),
  )
  return () => {
    over = true
    end()
  }
}

/** What WeChat always gives; Taro's typings lack the id. */
type Seen = Required<Taro.IntersectionObserver.ObserveCallbackResult> & { id: string }

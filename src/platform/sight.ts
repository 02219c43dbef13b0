import Taro from '@tarojs/taro'
import { pageOf, type Screen } from '@/entry/place'
import { given } from './guard'
import { afterUpdate } from './update'

/** A stretch around the window's middle, in parts of the window's height: beyond its edges, or within them if negative. */
export interface Stretch {
  above: number
  below: number
}

/** Where the phone does not tell how high its window is, in pixels. */
const USUAL = 600

/**
 * Tells which parts of a page come into a stretch of the window, and which leave it (base library 1.9.3). Nothing is told where the
 * phone does not watch.
 * @param screen whose page it is, whether it is on top or not
 * @param selector of the parts, each with an id
 * @param stretch where they are looked for
 * @param tell a part's id, whether it is there, and how high it is in pixels
 * @returns ends it
 */
export function watch(
  screen: Screen,
  selector: string,
  { above, below }: Stretch,
  tell: (id: string, there: boolean, height: number) => void,
): () => void {
  let over = false
  let end = () => {}
  // What was drawn just now is to be there.
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

/** Of Taro's typings, which leave out the id, what WeChat always gives. */
type Seen = Required<Taro.IntersectionObserver.ObserveCallbackResult> & { id: string }

import Swiper from 'swiper'
import { A11y } from 'swiper/modules'

// Stands in for swiper/bundle, which Taro's Swiper asks for: the bundle carries every effect and control that Swiper.js has.
Swiper.use([A11y])
// Dragging with a mouse selects text, and does not swipe: with a mouse there are buttons, keys and a wheel.
Swiper.extendDefaults({ simulateTouch: false })

/** On a page below another a swiper has no size, and an animated turn would never end: there it jumps. */
export default class SwiperOnPages extends Swiper {
  override slideTo(index: number, speed?: number, runCallbacks?: boolean): boolean {
    return super.slideTo(index, this.el.offsetWidth > 0 ? speed : 0, runCallbacks)
  }
}

import Swiper from 'swiper'
import { A11y } from 'swiper/modules'

// Stands in for swiper/bundle, which Taro's Swiper asks for: the bundle carries every effect and control that Swiper.js has.
Swiper.use([A11y])
// A mouse drawn over words marks them: it has buttons, keys and a wheel to move with.
Swiper.extendDefaults({ simulateTouch: false })

/** One that lies below another page has no size, and there no turn ends that takes time: it stands at once where it is told to. */
export default class SwiperOnPages extends Swiper {
  override slideTo(index: number, speed?: number, runCallbacks?: boolean): boolean {
    return super.slideTo(index, this.el.offsetWidth > 0 ? speed : 0, runCallbacks)
  }
}

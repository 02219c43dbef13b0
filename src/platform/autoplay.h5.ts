import Swiper from 'swiper'
import { Autoplay } from 'swiper/modules'
import type * as weapp from './autoplay'

// Only the carousel turns by itself: so this comes with the front page, and the cards do without it.
// oxlint-disable-next-line react/rules-of-hooks -- no hook, only named like one
Swiper.use([Autoplay])

/** On the web a change costs nothing: the page follows all. */
export const isHeard: typeof weapp.isHeard = () => true

import Swiper from 'swiper'
import { Autoplay } from 'swiper/modules'

// Turning by itself is for the carousel only: so it comes with the front page, and the cards do without.
// oxlint-disable-next-line react/rules-of-hooks -- no hook, though it is called like one
Swiper.use([Autoplay])

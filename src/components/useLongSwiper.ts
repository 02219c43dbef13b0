import { useState } from 'react'
import { slideIn, useSwiper, type SwiperState } from './useSwiper'

/** How many slides the swiper has when it opens, the asked one in the middle. */
const STRETCH = 40
/** How many are always there ahead of the shown one. */
const AHEAD = STRETCH / 2 - 1

interface LongSwiperState extends SwiperState {
  /** The first slide that stands in the swiper, and the one behind the last. */
  from: number
  to: number
  /** Counts the swipers made; it is the key of the present one. */
  made: number
  /** Makes a new swiper that stands at a slide from the start, so that nothing is seen to turn. */
  renew: (at: number) => void
}

/** @returns the first slide of a swiper that opens at a slide */
const stretchAround = (at: number, count: number): number => Math.max(0, Math.min(at - AHEAD, count - STRETCH))

/**
 * A swiper over any number of slides that holds only a stretch of them: what is sent must not grow with the deck. Slides ahead are
 * added as the reader comes near. None are added before the first, for that would shift what is on the screen: a reader who comes back
 * to the first one, or jumps out of the stretch, gets a new swiper.
 * @param count of all slides
 * @param start the slide to open at
 * @returns indexes among all slides; `current` and the events of the swiper itself count from `from`
 */
export function useLongSwiper(count: number, start: number): LongSwiperState {
  const swiper = useSwiper(start, count)
  const { shown } = swiper
  const [from, setFrom] = useState(() => stretchAround(start, count))
  const [to, setTo] = useState(() => Math.min(count, from + STRETCH))
  const [made, setMade] = useState(0)

  const reach = Math.min(count, shown + AHEAD + 1)
  if (reach > to) setTo(reach)

  const renew = (at: number) => {
    setMade(made + 1)
    const first = stretchAround(at, count)
    setFrom(first)
    setTo(Math.min(count, first + STRETCH))
    swiper.stand(at)
  }
  return {
    ...swiper,
    from,
    to,
    made,
    renew,
    onChange: ({ detail }) => swiper.onChange({ detail: { ...detail, current: slideIn(detail.current, from, to) } }),
    onRest: ({ detail }) => {
      const at = slideIn(detail.current, from, to)
      if (at === from && from > 0) renew(at)
      else swiper.onRest({ detail: { current: at } })
    },
    jump: (at) => ((at > from || from === 0) && at < to ? swiper.jump(at) : renew(at)),
  }
}

import { useState } from 'react'
import { slideIn, useSwiper, type SwiperState } from './useSwiper'

/** So many slides stand in the swiper when it opens, the asked one in their middle. */
const SPAN = 40
/** So many are always there ahead of the shown one. */
const AHEAD = SPAN / 2 - 1

interface LongSwiperState extends SwiperState {
  /** The first slide that stands in the swiper, and the one behind the last. */
  from: number
  to: number
  /** Which swiper it is: another one wants another key. */
  made: number
  /** Has a new swiper that stands at a slide from the start, so that nothing is seen to turn. */
  renew: (at: number) => void
}

/** @returns the first slide of a swiper that opens at a slide */
const spanAround = (at: number, count: number): number => Math.max(0, Math.min(at - AHEAD, count - SPAN))

/**
 * A swiper over any number of slides, of which only a stretch stands in it: what is sent must not grow with the deck. Slides ahead
 * are added as the reader comes near; where the stretch begins is left alone, for that would shift what is on the screen. Who comes
 * back to its very beginning, or jumps out of it, gets a new one.
 * @param count of all slides
 * @param start the slide to open at
 * @returns indexes among all slides; `current` and the events of the swiper itself count from `from`
 */
export function useLongSwiper(count: number, start: number): LongSwiperState {
  const swiper = useSwiper(start, count)
  const { shown } = swiper
  const [from, setFrom] = useState(() => spanAround(start, count))
  const [to, setTo] = useState(() => Math.min(count, from + SPAN))
  const [made, setMade] = useState(0)

  const reach = Math.min(count, shown + AHEAD + 1)
  if (reach > to) setTo(reach)

  const renew = (at: number) => {
    setMade(made + 1)
    const first = spanAround(at, count)
    setFrom(first)
    setTo(Math.min(count, first + SPAN))
    swiper.place(at)
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

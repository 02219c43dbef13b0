import { useState } from 'react'
import { useSwiper, type SwiperState } from './useSwiper'

/** So many slides stand in the swiper when it opens, the asked one in their middle. */
const SPAN = 40
/** So many are always there ahead of the shown one. */
const AHEAD = SPAN / 2 - 1

interface LongSwiperState extends SwiperState {
  /** The first slide that stands in the swiper, and the one behind the last. A change of `from` wants a new swiper. */
  from: number
  to: number
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
  const swiper = useSwiper(start)
  const { shown } = swiper
  const [from, setFrom] = useState(() => spanAround(start, count))
  const [to, setTo] = useState(() => Math.min(count, from + SPAN))

  const reach = Math.min(count, shown + AHEAD + 1)
  if (reach > to) setTo(reach)

  const renewAt = (at: number) => {
    const first = spanAround(at, count)
    setFrom(first)
    setTo(Math.min(count, first + SPAN))
    swiper.place(at)
  }
  return {
    ...swiper,
    from,
    to,
    onChange: ({ detail }) => swiper.onChange({ detail: { ...detail, current: from + detail.current } }),
    onRest: ({ detail }) => {
      const at = from + detail.current
      if (at === from && from > 0) renewAt(at)
      else swiper.onRest({ detail: { current: at } })
    },
    jump: (at) => ((at > from || from === 0) && at < to ? swiper.jump(at) : renewAt(at)),
  }
}

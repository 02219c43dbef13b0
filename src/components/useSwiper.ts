import { useEffect, useState } from 'react'
import { afterUpdate } from '@/platform/update'

/** What a swiper tells of itself. WeChat's has been seen to name a slide it does not have, or none. */
export interface SwiperEvent {
  detail: { current: number; source?: string }
}

export interface SwiperState {
  /** The index last written to the swiper. Only a jump changes it: writing it back while the reader swipes makes it jitter. */
  driver: number
  /** The index the reader sees. */
  shown: number
  /** Whether a finger drew in what is shown, so that it was seen on its way. */
  drawn: boolean
  /** For the swiper's onChange. */
  onChange: (event: SwiperEvent) => void
  /** For the swiper's onAnimationFinish. */
  onRest: (event: SwiperEvent) => void
  /** Turns to a slide by program. */
  jump: (to: number) => void
  /** Says where a new swiper stands. */
  stand: (at: number) => void
}

/**
 * @param current where a swiper says it stands
 * @param from its first slide
 * @param to the slide behind its last
 * @returns a slide that it has; NaN where it names none
 */
export const slideIn = (current: unknown, from: number, to: number): number =>
  Math.max(from, Math.min(to - 1, typeof current === 'number' ? Math.round(from + current) : NaN))

/**
 * Keeps the index that drives a swiper apart from the one that is shown.
 * @param start the slide to open at
 * @param count how many slides it has
 */
export function useSwiper(start: number, count: number): SwiperState {
  const [driver, setDriver] = useState(start)
  const [target, setTarget] = useState(start)
  const [shown, setShown] = useState(start)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (driver !== target) afterUpdate(() => setDriver(target))
  }, [driver, target])
  const show = (current: number) => {
    const at = slideIn(current, 0, count)
    if (!Number.isNaN(at)) setShown(at)
  }
  return {
    driver,
    shown,
    drawn,
    onChange: ({ detail }) => {
      // A jump comes back as a change without a source, perhaps after a newer jump has begun.
      if (!detail.source) return
      setDrawn(true)
      show(detail.current)
    },
    // Where the swiper stands is what the reader sees, even if it took a jump otherwise than asked.
    onRest: ({ detail }) => show(detail.current),
    jump: (to) => {
      if (to === shown) return
      setDrawn(false)
      setShown(to)
      setTarget(to)
      // If the reader has swiped away from the index written last, writing that again would not move the swiper: so it is first told
      // where it stands, then where to go.
      setDriver(to === driver ? shown : to)
    },
    stand: (at) => {
      setShown(at)
      setTarget(at)
      setDriver(at)
    },
  }
}

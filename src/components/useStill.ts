import { useEffect, useState } from 'react'
import { reducedMotion, screenReaderOn } from '@/platform/device'

/** Selector of the element in Screen that is wide under reduced motion only. */
const PROBE = '.screen__probe'

interface Stillness {
  /** The reader wants less motion. */
  still: boolean
  /** A screen reader is on. */
  spoken: boolean
}

/** @returns how the reader minds motion; nothing until the phone has told */
export function useStill(): Stillness | undefined {
  const [stillness, setStillness] = useState<Stillness>()
  useEffect(() => {
    let gone = false
    void Promise.all([reducedMotion(PROBE), screenReaderOn()]).then(([still, spoken]) => {
      if (!gone) setStillness({ still, spoken })
    })
    return () => {
      gone = true
    }
  }, [])
  return stillness
}

import { useEffect, useState } from 'react'
import { reducedMotion, screenReaderOn } from '@/platform/device'

/** Selector of the element in Screen that is wide under reduced motion only. */
const PROBE = '.screen__probe'

interface Motion {
  /** The reader has asked for less motion. */
  reduced: boolean
  /** A screen reader is on. */
  screenReader: boolean
}

/** @returns what the reader's settings say about motion; nothing until the phone has answered */
export function useMotion(): Motion | undefined {
  const [motion, setMotion] = useState<Motion>()
  useEffect(() => {
    let gone = false
    void Promise.all([reducedMotion(PROBE), screenReaderOn()]).then(([reduced, screenReader]) => {
      if (!gone) setMotion({ reduced, screenReader })
    })
    return () => {
      gone = true
    }
  }, [])
  return motion
}

import { useCallback, useEffect, useState } from 'react'
import { useShown } from '@/platform/shown'
import type { Reading } from '@/reading/reading'
import { getReading, subscribe } from '@/reading/store'

/**
 * A part of what the reader has done or prefers. A page under another one is not redrawn until it is on show again: otherwise each
 * swipe above would be sent to it as well.
 * @param select picks the part; must give the same value for the same state (a field, not a new object)
 */
export function useReading<T>(select: (reading: Reading) => T): T {
  const [value, setValue] = useState(() => select(getReading()))
  const sync = useCallback(() => setValue(() => select(getReading())), [select])
  const shown = useShown(sync)
  useEffect(
    () =>
      subscribe(() => {
        if (shown.current) sync()
      }),
    [shown, sync],
  )
  return value
}

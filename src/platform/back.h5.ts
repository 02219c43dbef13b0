import { history as router } from '@tarojs/router'
import { useEffect, useRef } from 'react'

interface State {
  /** The router's name for an entry. */
  key?: string
  /** The entry stands for something that lies over the page. */
  over?: true
}

/** Closes what lies over the page. */
let close: (() => void) | undefined
/** What waits until its entry is gone. */
let then: (() => void) | undefined

const isOver = () => (history.state as State | null)?.over

// In the program's first file, and so before the router: a step within one place is none of its business, it would draw it anew.
window.addEventListener(
  'popstate',
  (event) => {
    const { key = 'default', over } = (event.state ?? {}) as State
    if (key === router.location.key) event.stopImmediatePropagation()
    // Forward to what has been closed: it does not open again by itself.
    if (over) {
      if (!close) history.back()
      return
    }
    const acts = [close, then]
    close = then = undefined
    for (const act of acts) act?.()
  },
  true,
)
// What lay over the page is not there after a reload.
if (isOver()) history.back()

/** Has the next step back close something. @returns takes that step back, if the reader has not gone it */
function hold(act: () => void): () => void {
  try {
    history.pushState({ ...(history.state as State | null), over: true }, '')
  } catch {
    // Too many entries for this browser: Back leaves the page as it would have.
    return () => undefined
  }
  close = act
  return () => {
    if (close !== act) return
    close = undefined
    if (isOver()) history.back()
  }
}

/** Has the reader's step back close what lies over the page, instead of leaving it: as long as it is open it has an entry of history. */
export function Back({ open, onBack }: { open: boolean; onBack: () => void }): null {
  const latest = useRef(onBack)
  useEffect(() => {
    latest.current = onBack
  })
  useEffect(() => (open ? hold(() => latest.current()) : undefined), [open])
  return null
}

/**
 * Acts once what was closed has left no trace in the way back: until then another address would be written into its entry.
 * @param act what is to be done
 */
export function whenBack(act: () => void): void {
  if (isOver()) then = act
  else act()
}

import { history as router } from '@tarojs/router'
import { useEffect } from 'react'

interface State {
  /** The router's name for an entry. */
  key?: string
  /** The entry stands for what lies over the page. */
  over?: true
}

/** What is done once that entry is left. */
let then: (() => void) | undefined

const state = () => (history.state ?? {}) as State

// In the program's first file, and so before the router: a step within one place is none of its business, it would draw it anew.
window.addEventListener(
  'popstate',
  (event) => {
    const { key = 'default', over } = state()
    if (key === router.location.key) event.stopImmediatePropagation()
    if (over) {
      // Forward to what has been closed: it does not open by itself.
      if (!then) history.back()
      return
    }
    const act = then
    then = undefined
    act?.()
  },
  true,
)
// What lay over the page is not there after a reload.
if (state().over) history.back()

/**
 * Has the reader's step back close what lies over the page, instead of leaving it: as long as it is open it has an entry of history.
 * @param props.open whether something lies over the page
 * @param props.onBack closes it; the same function at each drawing
 */
export function Back({ open, onBack }: { open: boolean; onBack: () => void }): null {
  useEffect(() => {
    if (!open) return
    try {
      history.pushState({ ...state(), over: true }, '')
      then = onBack
    } catch {
      // Too many entries for this browser: Back leaves the page as it would have.
    }
    return () => {
      if (then === onBack) then = undefined
      // Closed otherwise, it takes the step itself.
      if (state().over) history.back()
    }
  }, [open, onBack])
  return null
}

/**
 * Acts once what was closed has left no trace in the way back: until then another address would be written into its entry.
 * @param act what is to be done
 */
export function whenBack(act: () => void): void {
  if (state().over) then = act
  else act()
}

import { history as router } from '@tarojs/router'
import { useEffect } from 'react'

interface State {
  /** The router's name for an entry. */
  key?: string
  /** The entry stands for what lies over the page. */
  over?: true
}

/** What to do once that entry is left. */
let then: (() => void) | undefined

const state = () => (history.state ?? {}) as State

// This file comes before the router, and so hears of a step first: the router would draw the page again for a step within one place.
window.addEventListener(
  'popstate',
  (event) => {
    const { key = 'default', over } = state()
    if (key === router.location.key) event.stopImmediatePropagation()
    if (over) {
      // A step forward, to what has been closed: it does not open again.
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
 * Makes a step back close what lies over the page instead of leaving the page: while it is open it has an entry of history.
 * @param props.open whether something lies over the page
 * @param props.onBack closes it; must be the same function at each rendering
 */
export function Back({ open, onBack }: { open: boolean; onBack: () => void }): null {
  useEffect(() => {
    if (!open) return
    try {
      history.pushState({ ...state(), over: true }, '')
      then = onBack
    } catch {
      // Too many entries for this browser: a step back leaves the page, as it would anyway.
    }
    return () => {
      if (then === onBack) then = undefined
      // It was closed in another way, so its entry is still there.
      if (state().over) history.back()
    }
  }, [open, onBack])
  return null
}

/**
 * Acts once the entry of what was closed is gone: an address written earlier would go into that entry.
 * @param act what is to be done
 */
export function whenBack(act: () => void): void {
  if (state().over) then = act
  else act()
}

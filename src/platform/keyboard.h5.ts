import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/**
 * Listens to keys while the page is on show.
 * @param keys what each key does, by its `KeyboardEvent.key`
 */
export function useKeys(keys: Record<string, () => void>): void {
  const shown = useRef(true)
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!shown.current || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.target instanceof HTMLInputElement) return
      // While a sheet is open the page behind it rests.
      if (event.key !== 'Escape' && document.querySelector('[aria-modal]')) return
      const act = keys[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

/** What had the focus last: once a sheet is open, what lies behind it cannot have it any more. */
let focused: EventTarget | null = null
document.addEventListener('focusin', ({ target }) => {
  focused = target
})

/** For how long a headline that was turned to is held, in milliseconds: by then even a slow phone has drawn it. */
const HOLD_MS = 1000

/**
 * Puts the focus on an element that has just come, and again if it is lost: Taro's elements draw themselves a frame later or more, and
 * what they move as they do so loses the focus. Where the reader has put the focus meanwhile it stays.
 * @param find the element, if it is there yet
 * @returns ends it
 */
function holdFocus(find: () => HTMLElement | null): () => void {
  const focus = () => find()?.focus({ preventScroll: true })
  const changes = new MutationObserver(() => {
    if (document.activeElement === document.body) focus()
  })
  changes.observe(document.body, { childList: true, subtree: true })
  const timer = setTimeout(focus)
  return () => {
    changes.disconnect()
    clearTimeout(timer)
  }
}

/**
 * Puts the focus on an element of what has just opened, and keeps the page behind from scrolling; gives the focus back when it closes.
 * @param id of the element
 * @param at id of what is to be in sight; empty for the top
 */
export function useFocus(id: string, at: string): void {
  useEffect(() => {
    const before = focused
    let page: HTMLElement | null | undefined
    const letGo = holdFocus(() => document.getElementById(id))
    // Taro's element draws its content a moment later.
    const timer = setTimeout(() => {
      page = document.getElementById(id)?.closest<HTMLElement>('.taro_page')
      if (page) page.style.overflow = 'hidden'
      document.getElementById(at)?.scrollIntoView({ block: 'center' })
    })
    return () => {
      letGo()
      clearTimeout(timer)
      if (page) page.style.overflow = ''
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [id, at])
}

/**
 * Puts the focus on a headline that has just come: what had it before may be gone.
 * @param within selector of the part that it heads
 */
export function focusHeading(within: string): void {
  const letGo = holdFocus(() => {
    const heading = document.querySelector<HTMLElement>(`${within} [role=heading]`)
    if (heading) {
      heading.tabIndex = -1
      // A screen reader goes on from there; a focus ring would say that it can be pressed.
      heading.style.outline = 'none'
    }
    return heading
  })
  setTimeout(letGo, HOLD_MS)
}

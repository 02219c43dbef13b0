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

/** For how long a headline that has come late, or was moved, is given the focus, in milliseconds. */
const LATE_MS = 1000

/**
 * Calls once what was asked for is drawn, and again after each change: Taro's elements draw themselves a frame later or more, and move what
 * they hold as they do so; what is moved loses the focus.
 * @param first whether it is the first call
 * @returns ends it
 */
function whenDrawn(call: (first: boolean) => void): () => void {
  const changes = new MutationObserver(() => call(false))
  changes.observe(document.body, { childList: true, subtree: true, attributeFilter: ['aria-hidden'] })
  const timer = setTimeout(() => call(true))
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
    const end = whenDrawn((first) => {
      const element = document.getElementById(id)
      if (element && !element.closest('[aria-modal]')?.contains(document.activeElement)) element.focus()
      if (!first) return
      page = element?.closest<HTMLElement>('.taro_page')
      if (page) page.style.overflow = 'hidden'
      document.getElementById(at)?.scrollIntoView({ block: 'center' })
    })
    return () => {
      end()
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
  const end = whenDrawn((first) => {
    const heading = document.querySelector<HTMLElement>(`${within} [role=heading]`)
    if (!heading || (!first && heading.closest(within)!.contains(document.activeElement))) return
    heading.tabIndex = -1
    // A screen reader goes on from there; a focus ring would say that it can be pressed.
    heading.style.outline = 'none'
    heading.focus({ preventScroll: true })
  })
  setTimeout(end, LATE_MS)
}

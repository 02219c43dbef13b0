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

/**
 * Puts the focus on an element of what has just opened, and keeps the page behind from scrolling; gives the focus back when it closes.
 * @param id of the element
 * @param at id of what is to be in sight; empty for the top
 */
export function useFocus(id: string, at: string): void {
  useEffect(() => {
    const before = focused
    let page: HTMLElement | null | undefined
    const focus = () => {
      const element = document.getElementById(id)
      if (element && !element.closest('[aria-modal]')?.contains(document.activeElement)) element.focus()
      return element
    }
    // Taro's elements move what they hold when they draw themselves, a frame later or more: what is moved loses the focus.
    const moves = new MutationObserver(focus)
    moves.observe(document.body, { childList: true, subtree: true })
    // Taro's element draws its content a moment later.
    const timer = setTimeout(() => {
      page = focus()?.closest<HTMLElement>('.taro_page')
      if (page) page.style.overflow = 'hidden'
      document.getElementById(at)?.scrollIntoView({ block: 'center' })
    })
    return () => {
      moves.disconnect()
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
  setTimeout(() => {
    const heading = document.querySelector<HTMLElement>(`${within} [role=heading]`)
    if (!heading) return
    heading.tabIndex = -1
    // A screen reader goes on from there; a focus ring would say that it can be pressed.
    heading.style.outline = 'none'
    heading.focus({ preventScroll: true })
  })
}

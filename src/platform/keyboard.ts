import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const H5 = process.env.TARO_ENV === 'h5'

/**
 * Listens to keys on the web while the page is on show; phones in WeChat have none.
 * @param keys what each key does, by its `KeyboardEvent.key`
 */
export function useKeys(keys: Record<string, () => void>): void {
  const shown = useRef(true)
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useDidShow(() => {
    shown.current = true
  })
  useDidHide(() => {
    shown.current = false
  })
  useEffect(() => {
    if (!H5) return
    const press = (event: KeyboardEvent) => {
      if (!shown.current || event.altKey || event.ctrlKey || event.metaKey) return
      if (event.target instanceof HTMLInputElement) return
      // While a sheet is open the page behind it rests.
      if (event.key !== 'Escape' && document.querySelector('[aria-modal]')) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

/** What the keyboard was on last. By the time a sheet is there, what lies behind it can no longer hold the focus. */
let focused: EventTarget | null = null
if (H5) {
  document.addEventListener('focusin', ({ target }) => {
    focused = target
  })
}

/**
 * While open, keeps the keyboard's focus on one element, and gives it back to where it was after.
 * @param open whether what holds the element is open
 * @param id of the element
 */
export function useFocus(open: boolean, id: string): void {
  useEffect(() => {
    if (!H5 || !open) return
    const before = focused
    // The element is drawn by a component of its own, a moment later.
    const timer = setTimeout(() => document.getElementById(id)?.focus())
    return () => {
      clearTimeout(timer)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [open, id])
}

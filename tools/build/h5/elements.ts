import { Text, View } from '@tarojs/components'
import type { CSSProperties, TouchEvent } from 'react'

/**
 * Taro's boxes and texts, and what each is on the web: an element of the same name that does nothing of its own and is styled by global.css.
 * Of what Taro's own can do this program uses only the look under a finger, and each of them takes two components of React's and one of
 * Stencil's. Without them the roll opens with 0.71 of the processor's time, the front page with 0.82, a card with 0.92 (decision 011).
 */
const ELEMENTS = new Map<unknown, string>([
  [View, 'taro-view-core'],
  [Text, 'taro-text-core'],
])

/** @returns the name of the element that a component is; nothing for all but boxes and texts */
export const elementOf = (component: unknown): string | undefined => ELEMENTS.get(component)

/** When an element under a finger takes on its look, and for how long it keeps it afterwards: WeChat's own times, in milliseconds. */
const HOLD = { start: 50, stay: 400 }

/** A finger that has just come, and may be about to scroll. */
let coming: ReturnType<typeof setTimeout>

/** @returns what gives an element a look while a finger is on it */
function underFinger(look: string) {
  const lift = ({ currentTarget }: TouchEvent) => {
    clearTimeout(coming)
    setTimeout(() => currentTarget.classList.remove(look), HOLD.stay)
  }
  return {
    onTouchStart({ currentTarget }: TouchEvent) {
      coming = setTimeout(() => currentTarget.classList.add(look), HOLD.start)
    },
    onTouchEnd: lift,
    onTouchCancel: lift,
  }
}

/** @returns declarations as React wants them; WeChat's are one string */
const declared = (style: string): CSSProperties =>
  Object.fromEntries(
    style
      .split(';')
      .filter(Boolean)
      .map((one) => one.split(':')),
  ) as CSSProperties

export interface Attributes {
  className?: string
  style?: string
  hoverClass?: string
  inert?: boolean
}

/**
 * @param attributes of a box or text, as the program gives them
 * @returns the same as React wants them for an element with a dash in its name, which it takes for one that somebody else has defined:
 *   it writes all attributes as they are
 */
export const attributesOf = ({ className, style, hoverClass, inert, ...others }: Attributes): object => ({
  ...others,
  ...(className ? { class: className } : {}),
  ...(style ? { style: declared(style) } : {}),
  ...(hoverClass ? underFinger(hoverClass) : {}),
  ...(inert ? { inert: '' } : {}),
})

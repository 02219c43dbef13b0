import { codeOf, type Place } from '@/entry/place'

const H5 = process.env.TARO_ENV === 'h5'

/** A role under the name by which each edition's screen readers look for it. */
export const role = (name: string): Record<string, string> => (H5 ? { role: name } : { 'aria-role': name })

/** @returns the attributes of a headline; `level` from 1, which only the web tells apart */
export const heading = (level: number): Record<string, string> =>
  H5 ? { role: 'heading', 'aria-level': String(level) } : { 'aria-role': 'heading' }

/** @returns what keeps a part that is not on show from fingers, keys and screen readers */
export const offstage = (off: boolean): Record<string, string | boolean> =>
  H5 ? { 'aria-hidden': String(off), inert: off } : { 'aria-hidden': String(off) }

/** @returns on the web, where a tap leads: tools/build/landings/first-screen.ts makes links of it, for as long as no program runs */
export const leadsTo = (place: Place | undefined): Record<string, string> =>
  H5 && place ? { 'data-to': codeOf(place) } : {}

/** @returns the attributes of what can be tapped, other than the tap itself: on the web it can be reached and pressed by key */
export const button = (onPress: () => void): Record<string, unknown> => ({
  ...role('button'),
  ...(H5
    ? {
        tabIndex: 0,
        onKeyDown: (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          onPress()
        },
      }
    : {}),
})

import { codeOf, type Place } from '@/entry/place'

/** A role, under the name by which browsers tell it to a screen reader. */
export const role = (name: string) => ({ role: name })

/** @returns the attributes of a headline; `level` from 1 */
export const heading = (level: number) => ({ role: 'heading', 'aria-level': String(level) })

/** @returns what hides a part that is not on show from fingers, keys and screen readers */
export const offstage = (off: boolean) => ({ 'aria-hidden': String(off), inert: off })

/** The landmark of a page. */
export const MAIN = role('main')

/** @returns the further attributes of a part that scrolls: keys can reach it. `useFocus` scrolls to where it starts */
export const scrolls = () => ({ tabIndex: 0 })

/** @returns where a tap leads: tools/build/landings/first-screen.ts makes links of it, which work until the program runs */
export const leadsTo = (place: Place | undefined): Record<string, string> => (place ? { 'data-to': codeOf(place) } : {})

/** @returns the attributes of what can be tapped, besides the tap: it can be reached and pressed by key */
export const button = (onPress: () => void) => ({
  ...role('button'),
  tabIndex: 0,
  onKeyDown: (event: { key: string; preventDefault(): void; stopPropagation(): void }) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPress()
  },
})

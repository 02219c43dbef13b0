import type * as web from './aria.h5'

type Attributes = Record<string, string>

/** A role, under the name by which WeChat tells it to a screen reader. */
export const role = (name: string): Attributes => ({ 'aria-role': name })

/** @returns the attributes of a headline; in WeChat headlines have no `level` */
export const heading: (level: number) => Attributes = () => ({ 'aria-role': 'heading' })

/** @returns what hides a part that is not on show from screen readers */
export const offstage = (off: boolean): Attributes => ({ 'aria-hidden': String(off) })

/** In WeChat the page itself is the landmark. */
export const MAIN = {}

/** @returns the further attributes of a part that scrolls: it starts at the element with this id, or at its top */
export const scrolls = (at: string) => ({ scrollIntoView: at })

/** WeChat has no links: there is nothing to tap before the program runs. */
export const leadsTo: typeof web.leadsTo = () => ({})

/** @returns the attributes of what can be tapped, besides the tap: phones in WeChat have no keys */
export const button: (onPress: () => void) => Attributes = () => role('button')

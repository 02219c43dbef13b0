import type * as web from './aria.h5'

type Attributes = Record<string, string>

/** A role, under the name by which WeChat tells it to a screen reader. */
export const role = (name: string): Attributes => ({ 'aria-role': name })

/** @returns the attributes of a headline; only the web tells its `level` apart */
export const heading: (level: number) => Attributes = () => ({ 'aria-role': 'heading' })

/** @returns what keeps a part that is not on show from screen readers */
export const offstage = (off: boolean): Attributes => ({ 'aria-hidden': String(off) })

/** WeChat knows no links: a tap leads on once the program runs. */
export const leadsTo: typeof web.leadsTo = () => ({})

/** @returns the attributes of what can be tapped, other than the tap itself: phones in WeChat have no keys */
export const button: (onPress: () => void) => Attributes = () => role('button')

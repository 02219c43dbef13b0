import type * as web from './keyboard.h5'

/** Phones in WeChat have no keys. */
const nothing = () => undefined

export const useKeys: typeof web.useKeys = nothing
export const useFocus: typeof web.useFocus = nothing
export const focusHeading: typeof web.focusHeading = nothing

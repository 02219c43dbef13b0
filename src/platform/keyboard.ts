/** Phones in WeChat have no keys; what each does stands in keyboard.h5.ts. */
const nothing = (..._given: unknown[]): void => undefined

export const useKeys: typeof import('./keyboard.h5').useKeys = nothing
export const useFocus: typeof import('./keyboard.h5').useFocus = nothing
export const focusHeading: typeof import('./keyboard.h5').focusHeading = nothing

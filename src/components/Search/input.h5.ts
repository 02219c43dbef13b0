import type * as weapp from './input'

/** Taro's input is a shell: the real one within takes the label, and the whole height so that a finger meets it. It wants the echo. */
export const inputOf = (...[label, , typed]: Parameters<typeof weapp.inputOf>) => ({
  nativeProps: { 'aria-label': label, style: { height: '100%' } },
  value: typed,
})

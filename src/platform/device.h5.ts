import bars from '../theme.json'
import type * as weapp from './device'
import { given } from './guard'

/** A browser enlarges by itself what its reader wants larger. */
export const systemTypeFactor: typeof weapp.systemTypeFactor = () => 1

/** No browser says so. */
export const screenReaderOn: typeof weapp.screenReaderOn = () => Promise.resolve(false)

export const reducedMotion: typeof weapp.reducedMotion = () =>
  Promise.resolve(window.matchMedia('(prefers-reduced-motion: reduce)').matches)

/** Browsers colour their bars by the page's first `theme-color`; the page's own paper follows `data-theme` (src/index.html). */
export const paintBars: typeof weapp.paintBars = (choice) => {
  document.documentElement.dataset.theme = choice
  const mark =
    document.querySelector<HTMLMetaElement>('meta[name=theme-color]') ??
    document.head.appendChild(document.createElement('meta'))
  mark.name = 'theme-color'
  mark.content = bars[choice === 'system' ? (darkScheme().matches ? 'dark' : 'light') : choice].navBackground
}

export const onPhoneTheme: typeof weapp.onPhoneTheme = (then) =>
  given(() => darkScheme().addEventListener('change', then), undefined)

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)')

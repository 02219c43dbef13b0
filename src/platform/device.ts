import Taro from '@tarojs/taro'
import bars from '../theme.json'
import { afterUpdate } from './update'

const WEAPP = process.env.TARO_ENV === 'weapp'

/** @returns WeChat's type size as a factor of its standard; 1 where nothing says so */
export function systemTypeFactor(): number {
  if (!WEAPP) return 1
  try {
    // Base library 2.20.1; the field came later, so either may be missing.
    return (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1
  } catch {
    return 1
  }
}

/** @returns whether a screen reader is on, as far as the phone tells (base library 2.13.0) */
export function screenReaderOn(): Promise<boolean> {
  if (!WEAPP || typeof Taro.checkIsOpenAccessibility !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    // Taro's typings leave out the answer that WeChat's own name.
    const success = (answer: { open?: boolean }) => resolve(answer.open === true)
    void Taro.checkIsOpenAccessibility({ success, fail: () => resolve(false) })
  })
}

/**
 * Whether the reader asked their phone for less motion. WeChat has no call for it, but style sheets know: the probe is
 * an element that is wide under reduced motion and without width otherwise.
 * @param probe selector of that element on the current page
 */
export function reducedMotion(probe: string): Promise<boolean> {
  if (!WEAPP) return Promise.resolve(window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  return new Promise((resolve) =>
    // The probe has to reach the screen before it can be measured.
    afterUpdate(() =>
      Taro.createSelectorQuery()
        .select(probe)
        .boundingClientRect((box) => resolve(!!box && !Array.isArray(box) && box.width > 0))
        .exec(),
    ),
  )
}

let painted = false

/**
 * Paints WeChat's bar and background in the theme that the reader chose. WeChat itself does so for the phone's theme, so
 * nothing is done for `system` until another choice was painted over it.
 * @param choice the reader's choice
 */
export function paintBars(choice: 'system' | 'light' | 'dark'): void {
  if (WEAPP && choice === 'system' && !painted) return
  painted = true
  // The web's paper takes its colour from this (src/index.html).
  if (!WEAPP) document.documentElement.dataset.theme = choice
  const { navBackground, navText, background } = bars[choice === 'system' ? systemTheme() : choice]
  // The call wants the text's colour in digits, theme.json in words.
  const frontColor = navText === 'white' ? '#ffffff' : '#000000'
  Taro.setNavigationBarColor({ frontColor, backgroundColor: navBackground }).catch(() => undefined)
  if (WEAPP) Taro.setBackgroundColor({ backgroundColor: background }).catch(() => undefined)
}

/** @returns the phone's theme; light where it does not tell */
function systemTheme(): 'light' | 'dark' {
  if (!WEAPP) return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  try {
    return Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light'
  } catch {
    return 'light'
  }
}

import Taro from '@tarojs/taro'
import bars from '../theme.json'
import { answered, given, quietly } from './guard'
import { afterUpdate } from './update'

/** WeChat's standard type size on Android; an iPhone's is 17 (小程序适老化设计指南), which comes to the same step. */
const STANDARD_PX = 16

/**
 * WeChat's type size, which care mode (关怀模式) raises to 1.4.
 * @returns a factor of its standard; 1 where nothing says so
 */
export function systemTypeFactor(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1
  const { fontSizeScaleFactor, fontSizeSetting } = appInfo()
  return fontSizeScaleFactor ?? (fontSizeSetting ?? STANDARD_PX) / STANDARD_PX
}

interface AppInfo {
  fontSizeScaleFactor?: number
  /** In pixels. */
  fontSizeSetting?: number
  theme?: string
}

/** What WeChat tells of itself: by a call of its own from base library 2.20.1 on, before by one for everything. */
const appInfo = (): AppInfo =>
  given<AppInfo | undefined>(() => Taro.getAppBaseInfo(), undefined) ??
  given<AppInfo>(() => Taro.getSystemInfoSync(), {})

/** @returns whether a screen reader is on, as far as the phone tells (base library 2.13.0) */
export const screenReaderOn = (): Promise<boolean> =>
  // Taro's typings leave out the answer that WeChat's own name.
  process.env.TARO_ENV === 'weapp'
    ? answered(
        () => new Promise<{ open?: boolean }>((success, fail) => void Taro.checkIsOpenAccessibility({ success, fail })),
      ).then(
        ({ open }) => open === true,
        () => false,
      )
    : Promise.resolve(false)

/**
 * Whether the reader asked their phone for less motion. WeChat has no call for it, but style sheets know: the probe is
 * an element that is wide under reduced motion and without width otherwise.
 * @param probe selector of that element on the current page
 * @returns also true where the phone does not tell
 */
export function reducedMotion(probe: string): Promise<boolean> {
  if (process.env.TARO_ENV !== 'weapp')
    return Promise.resolve(window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  return answered(
    () =>
      new Promise<boolean>((resolve) =>
        // The probe has to reach the screen before it can be measured.
        afterUpdate(() =>
          given(
            () =>
              Taro.createSelectorQuery()
                .select(probe)
                .boundingClientRect((box) => resolve(!!box && !Array.isArray(box) && box.width > 0))
                .exec(),
            undefined,
          ),
        ),
      ),
  ).catch(() => true)
}

let painted = false

/**
 * Paints WeChat's bar and background in the theme that the reader chose. WeChat itself does so for the phone's theme, so
 * nothing is done for `system` until another choice was painted over it.
 * @param choice the reader's choice
 */
export function paintBars(choice: 'system' | 'light' | 'dark'): void {
  if (process.env.TARO_ENV === 'weapp' && choice === 'system' && !painted) return
  painted = true
  const { navBackground, navText, background } = bars[choice === 'system' ? systemTheme() : choice]
  if (process.env.TARO_ENV !== 'weapp') return paintBrowser(choice, navBackground)
  // The call wants the text's colour in digits, theme.json in words.
  const frontColor = navText === 'white' ? '#ffffff' : '#000000'
  quietly(() => Taro.setNavigationBarColor({ frontColor, backgroundColor: navBackground }))
  quietly(() => Taro.setBackgroundColor({ backgroundColor: background }))
}

/** Browsers take the first such mark of a page for the colour of their bars; the page's own paper follows `data-theme` (src/index.html). */
function paintBrowser(theme: string, color: string): void {
  document.documentElement.dataset.theme = theme
  const mark =
    document.querySelector<HTMLMetaElement>('meta[name=theme-color]') ??
    document.head.appendChild(document.createElement('meta'))
  mark.name = 'theme-color'
  mark.content = color
}

const darkScheme = () => window.matchMedia('(prefers-color-scheme: dark)')

/** @returns the phone's theme; light where it does not tell */
function systemTheme(): 'light' | 'dark' {
  return (process.env.TARO_ENV === 'weapp' ? appInfo().theme === 'dark' : darkScheme().matches) ? 'dark' : 'light'
}

/** Tells when the phone changes between light and dark. */
export function onPhoneTheme(then: () => void): void {
  given(
    () => (process.env.TARO_ENV === 'weapp' ? Taro.onThemeChange(then) : darkScheme().addEventListener('change', then)),
    undefined,
  )
}

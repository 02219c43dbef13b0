import Taro from '@tarojs/taro'
import bars from '../theme.json'
import { answered, given, quietly } from './guard'
import { afterUpdate } from './update'

/**
 * WeChat's standard type size on an iPhone and on Android (小程序适老化设计指南). Above it Android's sizes are whole pixels, so a whole
 * number counts as Android's; the few whole sizes of an iPhone then count as a little larger than they are.
 */
const IPHONE_PX = 17
const ANDROID_PX = 16

/**
 * WeChat's type size, which care mode (关怀模式) raises to 1.4: care mode has no other sign.
 * @returns a factor of its standard; 1 where nothing says so
 */
export function systemTypeFactor(): number {
  const { fontSizeScaleFactor, fontSizeSetting } = appInfo()
  if (fontSizeScaleFactor) return fontSizeScaleFactor
  const px = fontSizeSetting ?? IPHONE_PX
  return px / (px > IPHONE_PX && px % 1 === 0 ? ANDROID_PX : IPHONE_PX)
}

interface AppInfo {
  fontSizeScaleFactor?: number
  /** In pixels. */
  fontSizeSetting?: number
  theme?: string
}

/** What WeChat says about itself: by a call of its own from base library 2.20.1 on, before that by one for everything. */
const appInfo = (): AppInfo =>
  given<AppInfo | undefined>(() => Taro.getAppBaseInfo(), undefined) ??
  given<AppInfo>(() => Taro.getSystemInfoSync(), {})

/** @returns whether a screen reader is on; no where the phone does not say (base library 2.13.0) */
export const screenReaderOn = (): Promise<boolean> =>
  // Taro's typings lack the answer that WeChat documents.
  answered(() => Taro.checkIsOpenAccessibility({}) as Promise<{ open?: boolean }>)
    .then(({ open }) => open === true)
    .catch(() => false)

/**
 * Whether the reader asked their phone for less motion. WeChat has no call for it, but style sheets know: the probe is an element that
 * has a width only under reduced motion.
 * @param probe selector of that element on the current page
 * @returns true also where the phone does not say
 */
export function reducedMotion(probe: string): Promise<boolean> {
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
 * Paints WeChat's bar and background in the theme that the reader chose. For the phone's own theme WeChat does it, so `system` does
 * nothing until another choice has been painted over that.
 * @param choice the reader's choice
 */
export function paintBars(choice: 'system' | 'light' | 'dark'): void {
  if (choice === 'system' && !painted) return
  painted = true
  const { navBackground, navText, background } = bars[choice === 'system' ? systemTheme() : choice]
  // The call wants the text's colour in digits, theme.json in words.
  const frontColor = navText === 'white' ? '#ffffff' : '#000000'
  quietly(() => Taro.setNavigationBarColor({ frontColor, backgroundColor: navBackground }))
  quietly(() => Taro.setBackgroundColor({ backgroundColor: background }))
}

/** @returns the phone's theme; light where it does not tell */
const systemTheme = (): 'light' | 'dark' => (appInfo().theme === 'dark' ? 'dark' : 'light')

/** Calls back when the phone changes between light and dark. */
export function onPhoneTheme(then: () => void): void {
  given(() => Taro.onThemeChange(then), undefined)
}

import Taro from '@tarojs/taro'
import { linkOf, type Place } from '@/entry/place'
import { answered } from './guard'
import { say } from './message'

/** Names the browser's tab after what it shows; WeChat's bar keeps its page's title. */
export function nameTab(title: string): void {
  if (process.env.TARO_ENV === 'h5') document.title = title
}

/** @returns the ordinary link of a place in this H5 edition, which opens in WeChat or a browser */
const linkHere = (place: Place): string => linkOf(new URL('.', document.baseURI).href, place)

/**
 * Passes a place on from a browser: by its own share sheet, else by copying the link.
 * A reader who closes the sheet changes nothing.
 */
export async function shareOnWeb(place: Place): Promise<void> {
  if (typeof navigator.share !== 'function') return copyLink(place)
  await navigator.share({ title: document.title, url: linkHere(place) }).catch(() => undefined)
}

/** Copies a place's link in a browser, and says whether it could. */
export async function copyLink(place: Place): Promise<void> {
  // In WeChat nothing is copied: there the very name of the call would have to be declared (读取剪切板).
  if (process.env.TARO_ENV !== 'h5') return
  say(
    await answered(() => Taro.setClipboardData({ data: linkHere(place) })).then(
      () => '链接已复制',
      () => '没能复制，请从地址栏复制',
    ),
  )
}

/**
 * Opens WeChat's sheet for a picture: send, post to Moments, keep or save (base library 2.14.3).
 * @param path the picture in the package, without a leading slash
 * @param entrance the page that the picture's entrance opens, with its query
 * @returns whether the sheet was there to open; closing it is the reader's affair
 */
export async function offerPicture(path: string, entrance: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5' || typeof Taro.showShareImageMenu !== 'function') return false
  try {
    await Taro.showShareImageMenu({ path: await outOfPackage(path), entrancePath: entrance } as never)
    return true
  } catch (error) {
    return /cancel/.test(String((error as { errMsg?: unknown } | undefined)?.errMsg))
  }
}

/** The sheet takes files of the phone, not of the package: a copy is made; where that fails the path itself may still do. */
const outOfPackage = (path: string): Promise<string> =>
  answered(
    () =>
      new Promise<string>((resolve, fail) => {
        const destPath = `${Taro.env.USER_DATA_PATH}/${path.replace(/\W+/g, '-').replace(/-png$/, '.png')}`
        Taro.getFileSystemManager().copyFile({ srcPath: path, destPath, success: () => resolve(destPath), fail })
      }),
  ).catch(() => `/${path}`)

import Taro from '@tarojs/taro'
import type { Place } from '@/entry/place'
import { answered, given } from './guard'

/** What the page on show is passed on as. */
export interface PassedOn {
  title: string
  /** For the page on show. */
  query: string
  /** Pictures in the package, the poster without a leading slash. The first is always there; the poster's package may not have come yet. */
  imageUrl?: string
  poster: string
}

let here: PassedOn

const copied = () => ({ title: here.title, query: here.query })

/**
 * Keeps what the page on show is passed on as, for the two ways in which WeChat does not ask the page itself: 复制链接 in its menu (base
 * library 2.14.3; the title from 3.15.1), and a screenshot that the reader sends, for which it takes a picture (3.12.0). Older ones
 * never ask.
 * @param entered whether the page has just come on show: each page has to register anew, and to take off what the last one registered
 */
export function passAs(_: Place, passed: PassedOn, entered: boolean): void {
  here = passed
  if (!entered) return
  given(() => Taro.offCopyUrl(copied), undefined)
  given(() => Taro.onCopyUrl(copied), undefined)
  if (passed.imageUrl) given(() => Taro.onGeneratePoster(posterOnCapture), undefined)
}

/** WeChat waits three seconds for the promise. */
const posterOnCapture = () => {
  const src = here.imageUrl!
  return { src, promise: outOfPackage(here.poster, src).then((src) => ({ src })) }
}

/**
 * Opens WeChat's sheet for a picture: send, post to Moments, keep or save (base library 2.14.3).
 * @param path the picture in the package, without a leading slash
 * @param entrance the page that the mini-program's link under the picture opens, with its query
 * @returns whether the sheet opened, even if the reader closed it again
 */
export async function offerPicture(path: string, entrance: string): Promise<boolean> {
  if (typeof Taro.showShareImageMenu !== 'function') return false
  try {
    await Taro.showShareImageMenu({ path: await outOfPackage(path, `/${path}`), entrancePath: entrance } as never)
    return true
  } catch (error) {
    return /cancel/.test(String((error as { errMsg?: unknown } | undefined)?.errMsg))
  }
}

/** WeChat sends files of the phone, not of the package: so a copy is made. Where that fails, the other path may still do. */
const outOfPackage = (path: string, otherwise: string): Promise<string> =>
  answered(
    () =>
      new Promise<string>((resolve, fail) => {
        const destPath = `${Taro.env.USER_DATA_PATH}/${path.replace(/\W+/g, '-').replace(/-png$/, '.png')}`
        const copied = Taro.getFileSystemManager().copyFile({
          srcPath: path,
          destPath,
          success: () => resolve(destPath),
          fail,
        })
        Promise.resolve(copied).catch(fail)
      }),
  ).catch(() => otherwise)

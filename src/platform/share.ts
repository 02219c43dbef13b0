import Taro from '@tarojs/taro'
import type { Place } from '@/entry/place'
import { answered, given } from './guard'
import type * as web from './share.h5'

export const shareOnWeb: typeof web.shareOnWeb = () => Promise.resolve()
// The very name of the call that copies would have to be declared (读取剪切板).
export const copyLink: typeof web.copyLink = () => Promise.resolve()

/** What the page on show is passed on as. */
export interface PassedOn {
  title: string
  /** For the page on show. */
  query: string
  /** Pictures in the package: one that is always there, and the poster, without a leading slash, whose package may not have come yet. */
  imageUrl?: string
  poster: string
}

let here: PassedOn

const copied = () => ({ title: here.title, query: here.query })

/**
 * Keeps what the page on show is passed on as, for what asks otherwise than by the page's own functions: 复制链接 in WeChat's menu (base library
 * 2.14.3; the title from 3.15.1), and a screenshot that is to be sent, for which WeChat takes a picture (3.12.0). Older ones never ask.
 * @param entered whether the page has just come on show: WeChat wants to be told by each, and the one before taken off
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
 * @param entrance the page that the picture's entrance opens, with its query
 * @returns whether the sheet was there to open; closing it is the reader's affair
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

/** What is sent are files of the phone, not of the package: a copy is made; where that fails another path may still do. */
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

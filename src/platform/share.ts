import Taro from '@tarojs/taro'
import { answered } from './guard'
import type * as web from './share.h5'

/** WeChat's bar keeps its page's title, and its own menu passes a place on. */
const nothing = () => undefined

export const nameTab: typeof web.nameTab = nothing
export const shareOnWeb: typeof web.shareOnWeb = () => Promise.resolve()
// The very name of the call that copies would have to be declared (读取剪切板).
export const copyLink: typeof web.copyLink = () => Promise.resolve()

/**
 * Opens WeChat's sheet for a picture: send, post to Moments, keep or save (base library 2.14.3).
 * @param path the picture in the package, without a leading slash
 * @param entrance the page that the picture's entrance opens, with its query
 * @returns whether the sheet was there to open; closing it is the reader's affair
 */
export async function offerPicture(path: string, entrance: string): Promise<boolean> {
  if (typeof Taro.showShareImageMenu !== 'function') return false
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

import Taro from '@tarojs/taro'
import { linkOf, type Place } from '@/entry/place'
import { answered } from './guard'
import { say } from './message'
import type * as weapp from './share'

/** Names the browser's tab after what it shows. */
export const nameTab = (title: string): void => void (document.title = title)

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

/** Copies a place's link, and says whether it could. */
export async function copyLink(place: Place): Promise<void> {
  say(
    await answered(() => Taro.setClipboardData({ data: linkHere(place) })).then(
      () => '链接已复制',
      () => '没能复制，请从地址栏复制',
    ),
  )
}

/** A browser's own sheet takes no picture of ours. */
export const offerPicture: typeof weapp.offerPicture = () => Promise.resolve(false)

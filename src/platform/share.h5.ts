import Taro from '@tarojs/taro'
import { linkOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { answered } from './guard'
import { say } from './message'
import type * as weapp from './share'

/** The first line under copied words. */
const SOURCE = `来源：${special.credits[0] ? special.credits[0].names.join('、') : ''}《${special.title}》`

/** The place on show. */
let here: Place

/** Names the browser's tab after the place. */
export const passAs: typeof weapp.passAs = (place, passed) => {
  document.title = passed.title
  here = place
}

/** @returns what copied words end with: their source, and the name and link of their place */
const imprint = (place: Place): string => `${SOURCE}\n${document.title}\n${linkHere(place)}`

document.addEventListener('copy', (event) => {
  const words = String(getSelection())
  // Not what the reader typed, nor what the program itself copies.
  if (!words || !here || /^(INPUT|TEXTAREA)$/.test((event.target as Element).tagName)) return
  event.preventDefault()
  event.clipboardData!.setData('text/plain', `${words}\n\n${imprint(here)}`)
})

/** @returns the ordinary link of a place in this H5 edition, which opens in WeChat or a browser */
const linkHere = (place: Place): string => linkOf(new URL('.', document.baseURI).href, place)

/**
 * Passes a place on from a browser: by its own share sheet, or else by copying the link. Closing the sheet is no error.
 */
export async function shareOnWeb(place: Place): Promise<void> {
  if (typeof navigator.share !== 'function') return copyLink(place)
  await navigator.share({ title: document.title, url: linkHere(place) }).catch(() => undefined)
}

/** Copies a place's source, name and link, and says whether that worked. */
export async function copyLink(place: Place): Promise<void> {
  say(
    await answered(() => Taro.setClipboardData({ data: imprint(place) })).then(
      () => '链接已复制',
      () => '没能复制，请从地址栏复制',
    ),
  )
}

/** A browser's share sheet takes no picture of ours. */
export const offerPicture: typeof weapp.offerPicture = () => Promise.resolve(false)

import Taro from '@tarojs/taro'
import { linkOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { answered } from './guard'
import { say } from './message'
import type * as weapp from './share'

/** Who tells it. */
const SOURCE = `来源：${special.credits[0] ? special.credits[0].names.join('、') : ''}《${special.title}》`

/** What the page on show shows. */
let here: Place

/** Names the browser's tab after what it shows. */
export const passAs: typeof weapp.passAs = (place, passed) => {
  document.title = passed.title
  here = place
}

/** @returns what copied words end with: their source, and their place by name and link */
const imprint = (place: Place): string => `${SOURCE}\n${document.title}\n${linkHere(place)}`

document.addEventListener('copy', (event) => {
  const words = String(getSelection())
  // Not what is typed, nor what the program itself has copied.
  if (!words || !here || /^(INPUT|TEXTAREA)$/.test((event.target as Element).tagName)) return
  event.preventDefault()
  event.clipboardData!.setData('text/plain', `${words}\n\n${imprint(here)}`)
})

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

/** Copies a place's link, behind what is found there, and says whether it could. */
export async function copyLink(place: Place): Promise<void> {
  say(
    await answered(() => Taro.setClipboardData({ data: imprint(place) })).then(
      () => '链接已复制',
      () => '没能复制，请从地址栏复制',
    ),
  )
}

/** A browser's own sheet takes no picture of ours. */
export const offerPicture: typeof weapp.offerPicture = () => Promise.resolve(false)

import type { CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'

/** A picture, three bytes to a pixel: red, green, blue. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/** A part of the window, in CSS pixels. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const SESSIONS = new WeakMap<Page, Promise<CDPSession>>()

/**
 * What a reader sees of a part of the window, as it is at this moment. Asked of the browser itself: Playwright's pictures are made
 * ready and pressed at length, which takes several times as long.
 * @param page a page at one device pixel to a CSS pixel
 * @param part a box, or a selector of the element that is looked at, all of which is in the window
 */
export async function pixelsOf(page: Page, part: string | Box): Promise<Pixels> {
  const session = SESSIONS.get(page) ?? page.context().newCDPSession(page)
  SESSIONS.set(page, session)
  const clip = await page.evaluate((asked) => {
    const box = typeof asked === 'string' ? document.querySelector(asked)!.getBoundingClientRect() : asked
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)]
    const width = Math.ceil(box.x + box.width) - x
    return { x: x + scrollX, y: y + scrollY, width, height: Math.ceil(box.y + box.height) - y, scale: 1 }
  }, part)
  const { data: png } = await (await session).send('Page.captureScreenshot', { clip, optimizeForSpeed: true })
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

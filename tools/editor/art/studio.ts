import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { openBrowser } from '../../lib/browser'
import { WHOLE } from '@/cards/drawing/parts'
import { styles, type Picture } from './pictures'
import { settle } from './settle'

/** What the editors must look at; its message names card and text. */
export class ArtFault extends Error {}

export interface Studio {
  /**
   * Draws one picture. The same picture gives the same bytes.
   * @returns the PNG file, with a palette and without metadata
   * @throws ArtFault if a text does not fit, or the file is above its bound
   */
  draw(picture: Picture): Promise<Buffer>
  close(): Promise<void>
}

/**
 * Lays a picture out.
 * @param page a page of any browser
 * @param css from `styles`
 * @returns what does not fit, each with its text; none if all does
 */
export async function fitted(page: Page, { width, height, markup }: Picture, css: string): Promise<string[]> {
  await page.setViewportSize({ width, height })
  await page.setContent(`<!doctype html><html lang="zh-CN"><style>${css}</style><body>${markup.text}</body></html>`)
  return page.evaluate(settle, WHOLE)
}

/**
 * Opens the one page in which everything is laid out.
 * @returns the studio; the caller closes it
 * @throws if the browser does not start
 */
export async function openStudio(): Promise<Studio> {
  const css = styles()
  const browser = await openBrowser()
  const page = await browser.newPage({ deviceScaleFactor: 1, locale: 'zh-CN' })
  return {
    async draw(picture) {
      const { card, path, palette, bound } = picture
      const name = basename(path)
      const faults = await fitted(page, picture, css)
      if (faults.length) throw new ArtFault(`卡片 ${card} 的图 ${name} 排不下：${faults.join('；')}`)
      const png = await sharp(await page.screenshot())
        .png({ palette: true, ...palette, effort: 10, dither: 0, compressionLevel: 9 })
        .toBuffer()
      if (png.length > bound)
        throw new ArtFault(`卡片 ${card} 的图 ${name} 有 ${png.length} 字节，超过上限 ${bound} 字节`)
      return png
    },
    close: () => browser.close(),
  }
}

import { basename } from 'node:path'
import type { Page } from 'playwright-core'
import { openBrowser, viewportOf } from '../../lib/browser'
import { WHOLE } from '@/cards/drawing/parts'
import { readOn, type Read } from './contrast'
import { inPalette } from './palette'
import { styles, type Picture } from './pictures'
import { settle } from './settle'

/** A fault that editors have to mend; its message names card and text. */
export class ArtFault extends Error {}

export interface Studio {
  /**
   * Lays one picture out, to be looked at.
   * @throws ArtFault if a text does not fit
   */
  lay(picture: Picture): Promise<void>
  /**
   * Draws one picture. The same picture gives the same bytes.
   * @returns the PNG file, with a palette and without metadata
   * @throws ArtFault if a text does not fit or is faint on what lies behind it, or the file is above its bound
   */
  draw(picture: Picture): Promise<Buffer>
  /** @returns the texts of the picture that was laid out last that are faint on what lies behind them, each with its contrast */
  faint(): Promise<string[]>
  close(): Promise<void>
}

/** The least contrast of a text with what lies behind it: WCAG 2.2, 1.4.6, for large texts and others. */
const LEAST = { large: 4.5, others: 7 }

const faintOf = (texts: readonly Read[]): string[] =>
  texts.flatMap(({ text, large, contrast }) => {
    const least = large ? LEAST.large : LEAST.others
    return contrast < least ? [`“${text}”与背后的对比度是 ${contrast.toFixed(1)}，应至少 ${least}`] : []
  })

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
  const told = ({ card, path }: Picture) => `卡片 ${card} 的图 ${basename(path)}`
  const lay = async (picture: Picture) => {
    const faults = await fitted(page, picture, css)
    if (faults.length) throw new ArtFault(`${told(picture)} 排不下：${faults.join('；')}`)
  }
  return {
    lay,
    async draw(picture) {
      const { quality, bound } = picture
      await lay(picture)
      const png = await inPalette(await viewportOf(page), quality, bound)
      const faint = faintOf(await readOn(page))
      if (faint.length) throw new ArtFault(`${told(picture)} 看不清：${faint.join('；')}`)
      if (png.length > bound) throw new ArtFault(`${told(picture)} 有 ${png.length} 字节，超过上限 ${bound} 字节`)
      return png
    },
    faint: async () => faintOf(await readOn(page)),
    close: () => browser.close(),
  }
}

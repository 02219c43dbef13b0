import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { viewportOf } from '../../lib/browser'
import { contrast } from '../../lib/contrast'

/** A text of a picture, and its contrast with what lies behind it, where that is lowest (WCAG 2.2). */
export interface Read {
  text: string
  /** Numerals and headlines. */
  large: boolean
  contrast: number
}

const LARGE = '.numeral, .headline, .poster__title'

/** Measures the texts of the page on the pixels that are drawn behind them. @param page with the picture laid out */
export async function readOn(page: Page): Promise<Read[]> {
  const texts = await page.evaluate(
    (large) =>
      [...document.querySelectorAll<HTMLElement>('[data-text]')].flatMap((owner) => {
        const range = document.createRange()
        range.selectNodeContents(owner)
        const style = getComputedStyle(owner)
        const colour = style.color.match(/\d+/g)!.slice(0, 3).map(Number)
        const size = parseFloat(style.fontSize)
        const boxes = [...range.getClientRects()].map(({ left, top, right, bottom }) => {
          // A line's box is taller than its characters, which stand about its middle.
          const spare = Math.max(0, (bottom - top - size) / 2)
          return [left, top + spare, right, bottom - spare].map(Math.round)
        })
        return boxes.map((box) => ({ text: owner.textContent.trim(), large: owner.matches(large), colour, box }))
      }),
    LARGE,
  )
  await page.addStyleTag({ content: '[data-text], [data-text] * { color: transparent !important }' })
  const { data, info } = await sharp(await viewportOf(page))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return texts.map(({ text, large, colour, box: [left, top, right, bottom] }) => {
    let least = 21
    for (let y = top!; y < Math.min(bottom!, info.height); y++)
      for (let x = left!; x < Math.min(right!, info.width); x++)
        least = Math.min(least, contrast(colour, data, 0, (y * info.width + x) * 3))
    return { text, large, contrast: least }
  })
}

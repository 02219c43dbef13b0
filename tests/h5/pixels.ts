import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { viewportOf, type Box } from '../../tools/lib/browser'

/** A picture, three bytes to a pixel: red, green, blue. */
export interface Pixels {
  data: Buffer
  width: number
  height: number
}

/**
 * What a reader sees of a part of the window, as it is at this moment.
 * @param page a page at one device pixel to a CSS pixel
 * @param part a box, or a selector of the element that is looked at, all of which is in the window
 */
export async function pixelsOf(page: Page, part: string | Box): Promise<Pixels> {
  const box = await page.evaluate((asked) => {
    const box = typeof asked === 'string' ? document.querySelector(asked)!.getBoundingClientRect() : asked
    const [x, y] = [Math.floor(box.x), Math.floor(box.y)]
    const width = Math.ceil(box.x + box.width) - x
    return { x: x + scrollX, y: y + scrollY, width, height: Math.ceil(box.y + box.height) - y }
  }, part)
  const { data, info } = await sharp(await viewportOf(page, box))
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

export const at = ({ data, width }: Pixels, x: number, y: number) =>
  [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)] as [number, number, number]

export const column = (pixels: Pixels, x: number) => Array.from({ length: pixels.height }, (_, y) => at(pixels, x, y))

/** The middle of the road in a column: the only vermilion there. */
export function roadIn(colours: [number, number, number][]): number {
  const red = colours.flatMap(([r, g, b], y) => (r > 150 && g < 75 && b < 75 ? [y] : []))
  return (red[0]! + red[red.length - 1]!) / 2
}

export const unlike = (one: [number, number, number][], other: [number, number, number][]) =>
  one.filter((colour, y) => colour.some((part, i) => Math.abs(part - other[y]![i]!) > 14)).length

/** By how much two columns differ in the middle, of 255. */
export const apart = (one: [number, number, number][], other: [number, number, number][]) =>
  one.reduce((sum, colour, y) => sum + Math.abs(colour[1] - other[y]![1]), 0) / one.length

import { basename } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { coverage } from '@/content'
import { openBrowser } from '../../lib/browser'
import { firefoxInstalled, openFirefox } from '../../lib/firefox'
import { sceneFiles } from './files'
import { HEIGHT, WIDTH } from './stage'

const files = sceneFiles(coverage)
/** Something light and something dark, so that neither hides a difference. */
const GROUND = '#b9c3b0'

/** @returns the pixels of a picture over the ground, three bytes each */
const pixels = (picture: Sharp) => picture.resize(WIDTH, HEIGHT).flatten({ background: GROUND }).raw().toBuffer()

/** Each scene as librsvg draws it, in the order of `files`. */
let drawn: Buffer[]
beforeAll(async () => void (drawn = await Promise.all(files.map(({ bytes }) => pixels(sharp(bytes))))))

/** @returns how many pixels of two pictures differ by more than the eye forgives */
function unlike(a: Buffer, b: Buffer, forgiven: number): number {
  let count = 0
  for (let i = 0; i < a.length; i += 3) {
    if ([0, 1, 2].some((channel) => Math.abs(a[i + channel]! - b[i + channel]!) > forgiven)) count++
  }
  return count
}

/** How many scenes lie side by side in the browser: all are in one screenshot. */
const ROW = 5

/** Firefox is asked where it is installed; where not, tests/h5/firefox.test.ts says so. */
const BROWSERS = { Chromium: openBrowser, ...(firefoxInstalled() && { Firefox: openFirefox }) }

test.each(Object.entries(BROWSERS))('%s and librsvg draw the same', async (_, open) => {
  const browser = await open()
  try {
    const rows = Math.ceil(files.length / ROW)
    const page = await browser.newPage({ viewport: { width: ROW * WIDTH, height: rows * HEIGHT } })
    const images = files.map(({ bytes }) => `<img src="data:image/svg+xml;base64,${bytes.toString('base64')}">`)
    await page.setContent(
      `<body style="margin:0;background:${GROUND};display:grid;grid-template-columns:repeat(${ROW},${WIDTH}px)">${images.join('')}`,
    )
    await page.waitForFunction(() => [...document.images].every(({ complete }) => complete))
    const all = await page.screenshot()
    const found: Record<string, number> = {}
    for (const [i, { path }] of files.entries()) {
      const place = { left: (i % ROW) * WIDTH, top: Math.floor(i / ROW) * HEIGHT, width: WIDTH, height: HEIGHT }
      found[basename(path)] = unlike(await pixels(sharp(all).extract(place)), drawn[i]!, 48)
    }
    // Edges are smoothed in two ways; a mark that one of them left out would be hundreds of pixels.
    const share = Object.entries(found).filter(([, count]) => count > WIDTH * HEIGHT * 0.004)
    expect(share).toEqual([])
  } finally {
    await browser.close()
  }
})

test('neighbours meet without a seam', () => {
  const column = (picture: Buffer, x: number) =>
    Buffer.concat(
      Array.from({ length: HEIGHT }, (_, y) => picture.subarray((y * WIDTH + x) * 3, (y * WIDTH + x) * 3 + 3)),
    )
  const seams = drawn.slice(1).map((right, i) => ({
    seam: `${basename(files[i]!.path)} | ${basename(files[i + 1]!.path)}`,
    unlike: unlike(column(drawn[i]!, WIDTH - 1), column(right, 0), 14),
  }))
  // Contours cross the edge at an angle.
  expect(seams.filter((one) => one.unlike > 8)).toEqual([])
})

/** @jest-environment ./tests/weapp/with-browser.cjs */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { special } from '@/model/special'
import { openBrowser } from '../../tools/lib/browser'
import { apart, column, pixelsOf, roadIn, unlike, type Pixels } from '../h5/pixels'
import type { Phone } from '../simulator/phone'
import { onlyLean } from './lean'
import { openAt } from './open'

const DIST = resolve(__dirname, '../../dist/weapp')
const inPackage = (path: string) => readFileSync(join(DIST, path))
const WIDTH = 390
/** How far the finger has drawn the roll on, picture by picture. */
const TAKEN = [30, 78, 140, 195, 250, 312, 360]

/** What WeChat's own components do of themselves; its swiper stands at the card --at, drawn on by --drawn. */
const OF_WECHAT = `html, body, page { height: 100%; margin: 0 }
page, view, swiper, swiper-item, scroll-view, img { display: block }
swiper { position: relative; overflow: hidden }
swiper-item { position: absolute; inset: 0; transform: translateX(calc((var(--n) - var(--at)) * 100% - var(--drawn))) }
scroll-view { height: 100%; overflow: hidden }
button { border: 0; color: #000; font-size: 18px; line-height: 2.5556 }`

/** What WeChat drew, as HTML; a picture comes out of the package. */
function html({ localName, attributes, childNodes }: Element): string {
  const own = [...attributes]
    .filter(({ name }) => !name.startsWith('bind'))
    .map(({ name, value }) => {
      const source = name === 'src' && `data:image/svg+xml;base64,${inPackage(value).toString('base64')}`
      return ` ${name}="${source || value.replaceAll('"', '&quot;')}"`
    })
  const inside = [...childNodes].map((node) =>
    node.nodeType === node.TEXT_NODE ? node.textContent!.replaceAll('<', '&lt;') : html(node as Element),
  )
  const tag = localName === 'image' ? 'img' : localName
  return `<${tag}${own.join('')}>${tag === 'img' ? '' : `${inside.join('')}</${tag}>`}`
}

let browser: Browser
beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())

/** Shows what the phone shows now. */
async function show(page: Page, phone: Phone): Promise<void> {
  await page.setContent(`<!doctype html><style>${OF_WECHAT}${inPackage('app.wxss').toString()}</style>
    ${html(phone.find('.screen').element.parentElement!)}`)
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>('swiper-item').forEach((item, n) => item.style.setProperty('--n', String(n)))
    return Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode())])
  })
}

async function frameAt(page: Page, at: number, drawn = 0): Promise<Pixels> {
  await page
    .locator('swiper')
    .evaluate((swiper, place) => swiper.setAttribute('style', place), `--at: ${at}; --drawn: ${drawn}px`)
  return pixelsOf(page, 'swiper')
}

onlyLean('only that build is shipped').describe('a finger that draws the roll on in the mini-program', () => {
  it.each([
    ['into the day', 'congress', 'light'],
    ['into the night', 'h7', 'light'],
    ['in the evening', 'h4', 'dark'],
  ] as const)('sees one picture %s: no seam, no step in the road, no flash', async (_, id, theme) => {
    const phone = await openAt({ screen: 'card', id }, { storage: { reading: { version: 1, theme } } })
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 844 } })
    const at = special.positionOf(id)
    await show(page, phone)
    const rest = await frameAt(page, at)
    const road = roadIn(column(rest, WIDTH - 1))
    for (const drawn of TAKEN) {
      const frame = await frameAt(page, at, drawn)
      const seam = WIDTH - drawn
      const [left, right] = [column(frame, seam - 1), column(frame, seam)]
      expect(Math.abs(roadIn(left) - road)).toBeLessThanOrEqual(1)
      expect(Math.abs(roadIn(right) - road)).toBeLessThanOrEqual(1)
      expect(unlike(left, right)).toBeLessThanOrEqual(12)
      for (let x = 3; x < seam - 3; x += 24) expect(apart(column(frame, x), column(rest, x + drawn))).toBeLessThan(3)
    }
    const arrived = await frameAt(page, at, WIDTH)
    await phone.swipe('#deck', at + 1)
    await show(page, phone)
    // What the finger had drawn on is what stands there once the program has heard of it.
    const after = await frameAt(page, at + 1)
    for (let x = 0; x < WIDTH; x += 24) expect(apart(column(after, x), column(arrived, x))).toBeLessThan(1)
    await page.close()
  })

  it('finds that the button which forwards looks like the one beside it', async () => {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 844 } })
    await show(page, await openAt({ screen: 'card', id: 'h3' }))
    const look = (selector: string) =>
      page.locator(selector).evaluate((button) => {
        const { color, fontSize, fontWeight, lineHeight } = getComputedStyle(button)
        return { color, fontSize, fontWeight, lineHeight }
      })
    expect(await look('#share')).toEqual(await look('.deck__controls #contents'))
    await page.close()
  })
})

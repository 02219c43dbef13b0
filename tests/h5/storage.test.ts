import type { Page } from 'playwright-core'
import { coverage } from '../../src/content'
import { linkOf, type Place } from '../../src/entry/place'
import { drawn, sees } from '../../tools/lib/visit'
import { ALL } from '../choice'
import { settled, swipe } from './preview'
import { startReaders } from './readers'

const { url, reader } = startReaders()
const CARD: Place = { screen: 'card', id: 'h3' }
const FRONT: Place = { screen: 'front' }

/** Runs in the browser: fills its storage to the last character. */
function fill() {
  let count = 0
  for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      for (;;) localStorage.setItem(`full${count++}`, 'x'.repeat(size))
    } catch {
      // No more of this size.
    }
  }
}

/** What a browser may do with the storage, or leave out beside it, before the page runs. */
const BROWSERS: [string, (() => void) | undefined][] = [
  [
    'whose storage throws when it is asked for',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      }),
  ],
  ['without storage', () => Object.defineProperty(window, 'localStorage', { value: null })],
  ['whose storage is full', fill],
  [
    'whose storage throws whatever it is told',
    () => {
      Storage.prototype.getItem = Storage.prototype.setItem = () => {
        throw new Error('broken')
      }
    },
  ],
  ['that watches no painting', () => Reflect.deleteProperty(window, 'PerformanceObserver')],
  [
    'that never tells of painting',
    () =>
      Object.assign(window, {
        PerformanceObserver: class {
          observe() {}
        },
      }),
  ],
]

async function land(place: Place, before?: () => void): Promise<{ page: Page; errors: string[] }> {
  const { page } = await reader()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message))
  if (before) await page.addInitScript(before)
  await page.goto(linkOf(url(), place))
  await drawn(page)
  return { page, errors }
}

const slide = (page: Page) => page.locator('.deck__swiper .swiper-slide-active')
const shows = (page: Page, words: string) => slide(page).getByText(words).first().waitFor()
async function swipeOn(page: Page) {
  // No reader swipes before the last turn is over.
  await settled(page)
  await swipe(page, { from: { x: 330, y: 420 }, to: { x: 40, y: 420 } })
}
const start = (page: Page) => page.locator('#start')

describe.each(BROWSERS)('in a browser %s', (name, before) => {
  // Unless all is asked for, one landing for each, in turn.
  const lands = (at: number) => (ALL || BROWSERS.findIndex(([one]) => one === name) % 2 === at ? it : () => undefined)

  lands(0)('a card is landed on, swiped on from, and found again on the front page', async () => {
    const { page, errors } = await land(CARD, before)
    await shows(page, '亮点三')
    await swipeOn(page)
    await shows(page, '亮点四')
    await page.locator('.deck__home', { hasText: '首页' }).tap()
    await start(page)
      .filter({ hasText: /继续阅读\s*第 9 张/ })
      .waitFor()
    expect(errors).toEqual([])
  })

  lands(1)('the front page is landed on and left for the cards, and a type size holds', async () => {
    const { page, errors } = await land(FRONT, before)
    await start(page).tap()
    await shows(page, coverage.subhead)
    await swipeOn(page)
    await sees(page, '第 2 / 25 张')
    await page.locator('.screen--deck #type-step').tap()
    await page.locator('.screen--deck.type-large').waitFor()
    expect(errors).toEqual([])
  })
})

it('a storage that is filled while a card is read costs no card', async () => {
  const { page, errors } = await land(CARD)
  await page.evaluate(fill)
  for (const words of ['亮点四', '亮点五', '亮点六']) {
    await swipeOn(page)
    await shows(page, words)
  }
  expect(errors).toEqual([])
})

describe('two tabs of one browser', () => {
  const ticked = async (page: Page) => {
    await page.goto('about:blank')
    await page.goto(linkOf(url(), { screen: 'contents' }))
    await drawn(page)
    return page
      .locator('[aria-label$="，已读"]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')))
  }

  it('lose none of what is read in either', async () => {
    const { page: one } = await land(CARD)
    const other = await one.context().newPage()
    await other.goto(linkOf(url(), { screen: 'card', id: 'h7' }))
    await drawn(other)
    await one.bringToFront()
    await swipeOn(one)
    await shows(one, '亮点四')
    await other.bringToFront()
    await swipeOn(other)
    await shows(other, '亮点八')
    const names = (await ticked(other)).join()
    for (const at of [2, 3, 6, 7]) expect(names).toContain(coverage.highlights[at]!.title)
  })

  it('keep what was chosen last, in whichever', async () => {
    const { page: one } = await land(CARD)
    const other = await one.context().newPage()
    await other.goto(linkOf(url(), { screen: 'about' }))
    await drawn(other)
    await other.getByText('深色').tap()
    await other.locator('.theme-dark').first().waitFor()
    await one.bringToFront()
    await swipeOn(one)
    await shows(one, '亮点四')
    await one.reload()
    await drawn(one)
    await one.locator('.screen.theme-dark').waitFor()
  })
})

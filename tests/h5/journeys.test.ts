import type { Page } from 'playwright-core'
import { special } from '../../src/model/special'
import { cardPath, FRONT, sees } from '../../tools/lib/visit'
import { overflow, startPreview, swipe } from './preview'
import { BROWSER } from './readers'

const preview = startPreview()

const counter = (page: Page) => page.locator('.deck__count')
const count = special.deck.length

async function swipeLeft(page: Page) {
  const box = (await page.locator('.deck__swiper').boundingBox())!
  const y = box.y + box.height / 2
  await swipe(page, { from: { x: box.width * 0.85, y }, to: { x: box.width * 0.15, y }, steps: 4 })
}

/** Waits until a card is on show and lies still. */
const waitForCard = (page: Page, place: number) =>
  page.waitForFunction(
    (text) =>
      document.querySelector('.deck__count')?.textContent === text &&
      document.querySelector<HTMLElement>('.swiper-wrapper')?.style.transitionDuration === '0ms',
    `第 ${place} / ${count} 张`,
  )

describe('a finger on the glass', () => {
  it('turns the deck from the first card to the last', async () => {
    const { page, complaints, strangers } = await preview.open(cardPath('cover'))
    for (let place = 2; place <= count; place++) {
      await swipeLeft(page)
      await waitForCard(page, place)
    }
    expect(await page.locator('.ending__ways').isVisible()).toBe(true)
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
  })

  it('sees what it lies on give way, until it leaves or scrolls on', async () => {
    const { page } = await preview.open(FRONT, { height: 700 })
    const button = page.locator('#roll')
    const opacity = () => button.evaluate((one) => Number(getComputedStyle(one).opacity))
    const settles = (at: 'less' | 'all') =>
      page.waitForFunction(
        (all) => (getComputedStyle(document.getElementById('roll')!).opacity === '1') === all,
        at === 'all',
      )
    const { x, y, width } = (await button.boundingBox())!
    const from = { x: x + width / 2, y: y + 10 }
    expect(await opacity()).toBe(1)
    // From the button up, and on. Firefox does not scroll by the fingers of WebDriver BiDi.
    await swipe(page, { from, to: { x: from.x, y: from.y - 200 }, steps: 4, still: 100 })
    await settles('all')
    const there = (await button.boundingBox())!
    if (BROWSER !== 'firefox') expect(there.y).toBeLessThan(y - 100)
    const at = { x: from.x, y: there.y + 10 }
    const seen: number[] = []
    await swipe(page, { from: at, to: at, steps: 8, watch: async () => void seen.push(await opacity()) })
    expect(Math.min(...seen)).toBeLessThan(0.8)
    // Nor does it take one that has moved for a tap.
    if (BROWSER === 'firefox') return void (await settles('all'))
    await page.waitForURL('**/roll/#/pages/roll/index?id=cover')
    await page.goBack()
    await page.waitForURL('**/#/pages/index/index')
    await settles('all')
  })

  it('and the buttons go on from where it stopped', async () => {
    const { page } = await preview.open(cardPath('h3'))
    await swipeLeft(page)
    await waitForCard(page, 9)
    await page.locator('#previous').tap()
    await waitForCard(page, 8)
    // The slide itself, not only the counter, stands where the reader sees it.
    await page.waitForFunction(() => {
      const card = [...document.querySelectorAll('.card__first')].find((one) => one.textContent?.startsWith('亮点三'))
      return Math.abs(card?.getBoundingClientRect().left ?? 999) < 40
    })
    expect(await counter(page).textContent()).toContain('第 8 /')
  })
})

describe('a reader', () => {
  it('comes from the front page through a task to its highlight, and back', async () => {
    const { page, complaints } = await preview.open(FRONT)
    await page.getByText(special.tasks[1]!.tail).tap()
    await page.waitForSelector('.task__ground')
    await page.locator('#next').tap()
    await sees(page, '第 3 / 7 项')
    await page.getByText('看亮点三').tap()
    await counter(page).filter({ hasText: '第 8 /' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('presses the buttons with a keyboard, where there is one', async () => {
    const { page } = await preview.open(cardPath('h1'))
    await page.locator('#next').press('Enter')
    await waitForCard(page, 7)
    await page.locator('#contents').press(' ')
    await page.locator('.sheet__panel').waitFor()
  })

  it('with a strange address still gets a screen', async () => {
    for (const path of ['pages/cards/index?id=__proto__', 'pages/task/index?id=%E0%A4', 'pages/task/index']) {
      const { page, complaints } = await preview.open(path)
      expect((await page.locator('.taro_page').innerText()).length).toBeGreaterThan(20)
      expect(complaints).toEqual([])
    }
  })
})

it('on a desktop the roll runs across the window: the cards beside the one on show have no words', async () => {
  const WIDE = 1280
  const { page } = await preview.open(cardPath('h5'), { width: WIDE, height: 900, reducedMotion: true })
  await page.waitForFunction(() => document.querySelectorAll('.deck__slide .scene').length > 2)
  const scenes = await page.locator('.deck__slide .scene').all()
  const sides = await Promise.all(scenes.map(async (scene) => (await scene.boundingBox())!))
  const edges = sides.map(({ x, width }) => [Math.round(x), Math.round(x + width)] as const)
  expect(edges[0]![0]).toBeLessThanOrEqual(0)
  expect(edges.at(-1)![1]).toBeGreaterThanOrEqual(WIDE)
  for (const [i, [left]] of edges.slice(1).entries()) expect(left).toBe(edges[i]![1])
  for (const [words, seen] of [
    ['精心守护碧水蓝天', true],
    ['城乡建设拉开框架', false],
    ['“来市中·好办事”', false],
  ] as const)
    expect([words, await page.getByText(words).first().isVisible()]).toEqual([words, seen])
  expect(await overflow(page)).toEqual([])
})

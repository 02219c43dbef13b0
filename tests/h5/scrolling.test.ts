import type { Page } from 'playwright-core'
import type { CardId } from '../../src/cards/models'
import { special } from '../../src/model/special'
import { ABOUT, CARD_IDS, cardPath, CONTENTS, FRONT, taskPath } from '../../tools/lib/visit'
import { ALL } from '../choice'
import { ONE_OF_EACH } from '../one-of-each'
import { arrows, focused, pages, resize, rested, startPreview, stroke, swipe, turnTo, type Way, wheel } from './preview'

const preview = startPreview()

const SMALL = { width: 320, height: 454, reducedMotion: true }
const count = special.deck.length
const shows = (page: Page, place: number) =>
  page.waitForFunction(
    (text) => document.querySelector('.deck__count')?.textContent === text,
    `第 ${place} / ${count} 张`,
  )

/**
 * Where the words of a part of the screen begin and end once they lie still, in CSS pixels from the top; and whether their last
 * line is in sight.
 */
const wordsOf = (page: Page, part: string) =>
  page.evaluate(async (selector) => {
    const root = document.querySelector(selector)!
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      if (text.data.trim() && text.parentElement!.checkVisibility()) texts.push(text)
    }
    const boxesOf = (text: Text) => {
      const range = document.createRange()
      range.selectNodeContents(text)
      return [...range.getClientRects()]
    }
    const topNow = () => boxesOf(texts[0]!)[0]!.top
    for (let top = NaN, still = 0; still < 3; still = topNow() === top ? still + 1 : 0) {
      top = topNow()
      await new Promise(requestAnimationFrame)
    }
    const end = texts.flatMap(boxesOf).at(-1)!
    const last = texts.at(-1)!.parentElement!
    const there = document.elementFromPoint((end.left + end.right) / 2, end.bottom - 2)
    return {
      top: topNow(),
      bottom: end.bottom,
      seen: !!there && (last.contains(there) || there.contains(last)) && root.contains(there),
    }
  }, part)

const CARD = '.swiper-slide-active .deck__card'
const PAGE = '.taro_page:last-child .screen'

describe('the last line of every card is reached by a finger', () => {
  const SMALLEST = { width: 320, height: 454 }
  const WINDOWS = [
    SMALLEST,
    { width: 360, height: 640 },
    { width: 390, height: 664 },
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]
  type Walk = [string, (readonly [CardId, (typeof WINDOWS)[number]])[]]
  const WALKS: Walk[] = ALL
    ? WINDOWS.map((size) => [
        `at ${size.width}×${size.height}`,
        (size === SMALLEST ? CARD_IDS : ONE_OF_EACH).map((id) => [id, size]),
      ])
    : [['each in one of five windows, in turn', CARD_IDS.map((id, i) => [id, WINDOWS[i % WINDOWS.length]!])]]
  it.each(WALKS)('%s', async (_, cards) => {
    const { page } = await preview.open(cardPath(CARD_IDS[0]!), { ...cards[0]![1], reducedMotion: true })
    const out: string[] = []
    for (const [id, size] of cards) {
      await turnTo(page, cardPath(id))
      await resize(page, size)
      for (let words = await wordsOf(page, CARD); !words.seen;) {
        await stroke(page, size.height * 0.6)
        const moved = await wordsOf(page, CARD)
        if (moved.top === words.top) {
          out.push(`${id} at ${size.width}×${size.height}`)
          break
        }
        words = moved
      }
    }
    expect(out).toEqual([])
  })
})

/** On a small screen: within a sheet, below its title. */
const HERE = { x: 160, y: 300 }

const OTHER_WAYS: [string, Way][] = [
  ['wheel', wheel],
  ['arrow key', arrows],
  ['page key', pages],
]
/** A finger, and the other ways; unless all is asked for, one of them in turn. */
const waysAt = (i: number): [string, Way][] => [
  ['finger', stroke],
  ...OTHER_WAYS.filter((_, way) => ALL || way === i % OTHER_WAYS.length),
]

describe('by finger, wheel, arrow keys and page keys a reader moves on and back', () => {
  const PLACES: [string, string, string, string][] = [
    ['the front page', FRONT, PAGE, ''],
    ['a card', cardPath('h3'), CARD, ''],
    ['a task', taskPath('t1'), PAGE, ''],
    ['the contents', CONTENTS, PAGE, ''],
    ['about and settings', ABOUT, PAGE, ''],
    ['a poster', 'poster/index?id=h5', PAGE, ''],
    ['the contents over a card', cardPath('h3'), '.sheet__body', '#contents'],
    ['where a figure comes from', cardPath('h5'), '.trace', '.swiper-slide-active .figures__cell'],
  ]
  it.each(PLACES.map((place, i) => [...place, waysAt(i)] as const))('%s', async (_, path, part, opener, ways) => {
    const { page } = await preview.open(path, { ...SMALL, prefers: { type: 'huge' } })
    if (opener) {
      await page.locator(opener).first().press('Enter')
      await focused(page, '[role=dialog]')
    }
    const stuck: string[] = []
    for (const [way, move] of ways) {
      const before = await wordsOf(page, part)
      await move(page, 120, HERE)
      const moved = await wordsOf(page, part)
      if (before.top - moved.top <= 40) stuck.push(`${way}, on`)
      await move(page, -120, HERE)
      if ((await wordsOf(page, part)).top <= moved.top + 40) stuck.push(`${way}, back`)
    }
    expect(stuck).toEqual([])
  })
})

describe('a card', () => {
  it('is turned by a stroke to the side and by none that goes down', async () => {
    const { page } = await preview.open(cardPath('h3'), SMALL)
    await stroke(page, 160)
    await stroke(page, 160)
    await shows(page, 8)
    await swipe(page, { from: { x: 270, y: 230 }, to: { x: 50, y: 240 } })
    await shows(page, 9)
  })

  it('moves under a finger that comes down on one of its figures, which stays shut', async () => {
    const { page } = await preview.open(cardPath('h5'), SMALL)
    const box = (await page.locator('.swiper-slide-active .figures__hero').first().boundingBox())!
    const before = await wordsOf(page, CARD)
    await stroke(page, 120, { x: box.x + 20, y: box.y + box.height / 2 })
    expect(before.top - (await wordsOf(page, CARD)).top).toBeGreaterThan(40)
    expect(await page.locator('[role=dialog]').count()).toBe(0)
  })

  it('moves on by a screen at the space bar, and back with the shift key', async () => {
    const { page } = await preview.open(cardPath('h3'), { ...SMALL, prefers: { type: 'huge' } })
    const { top } = await wordsOf(page, CARD)
    await page.keyboard.press('Space')
    await rested(page)
    expect((await wordsOf(page, CARD)).top).toBeLessThan(top - 100)
    await page.keyboard.press('Shift+Space')
    await rested(page)
    expect((await wordsOf(page, CARD)).top).toBe(top)
  })

  it('that was read to its end does not take the next one along', async () => {
    const { page } = await preview.open(cardPath('h3'), SMALL)
    await stroke(page, 200)
    await page.keyboard.press('ArrowRight')
    await shows(page, 9)
    const { top } = await wordsOf(page, CARD)
    expect(top).toBeGreaterThan((await page.locator('.deck__swiper').boundingBox())!.y)
  })
})

it('the wheel moves the front page over its carousel as well', async () => {
  const { page } = await preview.open(FRONT, { reducedMotion: true })
  await wheel(page, 200)
  const box = (await page.locator('.carousel').boundingBox())!
  const before = await wordsOf(page, PAGE)
  await wheel(page, 120, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  expect(before.top - (await wordsOf(page, PAGE)).top).toBeGreaterThan(40)
})

it('a finger moves the front page from its carousel, and turns that by going sideways', async () => {
  const { page } = await preview.open(FRONT, { reducedMotion: true })
  await stroke(page, 300)
  const box = (await page.locator('.carousel').boundingBox())!
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const shows = (place: string) => page.locator('.carousel .swiper-slide-active').getByText(place).waitFor()
  await swipe(page, { from: { x: at.x + 120, y: at.y }, to: { x: at.x - 120, y: at.y } })
  await shows('2 / 10')
  const before = await wordsOf(page, PAGE)
  await stroke(page, 120, at)
  expect(before.top - (await wordsOf(page, PAGE)).top).toBeGreaterThan(40)
  await shows('2 / 10')
})

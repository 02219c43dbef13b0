import type { Page } from 'playwright-core'
import { special } from '../../src/model/special'
import { ABOUT, cardPath, drawn, FRONT, sees, taskPath } from '../../tools/lib/visit'
import { combined, itWithAll, someOf } from '../choice'
import { drawLate, focused, leftByTab, type Point, rested, settled, startPreview, swipe } from './preview'
import { BROWSER } from './readers'

const preview = startPreview()

const dialog = (page: Page) => page.locator('[role=dialog]')
const closed = (page: Page) => dialog(page).waitFor({ state: 'detached' })
const shows = (page: Page, screen: string) => page.waitForFunction((one) => document.querySelector(one), screen)

interface Place {
  /** Selector of the screen. */
  screen: string
  /** What opens the sheet there. */
  opener: string
  /** The screen that the next step back leads to. */
  below: { path: string; screen: string }
  /** Leads on from there. */
  step: (page: Page) => Promise<unknown>
  /** What it is closed by: one sheet in all ways, which the others share with it, those in one. */
  closers: Closer[]
}

type Closer = 'its button' | 'the veil' | 'Escape'

const FIGURE = '.figures__cell'

/** Each sheet there is, on each screen it opens over. */
const SHEETS: [string, Place][] = [
  [
    'the contents over the deck',
    {
      screen: '.screen--deck',
      opener: '.deck__controls #contents',
      below: { path: FRONT, screen: '.screen--front' },
      step: (page) => page.locator('#start').tap(),
      closers: ['its button', 'the veil', 'Escape'],
    },
  ],
  [
    'a figure over a card',
    {
      screen: '.screen--deck',
      opener: `.swiper-slide-active ${FIGURE}`,
      below: { path: taskPath('t1'), screen: '.screen--task' },
      step: async (page) => {
        await page.locator('.task__ground .card__link').first().tap()
        await shows(page, `.screen--deck ${FIGURE}`)
      },
      closers: ['Escape'],
    },
  ],
  [
    'a figure over the front page',
    {
      screen: '.screen--front',
      opener: FIGURE,
      below: { path: ABOUT, screen: '.screen--about' },
      step: async (page) => {
        await page.goto(new URL('/', page.url()).href)
        await drawn(page)
      },
      closers: ['the veil'],
    },
  ],
  [
    'a figure over a task',
    {
      screen: '.screen--task',
      opener: `.task__ground ${FIGURE}`,
      below: { path: FRONT, screen: '.screen--front' },
      step: (page) => page.getByText(special.tasks[1]!.tail).tap(),
      closers: ['its button'],
    },
  ],
]

/** Waits until the screen that a step has led to lies still: for so many frames nothing comes, goes or moves. */
const arrived = (page: Page) =>
  page.evaluate(
    (frames) =>
      new Promise<void>((done) => {
        let seen = ''
        let still = 0
        const look = () => {
          const pages = document.querySelectorAll('.taro_page').length
          const now = [
            location.href,
            pages,
            document.getAnimations().length,
            document.querySelector('.deck__count')?.textContent,
          ]
          still = now.join() === seen ? still + 1 : 0
          seen = now.join()
          if (still < frames) requestAnimationFrame(look)
          else done()
        }
        look()
      }),
    6,
  )

async function open(page: Page, opener: string): Promise<void> {
  await arrived(page)
  await page.locator(opener).first().tap()
  await dialog(page).waitFor()
}

/** Marks the screen on show, so that one that was drawn anew is known. */
const mark = (page: Page, screen: string) =>
  page.evaluate((one) => void Object.assign(document.querySelector(one)!, { known: true }), screen)
const isKnown = (page: Page, screen: string) =>
  page.evaluate((one) => (document.querySelector(one) as { known?: boolean } | null)?.known === true, screen)

/** Waits until a screen is the one that the reader sees. */
const leadsTo = (page: Page, screen: string) =>
  page.waitForFunction((one) => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(one), screen)

/** A reader who comes to a screen by a step. Where the test before has led back to the start, they go again from there. */
function comer({ screen, below, step }: Place): () => Promise<Page> {
  let page: Page | undefined
  return async () => {
    const back =
      page &&
      (await dialog(page).count()) === 0 &&
      (await page.evaluate((one) => document.querySelector('.taro_page:last-child')?.querySelector(one), below.screen))
    if (!page || !back) {
      await page?.context().close()
      ;({ page } = await preview.open(below.path, { reducedMotion: true, lasting: true }))
    }
    await arrived(page)
    await step(page)
    await shows(page, screen)
    return page
  }
}

describe.each(SHEETS)('%s', (name, place) => {
  const { screen, opener, below, closers } = place
  const come = comer(place)
  // Unless all is asked for, what all sheets share is seen at the first.
  const itOfAll = name === SHEETS[0]![0] ? it : itWithAll

  it('is closed by Back, once; forward brings nothing; the next step back leaves', async () => {
    const page = await come()
    await open(page, opener)
    await mark(page, screen)
    const address = page.url()
    await page.goBack()
    await closed(page)
    await arrived(page)
    expect(await isKnown(page, screen)).toBe(true)
    await leadsTo(page, screen)
    await page.goForward()
    await arrived(page)
    expect(await dialog(page).count()).toBe(0)
    expect(await isKnown(page, screen)).toBe(true)
    expect(page.url()).toBe(address)
    await page.goBack()
    await leadsTo(page, below.screen)
  })

  it.each(closers)('closed by %s, has left nothing for Back to close', async (way) => {
    const page = await come()
    await open(page, opener)
    await mark(page, screen)
    if (way === 'Escape') await page.keyboard.press('Escape')
    else if (way === 'its button') await page.getByText('关闭').tap()
    else await page.touchscreen.tap(200, 30)
    await closed(page)
    await arrived(page)
    expect(await isKnown(page, screen)).toBe(true)
    await page.goBack()
    await leadsTo(page, below.screen)
  })

  itOfAll('opens as often as it is asked for', async () => {
    const page = await come()
    for (let i = 0; i < 3; i++) {
      await open(page, opener)
      await (i % 2 ? page.goBack() : page.getByText('关闭').tap())
      await closed(page)
    }
    await arrived(page)
    await page.goBack()
    await leadsTo(page, below.screen)
  })

  itOfAll('is gone after a reload, and the next step back leaves', async () => {
    const page = await come()
    await open(page, opener)
    await page.reload()
    await drawn(page)
    await arrived(page)
    expect(await dialog(page).count()).toBe(0)
    await leadsTo(page, screen)
    await page.goBack()
    await leadsTo(page, below.screen)
  })

  it('leaves nothing behind it to keys and screen readers, and gives the focus back', async () => {
    const page = await come()
    await arrived(page)
    await page.locator(opener).first().press('Enter')
    await dialog(page).waitFor()
    const reached = await page.evaluate((one) => {
      const behind = document.querySelector<HTMLElement>(one)!
      const controls = [...document.querySelectorAll<HTMLElement>('[role=button], button, input, [tabindex]')]
      const outside = controls.filter((control) => !control.closest('[role=dialog]') && behind.contains(control))
      return outside.filter((control) => !control.closest('[inert]') || !control.closest('[aria-hidden=true]')).length
    }, screen)
    expect(reached).toBe(0)
    await focused(page, '[role=dialog]')
    expect(await leftByTab(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Escape')
    await closed(page)
    await page.waitForFunction((one) => document.activeElement === document.querySelector(one), opener)
  })
})

it('on a phone that draws late, a sheet has the focus when its content has come', async () => {
  const { page } = await preview.open(cardPath('h5'), { reducedMotion: true })
  await page.evaluate(drawLate)
  await page.locator(`.swiper-slide-active ${FIGURE}`).first().press('Enter')
  await dialog(page).waitFor()
  await page.waitForTimeout(600)
  await focused(page, '[role=dialog]')
})

describe('picked from the contents sheet, a card', () => {
  it('comes up, and the next step back leaves the deck', async () => {
    const [, place] = SHEETS[0]!
    const page = await comer(place)()
    await open(page, '.deck__controls #contents')
    await dialog(page).getByText(special.highlights[2]!.name).tap()
    await closed(page)
    await page.waitForFunction(() => document.querySelector('.deck__count')?.textContent?.startsWith('第 8 /'))
    await arrived(page)
    await page.goBack()
    await leadsTo(page, place.below.screen)
  })

  const PHONES = [
    { width: 390, height: 844, type: 'standard' },
    { width: 320, height: 454, type: 'huge' },
  ] as const
  it.each(combined(['h5', 'cover', 'ending'] as const, PHONES))(
    'that is shown is in sight at once: %s on %j',
    async (id, { type, ...size }) => {
      const { page } = await preview.open(cardPath(id), { ...size, reducedMotion: true, prefers: { type } })
      await open(page, '.deck__controls #contents')
      // It is moved to the card when it gets the focus.
      await focused(page, '[role=dialog]')
      await rested(page)
      const [row, list] = await page.evaluate(() => {
        const boxOf = (one: Element) => one.getBoundingClientRect()
        const current = document.querySelector('[role=dialog] .place--current')!
        return [boxOf(current), boxOf(current.closest('taro-scroll-view-core')!)]
      })
      expect(row.top).toBeGreaterThanOrEqual(list.top - 1)
      expect(row.bottom).toBeLessThanOrEqual(list.bottom + 1)
    },
  )
})

describe('behind an open sheet', () => {
  /** How far what lies behind is scrolled. */
  const depth = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.taro_page, .taro_page *')]
        .filter((one) => !one.closest('[role=dialog]'))
        .reduce((sum, one) => sum + one.scrollTop, scrollY),
    )

  const BEHIND = [
    ['the front page', FRONT, FIGURE],
    ['a task', taskPath('t1'), `.task__ground ${FIGURE}`],
    ['a card', cardPath('n1'), `.swiper-slide-active ${FIGURE}`],
  ] as const
  // Unless all is asked for, without the task, which scrolls as the front page does.
  it.each(someOf(BEHIND, 2))(
    '%s lies still under finger and wheel, and moves again once it is closed',
    async (_, path, opener) => {
      const { page } = await preview.open(path, { width: 360, height: 640, reducedMotion: true })
      await open(page, opener)
      const before = await depth(page)
      const panel = (await dialog(page).boundingBox())!
      const veil: Point = { x: 180, y: panel.y / 2 }
      const sheet: Point = { x: 180, y: panel.y + panel.height / 2 }
      for (const at of [veil, sheet]) {
        for (const way of [-1, 1]) {
          // Far enough to come to the end of the sheet, and on.
          for (let i = 0; i < 3; i++)
            await swipe(page, { from: at, to: { x: at.x, y: at.y + way * at.y * 0.9 }, steps: 4 })
          await page.mouse.move(at.x, at.y)
          for (let i = 0; i < 5; i++) await page.mouse.wheel(0, -way * 400)
          await rested(page)
          expect(await depth(page)).toBe(before)
        }
      }
      await page.goBack()
      await closed(page)
      await page.mouse.move(180, 320)
      await page.mouse.wheel(0, 300)
      await rested(page)
      expect(await depth(page)).not.toBe(before)
    },
  )
})

describe('a figure sheet longer than the screen', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await preview.open(taskPath('t1'), {
      width: 320,
      height: 454,
      reducedMotion: true,
      prefers: { type: 'huge' },
      lasting: true,
    }))
  })
  beforeEach(async () => {
    await page.locator(`.task__ground ${FIGURE}`).first().press('Enter')
    await focused(page, '[role=dialog]')
    await rested(page)
  })
  afterEach(async () => {
    await page.keyboard.press('Escape')
    await closed(page)
  })
  /** Whether its title, its button and its last words are on the screen. */
  const inSight = (page: Page) =>
    page.evaluate(() => {
      const panel = document.querySelector('[role=dialog]')!
      const texts = [...panel.querySelectorAll<HTMLElement>('*')].filter(
        (one) => one.textContent && !one.firstElementChild,
      )
      const seen = (one: HTMLElement) => {
        const box = one.getBoundingClientRect()
        const there = document.elementFromPoint(box.left + 4, box.bottom - 4)
        return there !== null && (one.contains(there) || there.contains(one)) && box.bottom <= innerHeight
      }
      return { close: seen(panel.querySelector<HTMLElement>('[role=button]')!), end: seen(texts.at(-1)!) }
    })

  // Firefox does not scroll by the fingers of WebDriver BiDi.
  const ways = BROWSER === 'firefox' ? ['the wheel', 'keys'] : ['a finger', 'the wheel', 'keys']
  it.each(ways)('is read to its end with %s', async (by) => {
    expect(await inSight(page)).toEqual({ close: true, end: false })
    if (by === 'keys') {
      await page.keyboard.press('Tab')
      await page.keyboard.press('End')
    }
    for (let i = 0; i < 6; i++) {
      if (by === 'a finger') await swipe(page, { from: { x: 160, y: 400 }, to: { x: 160, y: 200 }, steps: 4 })
      if (by === 'the wheel') {
        await page.mouse.move(160, 380)
        await page.mouse.wheel(0, 300)
      }
    }
    await rested(page)
    expect(await inSight(page)).toEqual({ close: true, end: true })
  })
})

describe('after a turn by key the focus is on the new headline', () => {
  const focusOnHeadline = (page: Page) =>
    page.waitForFunction(
      (words) => {
        const active = document.activeElement
        return active?.getAttribute('role') === 'heading' && words.every((one) => active.textContent?.includes(one))
      },
      [] as string[],
      { timeout: 5000 },
    )

  it('of a card, and no frame is drawn around it', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.locator('.swiper-slide-active [role=button]').first().focus()
    for (const [key, place] of [
      ['ArrowRight', 9],
      ['ArrowRight', 10],
      ['ArrowLeft', 9],
      ['Home', 1],
      ['End', special.count],
    ] as const) {
      await page.keyboard.press(key)
      // Until then the focus is on the headline before.
      await sees(page, `第 ${place} / ${special.count} 张`)
      await settled(page)
      await focusOnHeadline(page)
      expect(
        await page.evaluate(() => {
          const { left, right } = document.activeElement!.getBoundingClientRect()
          const { outlineStyle } = getComputedStyle(document.activeElement!)
          return { within: left >= 0 && right <= innerWidth, outlineStyle }
        }),
      ).toEqual({ within: true, outlineStyle: 'none' })
    }
    // From there Tab goes on into the card.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.swiper-slide-active')))).toBe(true)
  })

  it('of a card that is drawn late', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.evaluate(drawLate)
    for (const [key, place] of [
      ['ArrowRight', 9],
      ['End', special.count],
    ] as const) {
      await page.keyboard.press(key)
      await sees(page, `第 ${place} / ${special.count} 张`)
      await page.waitForTimeout(600)
      await focusOnHeadline(page)
    }
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.swiper-slide-active')))).toBe(true)
  })

  it('unless the reader has gone on to a sheet by then', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.evaluate(drawLate)
    await page.keyboard.press('ArrowRight')
    await page.locator('#contents').tap()
    await dialog(page).waitFor()
    await page.waitForTimeout(1200)
    await focused(page, '[role=dialog]')
  })

  it('of a task, which is seen from its top', async () => {
    const { page } = await preview.open(taskPath('t1'), { reducedMotion: true })
    await page.locator('#next').press('Enter')
    await sees(page, '第 2 / 7 项')
    await focusOnHeadline(page)
    expect(await page.getByText('第 2 / 7 项').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement!.getBoundingClientRect().top)).toBeGreaterThan(0)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.classList.contains('figures__cell'))).toBe(true)
  })
})

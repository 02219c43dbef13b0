import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { special } from '../../src/model/special'
import { contrast } from '../../tools/lib/contrast'
import { ABOUT, CARD_IDS, cardPath, CONTENTS, FRONT, taskPath, type Preferences } from '../../tools/lib/visit'
import { ALL, someOf } from '../choice'
import { ONE_OF_EACH } from '../one-of-each'
import { pixelsOf } from './pixels'
import { focused, leftByTab, startPreview, turnTo, visitNext } from './preview'

const preview = startPreview()

const AXE = readFileSync(resolve(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Together they ask for 7:1, and 4.5:1 for large text: the enhanced rule leaves what is below 4.5:1 to the plain one. */
const CONTRAST = ['color-contrast', 'color-contrast-enhanced']

const count = special.deck.length
const POSTER = 'poster/index?id=h5'
const ROLL = 'pages/roll/index?id=cover'
/** By then a key has taken effect, in milliseconds. */
const SOON = 5000

/** One card of each kind, and those that are drawn differently within a kind, in the order of the deck, in which a reader turns on. */
const SAMPLES = CARD_IDS.filter((id) => [...ONE_OF_EACH, 'h5', 'h9'].includes(id))
const OTHER_CARDS = someOf(
  CARD_IDS.filter((id) => !SAMPLES.includes(id)),
  4,
)
const SCREENS = [
  FRONT,
  ...SAMPLES.map(cardPath),
  taskPath('t1'),
  taskPath('t4'),
  taskPath('t7'),
  CONTENTS,
  ABOUT,
  ROLL,
  POSTER,
]

interface Finding {
  screen: string
  theme: string
  rule: string
  element: string
  why: string
}

/** Runs axe on the screen. Results that it cannot decide count only where it sees a colour on the very same one. */
async function axe(page: Page, options: RunOptions): Promise<[Result, NodeResult][]> {
  // A page's style sheets are fetched and looked through once: what comes into the page later uses the same.
  const preload = !(await page.evaluate(() => 'axe' in window))
  if (preload) await page.evaluate(AXE)
  const { violations, incomplete } = await page.evaluate(
    (given) =>
      (window as unknown as { axe: { run(of: object, by: object): Promise<AxeResults> } }).axe.run(
        // Cards beside the shown one are looked at when they are shown.
        { include: [document], exclude: [['.deck__swiper .swiper-slide:not(.swiper-slide-active)']] },
        given,
      ),
    { resultTypes: ['violations', 'incomplete'], preload, ...options } as RunOptions,
  )
  const invisible = incomplete.filter(({ id }) => CONTRAST.includes(id))
  return [
    ...violations.flatMap((rule) => rule.nodes.map((node): [Result, NodeResult] => [rule, node])),
    ...invisible.flatMap((rule) =>
      rule.nodes
        .filter((node) =>
          node.any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'equalRatio'),
        )
        .map((node): [Result, NodeResult] => [rule, node]),
    ),
  ]
}

type Theme = 'light' | 'dark'

/** What axe finds. The theme changes colours and nothing else, so only they are looked at in a second one. */
async function findingsOn(page: Page, screen: string, themes: readonly Theme[]): Promise<Finding[]> {
  const found: Finding[] = []
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const options: RunOptions =
      theme === themes[0]
        ? { runOnly: STANDARDS, rules: Object.fromEntries(CONTRAST.map((rule) => [rule, { enabled: true }])) }
        : { runOnly: CONTRAST }
    for (const [{ id }, { target, failureSummary = '' }] of await axe(page, options)) {
      found.push({
        screen,
        theme,
        rule: id,
        element: target.join(' '),
        why: failureSummary.replace(/\s+/g, ' ').trim(),
      })
    }
  }
  return found
}

describe('axe finds nothing against WCAG 2.2 AA, nor against 7:1', () => {
  // The sizes between change neither elements nor colours; that targets stay large enough is measured in `fit`.
  it.each<[Preferences['type'], Theme[]]>([
    ['standard', ['light', 'dark']],
    // It has elements of its own, and the colours of the others.
    ['elder', ['dark']],
  ])('on any kind of screen, at the %s type size', async (type, themes) => {
    const { page } = await preview.open(FRONT, { reducedMotion: true, prefers: { type: type! }, painted: true })
    const found: Finding[] = []
    for (const [i, screen] of (type === 'standard' ? SCREENS : someOf(SCREENS, 5)).entries()) {
      await turnTo(page, screen)
      found.push(...(await findingsOn(page, screen, ALL ? themes : [themes[i % themes.length]!])))
    }
    expect(found).toEqual([])
  })

  it('on every other card', async () => {
    const { page } = await preview.open(FRONT, { reducedMotion: true, painted: true })
    const found: Finding[] = []
    for (const id of OTHER_CARDS) {
      await turnTo(page, cardPath(id))
      found.push(...(await findingsOn(page, id, ['light'])))
    }
    expect(found).toEqual([])
  })

  it.each(['#contents', '.swiper-slide-active .figures__cell'])('on the sheet that %s opens', async (opener) => {
    const { page } = await preview.open(cardPath('h5'), { reducedMotion: true, painted: true })
    await page.locator(opener).first().press('Enter')
    await page.locator('[role=dialog]').waitFor()
    expect(await findingsOn(page, 'sheet', ['light', 'dark'])).toEqual([])
  })
})

// Keyboard

/** What a keyboard can reach, besides what is not on the screen and what lies on slides beside the shown one. */
const CONTROLS = '[role=button], [role=link], button, a[href], input'

interface Control {
  name: string
  /** Seen when it has the focus: nothing lies over its middle, and it is within the screen. */
  seen: boolean
}

/** Presses Tab until the focus comes round, and notes where it was. */
async function tabThrough(page: Page): Promise<Control[]> {
  const stops: Control[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((controls) => {
      const active = document.activeElement
      if (!active || active === document.body) return null
      const seen = (window as unknown as { visited?: Set<Element> }).visited ?? new Set<Element>()
      Object.assign(window, { visited: seen })
      if (seen.has(active)) return null
      seen.add(active)
      const box = active.getBoundingClientRect()
      const there = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      return {
        name: (active.getAttribute('aria-label') ?? active.textContent ?? '').trim(),
        seen: active.matches(controls) && Boolean(there && (active.contains(there) || there.contains(active))),
      }
    }, CONTROLS)
    if (!stop) return stops
    stops.push(stop)
  }
  return stops
}

/** Names of the controls that are to be reached, in the order of the document. */
const reachable = (page: Page) =>
  page.evaluate(
    (controls) =>
      [...document.querySelectorAll<HTMLElement>(controls)]
        .filter((one) => one.checkVisibility() && !one.closest('[aria-hidden=true], [inert], .swiper-slide-duplicate'))
        .map((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim()),
    CONTROLS,
  )

/**
 * Looks for steps back in an order of elements: up without going right, or left on the same line.
 * @param selector the elements, in the order of the document; what is hidden, or beside the shown slide, is left out
 */
const stepsBack = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const SLACK = 2
    const boxes = [...document.querySelectorAll<HTMLElement>(wanted)]
      // Boxes of a pixel are for screen readers only.
      .filter((one) => one.checkVisibility() && one.offsetWidth > 1 && !one.closest('[aria-hidden=true]'))
      .map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 20)
        return { text, left, right, top, bottom, scroller: one.closest('taro-scroll-view-core') }
      })
    return boxes.slice(1).flatMap((after, i) => {
      const before = boxes[i]!
      // What is scrolled out of a card's view still lies above the bar below the card.
      if (before.scroller !== after.scroller) return []
      const up = after.bottom <= before.top + SLACK && after.left < before.right - SLACK
      const left =
        after.right <= before.left + SLACK && after.top < before.bottom - SLACK && after.bottom > before.top + SLACK
      return up || left ? [`${before.text} → ${after.text}`] : []
    })
  }, selector)

const PLACES: [string, string][] = [
  ['the front page', FRONT],
  ['a card', cardPath('h5')],
  ['the last card', cardPath('ending')],
  ['a task', taskPath('t4')],
  ['the contents', CONTENTS],
  ['about and settings', ABOUT],
  ['a poster', POSTER],
]

describe('with a keyboard alone', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await preview.open(PLACES[0]![1], { reducedMotion: true, lasting: true }))
  })

  // Unless all is asked for, of two cards one.
  describe.each(PLACES.filter(([place]) => ALL || place !== 'the last card'))('%s', (place, path) => {
    beforeAll(async () => {
      if (place !== PLACES[0]![0]) await visitNext(page, path)
    })

    it('has its controls in the order in which they lie', async () => {
      // The highlights lie in a ring, of which one is in sight.
      expect(await stepsBack(page, `:is(${CONTROLS}):not(.carousel__card)`)).toEqual([])
    })

    it('gives every control to Tab, each in sight, in order', async () => {
      const wanted = await reachable(page)
      const stops = await tabThrough(page)
      expect(stops.map(({ name }) => name)).toEqual(wanted)
      expect(stops.filter(({ seen }) => !seen)).toEqual([])
    })
  })

  const THEMES = ['light', 'dark'] as const
  it.each([FRONT, cardPath('h5'), ABOUT].map((path, i) => [path, ALL ? THEMES : [THEMES[i % 2]!]] as const))(
    'the control that has the focus stands out on %s, %s',
    async (path, themes) => {
      const { page } = await preview.open(path, { reducedMotion: true, theme: themes[0], painted: true })
      const weak: string[] = []
      const looked = new Set<string>()
      for (const name of await reachable(page)) {
        await page.keyboard.press('Tab')
        // Controls of one kind, in one kind of place, are drawn alike.
        const kind = await page.evaluate(() => {
          const { className, parentElement } = document.activeElement!
          return `${className} in ${parentElement!.className}`
        })
        if (looked.has(kind)) continue
        looked.add(kind)
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme })
          const share = await focusShown(page)
          if (share < 1) weak.push(`${name}, ${theme}: ${Math.round(share * 100)} % of what is asked`)
        }
      }
      expect(weak).toEqual([])
    },
  )
})

/** What the eye needs, after WCAG 2.4.13: a change of 3:1 in as many pixels as a frame of 2 px has. */
async function focusShown(page: Page): Promise<number> {
  const MARGIN = 6
  const box = await page.evaluate(() => {
    const { left, top, width, height } = document.activeElement!.getBoundingClientRect()
    const x = Math.max(0, left)
    const y = Math.max(0, top)
    return { x, y, width: Math.min(left + width, innerWidth) - x, height: Math.min(top + height, innerHeight) - y }
  })
  if (box.width <= 0 || box.height <= 0) return 0
  const clip = {
    x: Math.max(0, box.x - MARGIN),
    y: Math.max(0, box.y - MARGIN),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN,
  }
  const shot = async () => (await pixelsOf(page, clip)).data
  const focused = await shot()
  const marked = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  await marked.evaluate((element) => element.blur())
  const plain = await shot()
  await marked.evaluate((element) => {
    // Not every TypeScript knows the second.
    const asked = { preventScroll: true, focusVisible: true }
    element.focus(asked)
  })
  let changed = 0
  for (let i = 0; i < focused.length; i += 3) if (contrast(focused, plain, i, i) >= 3) changed++
  // Rounded and blended corners take a little of it away.
  return changed / (0.9 * (4 * box.width + 4 * box.height - 16))
}

describe('keys in the deck', () => {
  const shows = (page: Page, place: number) =>
    page.waitForFunction(
      (text) => document.querySelector('.deck__count')?.textContent === text,
      `第 ${place} / ${count} 张`,
      { timeout: SOON },
    )

  it('left and right turn the cards, Home and End go to the first and the last', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    for (const [key, place] of [
      ['ArrowRight', 9],
      ['ArrowRight', 10],
      ['ArrowLeft', 9],
      ['End', count],
      ['ArrowRight', count],
      ['ArrowLeft', count - 1],
      ['Home', 1],
      ['ArrowLeft', 1],
    ] as const) {
      await page.keyboard.press(key)
      await shows(page, place)
    }
  })

  it('left and right turn the cards from wherever the focus is', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.locator('#next').focus()
    await page.keyboard.press('ArrowLeft')
    await shows(page, 7)
  })

  it('Tab never goes to a card that is not on show', async () => {
    const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.keyboard.press('ArrowRight')
    await shows(page, 9)
    // A turn has brought the focus to the card's headline: what lies above it comes before.
    const above = await page.locator('.deck__top [role=button]').count()
    const stops = await tabThrough(page)
    expect(stops.map(({ name }) => name)).toEqual((await reachable(page)).slice(above))
  })
})

describe('keys in the contents sheet', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await preview.open(cardPath('h3'), { reducedMotion: true, lasting: true }))
  })
  beforeEach(async () => {
    await page.locator('#contents').press('Enter')
    await page.locator('[role=dialog]').waitFor()
  })
  const close = async () => {
    await page.keyboard.press('Escape')
    await page.locator('[role=dialog]').waitFor({ state: 'detached', timeout: SOON })
  }

  it('the focus goes into the sheet, and Tab does not leave it', async () => {
    await focused(page, '[role=dialog]')
    expect(await leftByTab(page, '[role=dialog]')).toEqual([])
    await close()
  })

  it('Escape closes it and gives the focus back to the button that opened it', async () => {
    await close()
    await page.waitForFunction(() => document.activeElement?.id === 'contents', undefined, { timeout: SOON })
  })

  it('arrows do not turn the deck behind it', async () => {
    await page.keyboard.press('ArrowRight')
    await close()
    expect(await page.locator('.deck__count').textContent()).toBe(`第 8 / ${count} 张`)
  })
})

describe('what is read is in the order in which it lies', () => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await preview.open(FRONT, { reducedMotion: true, lasting: true }))
  })

  // The cover is written from top to bottom and from right to left, as newspapers were.
  it.each([
    ['the front page', FRONT],
    ['a card of figures', cardPath('n1')],
    ['a highlight', cardPath('h5')],
    ['a task', taskPath('t1')],
    ['about', ABOUT],
  ])('%s', async (_, path) => {
    await turnTo(page, path)
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('.taro_page taro-view-core')) {
        const words = [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
        if (words && !one.closest('.carousel')) one.setAttribute('data-words', '')
      }
    })
    expect(await stepsBack(page, '[data-words]')).toEqual([])
  })
})

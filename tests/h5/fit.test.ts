import type { Page } from 'playwright-core'
import type { PhoneOptions } from '../../tools/lib/browser'
import { ABOUT, cardPath, CONTENTS, FRONT, TASK_IDS, taskPath } from '../../tools/lib/visit'
import { ALL } from '../choice'
import { overflow, resize, startPreview, STOPS, turnTo, turnType } from './preview'

const preview = startPreview()

const SCREENS = [FRONT, cardPath('n1'), cardPath('h5'), taskPath('t1'), CONTENTS, ABOUT, 'pages/roll/index?id=h3']
const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
]
const TYPES = ['standard', 'large', 'huge'] as const
/** The smallest side of what a thumb is to hit. */
const TARGET = 44

interface Crowd {
  /** Pairs of controls that lie on one another. */
  overlaps: string[]
  /** Controls that are too small. */
  small: string[]
}

/** Units that go on in the next line, as in 1125万平方 / 米. */
const brokenUnits = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.numeral__unit')]
      .filter((unit) => unit.checkVisibility() && unit.getClientRects().length > 1)
      .map((unit) => unit.parentElement?.textContent ?? ''),
  )

/** Measures the controls that can be reached, as far as what scrolls lets them be seen. */
const crowdOn = (page: Page): Promise<Crowd> =>
  page.evaluate((target) => {
    const SLACK = 1
    const footTop = document.querySelector('.roll__bar')?.getBoundingClientRect().top ?? Infinity
    const controls = [...document.querySelectorAll<HTMLElement>('[role=button], button, a[href], input')]
      .filter((one) => one.checkVisibility() && !one.closest('[aria-hidden=true], [inert], .swiper-slide-duplicate'))
      .map((element) => {
        const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
        const frame = element.closest('taro-scroll-view-core')?.getBoundingClientRect()
        return {
          element,
          name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 16),
          width,
          height,
          left,
          right,
          top: Math.max(top, frame?.top ?? -Infinity),
          // What scrolls goes on below a bar that stands at the foot of the window.
          bottom: Math.min(bottom, frame?.bottom ?? Infinity, element.closest('.roll__card') ? footTop : Infinity),
        }
      })

    const overlaps = controls.flatMap((one, i) =>
      controls.slice(i + 1).flatMap((other) => {
        if (one.element.contains(other.element)) return []
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        return across > SLACK && down > SLACK ? [`${one.name} | ${other.name}`] : []
      }),
    )
    const small = controls
      // A figure within a sentence is as high as its line: WCAG leaves out what stands in running text.
      .filter(({ element }) => getComputedStyle(element).display !== 'inline')
      .filter(({ width, height }) => width < target || height < target)
      .map(({ name, width, height }) => `${name}: ${Math.round(width)}×${Math.round(height)}`)
    return { overlaps, small }
  }, TARGET)

const OTHERS = [...TASK_IDS.map(taskPath), CONTENTS, ABOUT, 'poster/index?id=h5']
const EVERY = [FRONT, ...STOPS.map(cardPath), ...OTHERS]

// Themes change colours and no box, so that one is enough.
describe('every screen fits on every size of screen', () => {
  const faults: Record<string, Record<string, unknown>> = {}
  beforeAll(async () => {
    const { page } = await preview.open(FRONT, { ...SIZES[0], reducedMotion: true, lasting: true })
    for (const [i, path] of SCREENS.entries()) {
      await turnTo(page, path)
      // Unless all is asked for, the standard type and one other, in turn.
      for (const type of TYPES.filter((one, at) => ALL || one === 'standard' || at === 1 + (i % (TYPES.length - 1)))) {
        await turnType(page, type)
        for (const size of SIZES.filter((_, at) => ALL || at % 2 === TYPES.indexOf(type) % 2)) {
          await resize(page, size)
          const found = { misfits: await overflow(page), ...(await crowdOn(page)), broken: await brokenUnits(page) }
          if (Object.values(found).some((list) => list.length))
            (faults[type] ??= {})[`${path} at ${size.width}`] = found
        }
      }
    }
  })

  it.each(TYPES)('at %s type: no control lies on another or is too small, no unit is broken', (type) => {
    expect(faults[type]).toBeUndefined()
  })
})

it('at 320 px and the largest type every card and task fits: what is taller than the screen scrolls', async () => {
  const { page } = await preview.open(FRONT, {
    width: 320,
    height: 568,
    reducedMotion: true,
    prefers: { type: 'huge' },
  })
  const faults: Record<string, unknown> = {}
  for (const path of EVERY) {
    await turnTo(page, path)
    const misfits = await overflow(page)
    if (misfits.length) faults[path] = misfits
  }
  expect(faults).toEqual({})
})

/** How browsers make text twice as large, and how large the window is then. */
const TWICE: [string, Partial<PhoneOptions>, string][] = [
  // Zooming a page of 390 × 844 leaves half as many CSS pixels: so do browsers on desktops, and Chrome on Android.
  ['the page is zoomed', { width: 195, height: 422 }, ''],
  // The setting of Chrome and Firefox changes what a rem is.
  ['the browser writes larger', {}, 'html { font-size: 200% }'],
  // So do Safari's aA and WeChat's own browser, which leave all lengths as they are.
  ['the text alone is adjusted', {}, 'body { -webkit-text-size-adjust: 200% !important }'],
]

const PHONE = { width: 390, height: 844 }
const WAYS: typeof TWICE = [
  ['the phone is one of many', {}, ''],
  ['the phone is small', { width: 320, height: 568 }, ''],
  ...TWICE,
]

describe('on every screen', () => {
  const faults: Record<string, Record<string, unknown>> = {}
  // One reader goes through the screens, and looks at each in all ways.
  beforeAll(async () => {
    const { page } = await preview.open(FRONT, { ...PHONE, reducedMotion: true, lasting: true })
    const look = async ([, size, style]: (typeof WAYS)[number]) => {
      await page.evaluate((css) => {
        const larger = document.getElementById('larger') ?? document.createElement('style')
        document.head.append(Object.assign(larger, { id: 'larger', textContent: css }))
      }, style)
      await resize(page, { ...PHONE, ...size })
      return { misfits: await overflow(page), overlaps: (await crowdOn(page)).overlaps }
    }
    for (const [i, path] of EVERY.entries()) {
      await turnTo(page, path)
      for (const way of ALL ? WAYS : [WAYS[i % WAYS.length]!]) {
        const found = await look(way)
        if (Object.values(found).some((list) => list.length)) (faults[way[0]] ??= {})[path] = found
      }
      // A page is turned as it is.
      await look(WAYS[0]!)
    }
  })

  it.each(WAYS)('no text sticks out, and no control lies on another, where %s', (way) => {
    expect(faults[way]).toBeUndefined()
  })
})

it.each(TWICE.slice(1))('text is drawn twice as large where %s', async (_, size, style) => {
  const { page } = await preview.open(taskPath('t1'), { ...size, reducedMotion: true })
  const heightOf = () =>
    page.locator('.task__place').evaluate((element) => {
      const range = document.createRange()
      range.selectNodeContents(element)
      return [...range.getClientRects()].find(({ width }) => width > 0)!.height
    })
  const before = await heightOf()
  await page.addStyleTag({ content: style })
  // Heights of lines are whole pixels.
  expect(Math.abs((await heightOf()) / before - 2)).toBeLessThan(0.15)
})

it('the measure sees controls that lie on one another, and small ones', async () => {
  const { page } = await preview.open(ABOUT)
  await page.evaluate(() => {
    const [one, other, third] = document.querySelectorAll<HTMLElement>('.choice__option')
    other!.style.transform = `translateX(-${one!.offsetWidth}px)`
    third!.style.cssText = 'min-height: 0; height: 20px'
  })
  const { overlaps, small } = await crowdOn(page)
  expect(overlaps).toHaveLength(1)
  expect(small).toHaveLength(1)
})

import type { Page } from 'playwright-core'
import { inFirefox, touchFirefox } from '../../tools/lib/firefox'
import { CARD_IDS, cardPath, prefer, TASK_IDS, taskPath, visit, type Preferences } from '../../tools/lib/visit'
import type { TypeSize } from '../../src/reading/reading'
import { startReaders, type BrowserName, type ReaderOptions, type Readers } from './readers'

/** A screen of the H5 edition in a phone's browser, and what went on there since it was opened. */
export interface Screen {
  page: Page
  /** Errors and warnings in the console, and exceptions nobody caught. */
  complaints: string[]
  /** Addresses asked of anyone but the preview. */
  strangers: string[]
}

export interface Preview extends Readers {
  /**
   * Opens a screen in a fresh phone.
   * @param path as in the mini-program, such as `pages/cards/index?id=h3`
   * @param options the phone, and what its reader prefers
   * @throws if nothing is drawn in time
   */
  open(path: string, options?: ReaderOptions & { prefers?: Preferences }): Promise<Screen>
}

/**
 * Serves dist/h5 and starts one browser for the tests of a file. Called at the top of the file.
 * @throws in the tests' set-up, if dist/h5 is not built or the browser does not start
 */
export function startPreview(browser?: BrowserName): Preview {
  const readers = startReaders(undefined, browser)
  const { url, reader } = readers
  return {
    ...readers,
    async open(path, { prefers, ...options } = {}) {
      const { page } = await reader(options)
      const screen = watched(page, url())
      if (prefers) await prefer(page, prefers)
      await visit(page, url(), path)
      return screen
    },
  }
}

/**
 * Listens to what goes on in a page from now on.
 * @param url where the edition is served, with a closing slash
 */
export function watched(page: Page, url: string): Screen {
  const screen: Screen = { page, complaints: [], strangers: [] }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) screen.complaints.push(message.text())
  })
  page.on('pageerror', (error) => screen.complaints.push(error.stack ?? error.message))
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    // Data that stands in the page itself is asked of nobody.
    if (!['data:', 'blob:'].includes(protocol) && origin !== new URL(url).origin) screen.strangers.push(request.url())
  })
  return screen
}

/** Where the preview is served, with a closing slash. */
const urlOf = (page: Page) => new URL('/', page.url()).href

/** Opens another screen in the same phone. */
export const visitNext = (page: Page, path: string): Promise<void> => visit(page, urlOf(page), path)

/** Where the deck and the tasks say which of how many is shown, and what turns them on. */
const ROWS = [
  { paths: CARD_IDS.map(cardPath), place: '.deck__count', next: (page: Page) => page.keyboard.press('ArrowRight') },
  { paths: TASK_IDS.map(taskPath), place: '.task__place', next: (page: Page) => page.locator('#next').press('Enter') },
]

/**
 * Goes to a screen in the same phone, unless it is there already: to one that comes later in the deck, or among the tasks, by turning on
 * to it, which is far quicker than opening it.
 * @param page a page from `open`, of a reader who wants no motion
 */
export async function turnTo(page: Page, path: string): Promise<void> {
  if (page.url().endsWith(`#/${path}`)) return settled(page)
  const row = ROWS.find(({ paths }) => paths.includes(path))
  const shown = row && (await page.evaluate((place) => document.querySelector(place)?.textContent, row.place))
  const steps = row && shown ? row.paths.indexOf(path) + 1 - Number(/\d+/.exec(shown)![0]) : 0
  if (!row || steps <= 0) return visitNext(page, path)
  for (let i = 0; i < steps; i++) await row.next(page)
  await page.waitForFunction(
    ([place, at]) => Number(/\d+/.exec(document.querySelector(place!)!.textContent)![0]) === Number(at),
    [row.place, String(row.paths.indexOf(path) + 1)],
  )
  await settled(page)
}

/**
 * Sets a type size by the button that each screen has, which goes through them, or by the choice on the page of settings.
 * @param page a page from `open`
 */
export async function turnType(page: Page, type: TypeSize): Promise<void> {
  const shown = '.taro_page:not(.taro_page_shade)'
  const choice = page.locator(`${shown} [id="字号-${type}"]`)
  const button = (await choice.count()) > 0 ? choice : page.locator(`${shown} #type-step`)
  const set = () => page.evaluate((one) => document.querySelector(`${one} .screen`)!.className, shown)
  for (let before = await set(); !before.split(' ').includes(`type-${type}`); before = await set()) {
    await button.first().press('Enter')
    await page.locator(`${shown} .screen:not([class="${before}"])`).first().waitFor()
  }
  await settled(page)
}

/** Gives the phone another size, as when it is turned or its window is drawn. */
export async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size)
  await settled(page)
}

/** Waits until what is on the screen has taken its place: a frame to draw it, one for what is measured after, and one more. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // A busy machine may draw no frame for long.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 100))])
    const placed = () => {
      // A page that is still coming in takes no stroke.
      if (document.querySelector('.taro_page_show:not(.taro_page_stationed)')) return false
      const slide = document.querySelector('.deck__swiper .swiper-slide-active')?.getBoundingClientRect()
      const frame = document.querySelector('.deck__swiper')?.getBoundingClientRect()
      return !slide || !frame || (Math.abs(slide.left - frame.left) < 1 && Math.abs(slide.width - frame.width) < 1)
    }
    // If the deck never comes to its place, the test has to notice.
    for (let frames = 0; frames < 3 || (!placed() && frames < 300); frames++) await frame()
  })

/** Makes of a phone one whose frames come late. */
export const drawLate = () => {
  const frame = requestAnimationFrame
  globalThis.requestAnimationFrame = (draw) => frame(() => setTimeout(() => draw(performance.now()), 200))
}

export interface Point {
  x: number
  y: number
}

/** What a finger does: comes down or moves to a point, or leaves the glass. */
type Finger = (does: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) => Promise<unknown>

const FINGERS = new WeakMap<Page, Promise<Finger>>()

/** The finger of a page; one for all its strokes. */
function fingerOn(page: Page): Promise<Finger> {
  const finger = FINGERS.get(page) ?? (inFirefox(page) ? fingerInFirefox(page) : fingerInChromium(page))
  FINGERS.set(page, finger)
  return finger
}

async function fingerInChromium(page: Page): Promise<Finger> {
  const session = await page.context().newCDPSession(page)
  return (type, at) => session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
}

const fingerInFirefox = (page: Page): Promise<Finger> =>
  Promise.resolve((does, at) => {
    if (!at) return touchFirefox(page, { type: 'pointerUp', button: 0 })
    // A finger that goes over the edge is told of at the edge.
    const { width, height } = page.viewportSize()!
    const to = {
      type: 'pointerMove',
      x: Math.min(Math.max(Math.round(at.x), 0), width - 1),
      y: Math.min(Math.max(Math.round(at.y), 0), height - 1),
    } as const
    return does === 'touchStart' ? touchFirefox(page, to, { type: 'pointerDown', button: 0 }) : touchFirefox(page, to)
  })

/**
 * Draws a finger over the screen, as the browser itself would report it.
 * @param page a page from `open`
 * @param stroke where the finger comes down and where it leaves, in CSS pixels, after it has lain `still` for some milliseconds; `steps`
 *   moves lie between, after each of which `watch` may look at the screen, as it does a few times once the finger is lifted
 */
export async function swipe(
  page: Page,
  stroke: { from: Point; to: Point; steps?: number; still?: number; watch?: () => Promise<void> },
): Promise<void> {
  const { from, to, steps = 12, still = 0, watch } = stroke
  const touch = await fingerOn(page)
  await touch('touchStart', from)
  for (let step = 1; step <= steps; step++) {
    const way = step / steps
    await touch('touchMove', { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way })
    // One move a frame: the browser would merge moves that come at once.
    await page.waitForTimeout(16)
    await watch?.()
  }
  if (still) await page.waitForTimeout(still)
  await touch('touchEnd')
  for (let looks = 0; watch && looks < 4; looks++) await watch()
  // No finger comes back to the glass at once.
  await page.waitForTimeout(50)
}

/** Waits until nothing has scrolled for a few frames: on a busy machine what a hand moves comes later than on a phone. */
export const rested = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    // A page that lies behind another draws no frames.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), new Promise((done) => setTimeout(done, 200))])
    let still = 0
    const moved = () => (still = -1)
    addEventListener('scroll', moved, true)
    for (; still < 6; still++) await frame()
    removeEventListener('scroll', moved, true)
  })

/** Waits until the focus is within a part of the page: it follows what opens a moment later. */
export async function focused(page: Page, part: string): Promise<void> {
  await page.waitForFunction((selector) => document.activeElement?.closest(selector), part)
}

/** In which ways a reader moves a screen. Each moves it on by `by` CSS pixels or more, back where that is below zero. */
export type Way = (page: Page, by: number, at?: Point) => Promise<void>

const middleOf = (page: Page): Point => {
  const { width, height } = page.viewportSize()!
  return { x: width / 2, y: height / 2 }
}

/**
 * A finger that draws the screen along, from `at` or from where there is room for it. It stops before it is lifted, for a screen that was
 * thrown goes on by itself, the further the busier the machine is.
 */
export const stroke: Way = async (page, by, at) => {
  const { x, y } = middleOf(page)
  const from = at ?? { x, y: y + by / 2 }
  await swipe(page, { from, to: { x: from.x, y: from.y - by }, steps: 4, still: 100 })
  await rested(page)
}

/** A mouse wheel, with the pointer at `at` or in the middle of the screen. */
export const wheel: Way = async (page, by, at) => {
  const { x, y } = at ?? middleOf(page)
  await page.mouse.move(x, y)
  await page.mouse.wheel(0, by)
  await rested(page)
}

/** The keyboard's arrows, wherever the focus is. */
export const arrows: Way = async (page, by) => {
  for (let pressed = 0; pressed < Math.abs(by); pressed += 40)
    await page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp')
  await rested(page)
}

/** The keyboard's page keys: by a screen at a time. */
export const pages: Way = async (page, by) => {
  await page.keyboard.press(by > 0 ? 'PageDown' : 'PageUp')
  await rested(page)
}

/**
 * Presses Tab many times, as often as it takes to come round.
 * @returns what had the focus outside of a part of the page, by its words; the browser's own bar is no part of the page
 */
export async function leftByTab(page: Page, part: string): Promise<string[]> {
  const left = await page.evaluateHandle((selector) => {
    const words: string[] = []
    document.addEventListener('focusin', ({ target }) => {
      const element = target as Element
      if (!element.closest(selector)) words.push(element.textContent ?? '')
    })
    return words
  }, part)
  for (let i = 0; i < 40; i++) await page.keyboard.press('Tab')
  return left.jsonValue()
}

/** An element that does not fit. */
export interface Misfit {
  /** Its tag, class and first words. */
  element: string
  problem: string
}

/**
 * Finds what does not fit into the width of the screen: boxes and lines of text that stick out of it, and text that its
 * own box cuts. Within a swiper the slide counts as the screen, for the others lie beside it on purpose. Not counted are
 * what is invisible, what a screen reader is not told of and holds no text (ornaments), and what `except` names.
 * @param page a page from `open`
 * @param options.except a selector of elements that stick out by design, with all they hold
 * @returns what does not fit, in the order of the document
 */
export async function overflow(page: Page, { except = '' } = {}): Promise<Misfit[]> {
  return page.evaluate((exceptions) => {
    const SLACK = 1
    const misfits: { element: string; problem: string }[] = []

    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.classList.value.replace(/\s+/g, '.')} “${(element.textContent ?? '').trim().slice(0, 12)}”`
    const holdsText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    const isExcepted = (element: Element) =>
      Boolean(exceptions && element.closest(exceptions)) ||
      (element.closest('[aria-hidden=true]') !== null && !element.textContent?.trim()) ||
      element.matches('taro-swiper-core, .swiper-container, .swiper-wrapper, .swiper-slide, [class*=swiper-pagination]')

    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const box = element.getBoundingClientRect()
      // Boxes of a pixel are for screen readers only.
      if (
        box.width <= 1 ||
        box.height <= 1 ||
        !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue
      if (isExcepted(element)) continue

      const frame = element.closest('.swiper-slide')?.getBoundingClientRect()
      const left = frame?.left ?? 0
      const right = frame?.right ?? document.documentElement.clientWidth
      const lines = document.createRange()
      lines.selectNodeContents(element)
      const boxes = holdsText(element) ? [box, ...lines.getClientRects()] : [box]
      const over = Math.max(...boxes.map((one) => Math.max(left - one.left, one.right - right)))
      if (over > SLACK) misfits.push({ element: nameOf(element), problem: `sticks out by ${Math.round(over)} px` })

      const { overflowX, overflowY } = getComputedStyle(element)
      const clips = (way: string) => way === 'hidden' || way === 'clip'
      const wide = element.scrollWidth - element.clientWidth
      const high = element.scrollHeight - element.clientHeight
      if (
        clips(overflowX) &&
        wide > SLACK &&
        element.textContent?.trim() &&
        !element.querySelector('.swiper-wrapper')
      ) {
        misfits.push({ element: nameOf(element), problem: `cuts ${wide} px of its width` })
      }
      if (clips(overflowY) && high > SLACK && holdsText(element)) {
        misfits.push({ element: nameOf(element), problem: `cuts ${high} px of its text's height` })
      }
    }
    return misfits
  }, except)
}

/**
 * Every third card or so: the cards beside the one on show are laid out as well, out of sight. A test that only measures positions sees all
 * cards from these.
 */
export const STOPS = CARD_IDS.filter((_, i) => i % 3 === 1 || i === 0 || i === CARD_IDS.length - 1)

import type { Page } from 'playwright-core'
import { linkOf, pathOf, type Place } from '@/entry/place'
import type { CardId } from '@/cards/models'
import type { TaskId } from '@/content/schema'
import { special } from '@/model/special'
import { recordKeys, type TypeSize } from '@/reading/reading'

/** The reader's settings; what is left out follows the phone. */
export interface Preferences {
  type?: TypeSize
  theme?: 'light' | 'dark'
}

/**
 * Sets what the reader prefers, as if chosen on an earlier visit. Comes before the first `visit` of the page.
 * The record is that of src/reading, in the wrapping in which Taro keeps storage on the web.
 */
export async function prefer(page: Page, preferences: Preferences): Promise<void> {
  const record = JSON.stringify({ data: { version: 1, ...preferences } })
  await page.addInitScript(
    ([key, text]) => {
      // Runs at every load: what the reader did since must stay. A blank page has no storage.
      if (location.protocol === 'http:') localStorage[key] ??= text
    },
    [RECORD, record] as const,
  )
}

/** As long as Playwright waits for anything, in milliseconds. */
const LONGEST = 30_000

/**
 * Waits until the program has drawn its screen and taken over from what the landing page showed first, whatever page that leads to.
 * @throws if nothing is drawn in time
 */
export async function drawn(page: Page): Promise<void> {
  const end = Date.now() + LONGEST
  // For `page.waitForFunction` each document takes in all that Playwright may ever ask of one, and draws frames.
  for (;;) {
    const left = end - Date.now()
    const found = await page.evaluate(untilDrawn, left).catch((error: Error) => {
      if (left > 0 && /context was destroyed|navigation/.test(error.message)) return 'left' as const
      throw error
    })
    if (found === 'drawn') return
    if (found === 'late') throw new Error(`Nothing was drawn at ${page.url()} in ${LONGEST} ms`)
  }
}

/** Runs in the page, also for tools, whose compiler allows no named function in here. */
const untilDrawn = async (longest: number): Promise<'drawn' | 'late'> => {
  for (const end = performance.now() + longest; performance.now() < end;) {
    if (document.querySelector('.taro_page')?.textContent?.trim() && !document.getElementById('first')) return 'drawn'
    await new Promise((done) => setTimeout(done, 20))
  }
  return 'late'
}

/** Waits until words are visible. First screen and program may both show them for a moment. */
export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}

/**
 * Opens a screen of the H5 edition on its own page, or on the front page's where it has none, and waits until it is drawn.
 * @param page a page of any browser
 * @param url where the edition is served, with a closing slash
 * @param path as in the mini-program, such as `pages/cards/index?id=h3`
 * @throws if nothing is drawn in time
 */
export async function visit(page: Page, url: string, path: string): Promise<void> {
  const landing = LANDINGS.get(path)
  // If only the part after # changes, a browser does not load the page again.
  if (landing === undefined && page.url().startsWith(url)) await page.goto('about:blank')
  await page.goto(url + (landing ?? `#/${path}`))
  await drawn(page)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** The name under which the reader's record is kept. */
const RECORD = recordKeys(special)[0]

/** Ids of all cards in the order of the deck, and of all tasks. */
export const CARD_IDS = special.ids
export const TASK_IDS = special.tasks.map(({ id }) => id)

const path = (place: Place) => pathOf(place).slice(1)

/** Paths of the screens. */
export const cardPath = (id: CardId) => path({ screen: 'card', id })
export const taskPath = (id: TaskId) => path({ screen: 'task', id })
export const FRONT = path({ screen: 'front' })
export const CONTENTS = path({ screen: 'contents' })
export const ABOUT = path({ screen: 'about' })

/** The pages on which readers land, by the paths of their screens. */
const LANDINGS = new Map(
  [
    ...CARD_IDS.map((id): Place => ({ screen: 'card', id })),
    ...TASK_IDS.map((id): Place => ({ screen: 'task', id })),
    ...[{ screen: 'front' } as const, { screen: 'contents' } as const, { screen: 'about' } as const],
    { screen: 'roll', id: CARD_IDS[0]! } as const,
  ].map((place) => [path(place), linkOf('/', place).slice(1)]),
)

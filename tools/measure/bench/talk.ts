/**
 * What a built mini-program sends from its logic to WeChat's view, and how much WXML it has there, measured as a reader goes
 * through it in the simulator. Runs within Jest only.
 */
import { measure, openWechat, type Phone } from '../../../tests/simulator/phone'
import { median } from './figures'
import { DECK, FRONT, TASK, type Page } from './pages'

/** `setData`: how often, and UTF-8 bytes of its JSON. */
export interface Sent {
  calls: number
  bytes: number
}

export interface FirstScreen {
  /** Until the words of the first screen stand on it. */
  readable: Sent
  /** Until nothing more comes. */
  settled: Sent
}

/** Over many acts of one kind. */
export interface Acts {
  median: Sent
  /** The most calls of any act, and the most bytes. */
  worst: Sent
}

export interface Extent {
  nodes: number
  depth: number
}

export interface Talk {
  firstScreen: { deck: FirstScreen; front: FirstScreen; task: FirstScreen }
  swipe: Acts
  carousel: { autoplay: Acts; /** The first turn by hand also ends the autoplay. */ stopping: Sent; byHand: Acts }
  taskChange: Acts
  /** By page; of the deck the worst of all cards and of the contents lying over it, of the tasks the worst of all. */
  extent: Record<string, Extent>
}

/** Until the page has asked the phone about motion, in milliseconds. */
const A_MOMENT = 300
/** Of the carousel: once around and a little. */
const TURNS = 12

/**
 * Measures a package with the product's pages.
 * @param dist the folder of the built package
 * @param more pages beside front, deck and task whose extent is wanted
 * @throws if the package draws otherwise than the product: a swiper or a button is missing
 */
export async function measureTalk(dist: string, more: readonly Page[] = []): Promise<Talk> {
  const deck = await walkDeck(dist)
  const tasks = await walkTasks(dist)
  const extent: Record<string, Extent> = {
    [FRONT.page]: await extentOfPage(dist, FRONT),
    [DECK.page]: deck.extent,
    [TASK.page]: tasks.extent,
  }
  for (const one of more) extent[one.page] = await extentOfPage(dist, one)
  return {
    firstScreen: await firstScreensOf(dist),
    swipe: deck.swipe,
    carousel: await turnCarousel(dist),
    taskChange: tasks.change,
    extent,
  }
}

/** The first screens of the deck at a card, of the front page and of a task. */
export async function firstScreensOf(dist: string): Promise<Talk['firstScreen']> {
  return {
    deck: await firstScreenOf(dist, DECK, (phone) => [phone.slide('#deck').text]),
    front: await firstScreenOf(dist, FRONT, frontWords),
    task: await firstScreenOf(dist, TASK, (phone) => [phone.text()]),
  }
}

/** Swipes forward from a card, that many steps. Measures the swipes, not the way to the card. */
export async function measureSwipes(dist: string, id: string, steps: number): Promise<Acts> {
  const phone = await opened(dist, { ...DECK, query: { id } })
  const sent: Sent[] = []
  while (sent.length < steps) sent.push(await costOf(phone, () => swipeOn(phone, '#deck', 1)))
  return actsOf(sent)
}

/**
 * Launches a page and looks at it before every `setData`.
 * @param wanted the words that make the first screen readable, taken from the settled page
 */
export async function firstScreenOf(
  dist: string,
  page: Page,
  wanted: (phone: Phone) => string[],
): Promise<FirstScreen> {
  const phone = openWechat({ dist })
  /** What stood on the page before each call. */
  const seen: string[] = []
  const log = phone.setDataLog
  log.push = (...entries) => {
    seen.push(phone.text())
    return Array.prototype.push.apply(log, entries)
  }
  await launch(phone, page)
  seen.push(phone.text())
  const words = wanted(phone)
  const calls = seen.findIndex((text) => words.every((one) => text.includes(one)))
  if (calls < 0) throw new Error(`${page.page} of ${dist} never shows its first screen`)
  return { readable: sum(log.slice(0, calls)), settled: sum(log) }
}

/** A page as it stands once nothing more comes. */
export const extentOfPage = async (dist: string, page: Page): Promise<Extent> => extentOf(await opened(dist, page))

/** The words of the front page that a phone shows before it is scrolled; figures and tasks lie below. */
const frontWords = (phone: Phone): string[] =>
  [phone.find('.front__masthead'), phone.find('.front__ways'), phone.slide('#carousel')].map(({ text }) => text)

async function walkDeck(dist: string): Promise<{ swipe: Acts; extent: Extent }> {
  const phone = await opened(dist, { ...DECK, query: { id: 'cover' } })
  const sent: Sent[] = []
  const extents = [extentOf(phone)]
  const [first, count] = placeOf(phone)
  for (const [by, end] of [
    [1, count],
    [-1, first],
  ] as const) {
    for (let at = placeOf(phone)[0]; at !== end; at += by) {
      sent.push(await costOf(phone, () => swipeOn(phone, '#deck', by)))
      extents.push(extentOf(phone))
      if (placeOf(phone)[0] !== at + by)
        throw new Error(`${dist}: a swipe from card ${at} leads to ${placeOf(phone)[0]}`)
    }
  }
  await phone.tap('#contents')
  extents.push(extentOf(phone))
  return { swipe: actsOf(sent), extent: worstOf(extents) }
}

async function walkTasks(dist: string): Promise<{ change: Acts; extent: Extent }> {
  const phone = await opened(dist, TASK)
  const sent: Sent[] = []
  const extents = [extentOf(phone)]
  for (const button of ['#next', '#previous']) {
    while (phone.find(button).exists) {
      sent.push(await costOf(phone, () => phone.tap(button)))
      extents.push(extentOf(phone))
    }
  }
  return { change: actsOf(sent), extent: worstOf(extents) }
}

async function turnCarousel(dist: string): Promise<Talk['carousel']> {
  const phone = await opened(dist, FRONT)
  const autoplay: Sent[] = []
  const byHand: Sent[] = []
  while (autoplay.length < TURNS) autoplay.push(await costOf(phone, () => phone.autoplayTurn('#carousel')))
  const turn = () => costOf(phone, () => swipeOn(phone, '#carousel', 1))
  const stopping = await turn()
  while (byHand.length < TURNS) byHand.push(await turn())
  return { autoplay: actsOf(autoplay), stopping, byHand: actsOf(byHand) }
}

/** One stroke from where a swiper stands. That does not say which card it is: a swiper may hold only some of them. */
function swipeOn(phone: Phone, swiper: string, by: 1 | -1): Promise<void> {
  const items = phone.findAll(`${swiper} > swiper-item`).length
  return phone.swipe(swiper, (phone.swiperAt(swiper) + by + items) % items)
}

/** Which card of how many the deck says it shows. */
function placeOf(phone: Phone): [at: number, count: number] {
  const [at, count] = phone.find('.deck__count').text.match(/\d+/g)!.map(Number)
  return [at!, count!]
}

async function opened(dist: string, page: Page): Promise<Phone> {
  const phone = openWechat({ dist })
  await launch(phone, page)
  await phone.wait(A_MOMENT)
  return phone
}

const launch = (phone: Phone, { page, query }: Page): Promise<void> => phone.launch({ path: page, query })

async function costOf(phone: Phone, act: () => Promise<void>): Promise<Sent> {
  phone.clearLog()
  await act()
  return sum(phone.setDataLog)
}

const sum = (entries: readonly { bytes: number }[]): Sent => ({
  calls: entries.length,
  bytes: entries.reduce((bytes, entry) => bytes + entry.bytes, 0),
})

const actsOf = (sent: readonly Sent[]): Acts => ({
  median: { calls: median(sent.map(({ calls }) => calls)), bytes: median(sent.map(({ bytes }) => bytes)) },
  worst: {
    calls: Math.max(...sent.map(({ calls }) => calls)),
    bytes: Math.max(...sent.map(({ bytes }) => bytes)),
  },
})

function extentOf(phone: Phone): Extent {
  const { nodes, depth } = measure(phone.tree())
  return { nodes, depth }
}

const worstOf = (extents: readonly Extent[]): Extent => ({
  nodes: Math.max(...extents.map(({ nodes }) => nodes)),
  depth: Math.max(...extents.map(({ depth }) => depth)),
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import type { CardId } from '../../src/cards/models'
import type { TaskId } from '../../src/content/schema'
import { linkOf, type Place } from '../../src/entry/place'
import { drawn, prefer, type Preferences, sees } from '../../tools/lib/visit'
import { ALL } from '../choice'
import { ONE_OF_EACH } from '../one-of-each'
import { arrows, drawLate, pages, stroke, wheel, type Way } from './preview'
import { DIST, startReaders, type ReaderOptions } from './readers'

const { url, reader } = startReaders()

const card = (id: CardId): Place => ({ screen: 'card', id })
const task = (id: TaskId): Place => ({ screen: 'task', id })

/** Every screen, each kind of card. */
const PLACES: Place[] = [
  ...[...ONE_OF_EACH, 'h9' as const].map(card),
  ...(['t1', 't7'] as const).map(task),
  { screen: 'front' },
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: 'cover' },
]

interface Landed {
  page: Page
  /** Lets the program's files through, which until then do not arrive. */
  release: () => Promise<void>
}

/** Lands on a place where the program's files are slow to come. */
async function land(
  place: Place,
  { prefers, hash = '', ...options }: ReaderOptions & { prefers?: Preferences; hash?: string } = {},
): Promise<Landed> {
  const { page } = await reader(options)
  if (prefers) await prefer(page, prefers)
  let release = () => {}
  const released = new Promise<void>((done) => (release = done))
  await page.route('**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(linkOf(url(), place) + hash, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState !== 'loading')
  return {
    page,
    release: async () => {
      release()
      await drawn(page)
    },
  }
}

/** The words in sight and where they stand. */
const inSight = (page: Page, root: string) =>
  page.evaluate((selector) => {
    const words: string[] = []
    for (const element of document.querySelectorAll(`${selector} *`)) {
      const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
      const text = own.map((node) => node.textContent).join('')
      if (!text.trim() || element.closest('script, style, [aria-hidden=true]')) continue
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const lines = document.createRange()
      lines.selectNodeContents(element)
      const { left, right, top, bottom } = lines.getBoundingClientRect()
      if (right <= 0 || left >= innerWidth || bottom <= 0 || top >= innerHeight) continue
      words.push(`${text} @${Math.round(left)},${Math.round(top)}`)
    }
    return words
  }, root)

describe.each(PLACES.map((place) => [linkOf('/', place), place] as const))('at %s', (_, place) => {
  it('what is read before the program has come is what it draws, in the same place, and nothing jumps', async () => {
    const { page, release } = await land(place, { painted: true })
    const before = await inSight(page, '#first')
    expect(before.join('').length).toBeGreaterThan(40)
    await page.evaluate(() => {
      Object.assign(window, { shifted: 0 })
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as unknown as { value: number }[])
          (window as unknown as { shifted: number }).shifted += value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await release()
    expect(await inSight(page, '#app')).toEqual(before)
    await page.waitForTimeout(100)
    expect(await page.evaluate(() => (window as unknown as { shifted: number }).shifted)).toBeLessThan(0.01)
  })
})

const WAYS: [string, Way][] = [
  ['a finger', stroke],
  ['the wheel', wheel],
  ['arrow keys', arrows],
  ['page keys', pages],
]

describe('before the program has come a reader moves on', () => {
  it.each(
    [
      card('h3'),
      task('t1'),
      { screen: 'front' } as Place,
      { screen: 'contents' } as Place,
      { screen: 'about' } as Place,
    ].map((place, i) => [linkOf('/', place), place, [WAYS[0]!, WAYS[1 + (i % 3)]!]] as const),
  )('at %s, by finger, wheel and keys', async (_, place, some) => {
    const { page } = await land(place, { width: 320, height: 454 })
    const part = place.screen === 'card' ? '#first .card__first' : '#first .screen'
    const top = () => page.evaluate((one) => document.querySelector(one)!.getBoundingClientRect().top, part)
    for (const [way, move] of ALL ? WAYS : some) {
      const before = await top()
      await move(page, 120)
      expect({ way, moved: before - (await top()) > 40 }).toEqual({ way, moved: true })
      await move(page, -160)
    }
  })
})

it.each([
  ['a small phone with the largest type', { width: 320, height: 568, prefers: { type: 'huge', theme: 'dark' } }],
  ['a desktop', { width: 1280, height: 900 }],
] as const)('nothing moves on %s either', async (_, options) => {
  const { page, release } = await land(card('h3'), options)
  const before = await inSight(page, '#first')
  await release()
  expect(await inSight(page, '#app')).toEqual(before)
})

describe('a reader', () => {
  it('whose browser runs no scripts reads the card to its end', async () => {
    const { page } = await reader({ script: false })
    await page.goto(linkOf(url(), card('h3')))
    for (const words of ['亮点三', '荣获“中国创新百强区”', '31.8', '等一批重大创新平台', '第 8 / 25 张']) {
      expect(await page.getByText(words).first().isVisible()).toBe(true)
    }
    expect(await page.getByRole('heading', { name: '改革创新发力' }).count()).toBe(1)
  })

  it('who chose a theme and a type size sees no other, not even at first', async () => {
    const looks = (page: Page, root: string) =>
      page.evaluate((selector) => {
        const { backgroundColor, color, fontSize } = getComputedStyle(document.querySelector(`${selector} .screen`)!)
        return { backgroundColor, color, fontSize }
      }, root)
    const { page, release } = await land(card('h3'), { theme: 'light', prefers: { theme: 'dark', type: 'large' } })
    const before = await looks(page, '#first')
    expect(before).toMatchObject({ backgroundColor: 'rgb(20, 17, 15)', fontSize: '20.4px' })
    await release()
    expect(await looks(page, '#app')).toEqual(before)
  })

  it.each([
    ['before the program came', undefined],
    ['on a phone that draws late', drawLate],
  ])('who has scrolled %s stays where they are', async (_, phone) => {
    const { page, release } = await land(card('h3'), { width: 320, height: 568 })
    const top = (root: string) => page.evaluate((one) => document.querySelector(one)!.getBoundingClientRect().top, root)
    const unmoved = await top('#first .card__first')
    await stroke(page, 120)
    const moved = await top('#first .card__first')
    expect(unmoved - moved).toBeGreaterThan(40)
    if (phone) await page.evaluate(phone)
    await release()
    expect(await top('.swiper-slide-active .card__first')).toBe(moved)
  })

  it('is never told the same twice: of the two, one is there', async () => {
    const { page, release } = await land(card('h3'))
    expect(await page.evaluate(() => getComputedStyle(document.getElementById('app')!).visibility)).toBe('hidden')
    expect(await page.getByRole('heading', { name: '改革创新发力' }).count()).toBe(1)
    await release()
    expect(await page.getByRole('heading', { name: '改革创新发力' }).count()).toBe(1)
    expect(await page.evaluate(() => getComputedStyle(document.getElementById('app')!).visibility)).toBe('visible')
  })

  it('whose address names another place sees that one first', async () => {
    const { page, release } = await land(card('h3'), { hash: '#/pages/task/index?id=t6' })
    await page.waitForURL('**/task/t6/**', { waitUntil: 'commit' })
    await page.locator('#first').getByText('第 6 / 7 项').waitFor()
    expect(await page.getByText('亮点三').count()).toBe(0)
    await release()
    await sees(page, '第 6 / 7 项')
  })

  it('who comes back to the front page sees it at once, as they chose it', async () => {
    const { page, release } = await land({ screen: 'front' }, { prefers: { type: 'large' } })
    expect(await page.locator('#first .screen').evaluate((screen) => getComputedStyle(screen).fontSize)).toBe('20.4px')
    await release()
    await sees(page, '翻开卡片')
  })
})

describe('what a card costs', () => {
  it('is at most 130 KB of script, compressed, and none of it is another screen’s', async () => {
    const { page } = await reader()
    const files: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') files.push(new URL(request.url()).pathname)
    })
    await page.goto(linkOf(url(), card('h3')))
    await drawn(page)
    const scripts = await Promise.all(files.map((file) => readFile(join(DIST, file))))
    const bytes = scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(130_000)
    const code = scripts.join('\n')
    expect(code).toContain('这张卡片的海报')
    for (const words of ['翻开卡片', '暂停轮播', '换个词试试', '清除阅读记录']) expect(code).not.toContain(words)
  })
})

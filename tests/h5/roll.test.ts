import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { CardId } from '../../src/cards/models'
import { contrast } from '../../tools/lib/contrast'
import { CARD_IDS, cardPath } from '../../tools/lib/visit'
import { ALL, someOf } from '../choice'
import { apart, column, pixelsOf, roadIn, unlike, type Pixels } from './pixels'
import { resize, settled, startPreview, swipe, turnTo } from './preview'

const preview = startPreview()

/** Of each four cards two that lie side by side. */
const SOME = CARD_IDS.filter((_, i) => i % 4 < 2)

const PHONES = [
  { width: 390, height: 844, theme: 'light', type: 'standard', ids: CARD_IDS },
  { width: 320, height: 568, theme: 'dark', type: 'huge', ids: SOME },
  ...(ALL
    ? ([
        { width: 390, height: 844, theme: 'dark', type: 'standard', ids: CARD_IDS },
        { width: 360, height: 740, theme: 'light', type: 'large', ids: SOME },
        { width: 320, height: 568, theme: 'light', type: 'huge', ids: SOME },
        { width: 768, height: 1024, theme: 'light', type: 'standard', ids: SOME },
      ] as const)
    : []),
] as const

const SHOWN = '.swiper-slide-active .deck__card'

const DECK = '.deck__swiper'

/** The deck in motion: Playwright waits until what it pictures has been drawn where it says it is. */
async function frameOf(page: Page): Promise<Pixels> {
  const png = await page.locator(DECK).screenshot({ animations: 'allow' })
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

describe('a finger that draws the roll on', () => {
  const [WIDTH, HEIGHT] = [390, 844]

  const TIMES = [
    ['into the day', 'congress', 'light'],
    ['at noon', 'h4', 'light'],
    ['into the night', 'h9', 'light'],
    ['in the evening', 'h4', 'dark'],
  ] as const
  it.each(someOf(TIMES, 4))('sees one picture %s: no seam, no step in the road, no flash', async (_, id, theme) => {
    const { page } = await preview.open(cardPath(id), {
      width: WIDTH,
      height: HEIGHT,
      prefers: { theme },
      painted: true,
    })
    // Once the finger is lifted the cards go on so slowly that a picture can be taken of them.
    const session = await page.context().newCDPSession(page)
    await session.send('Animation.enable')
    await session.send('Animation.setPlaybackRate', { playbackRate: 0.01 })
    const rest = await frameOf(page)
    const road = roadIn(column(rest, WIDTH - 1))
    const filmed: { seam: number; whole: boolean; frame: Pixels }[] = []
    await swipe(page, {
      from: { x: WIDTH - 30, y: 600 },
      to: { x: 40, y: 600 },
      steps: 8,
      async watch() {
        const seam = await page.locator(`${DECK} .swiper-slide-active`).evaluate((slide) => {
          const { left, right } = slide.getBoundingClientRect()
          return left > 0 ? left : right
        })
        filmed.push({ seam: Math.round(seam), whole: seam % 1 === 0, frame: await frameOf(page) })
      },
    })
    const moved = filmed.filter(({ seam }) => seam > 4 && seam < WIDTH - 4)
    expect(moved.length).toBeGreaterThan(4)
    for (const { seam, whole, frame } of moved) {
      const [left, right] = [column(frame, seam - 1), column(frame, seam)]
      expect(Math.abs(roadIn(left) - road)).toBeLessThanOrEqual(1)
      expect(Math.abs(roadIn(right) - road)).toBeLessThanOrEqual(1)
      expect(unlike(left, right)).toBeLessThanOrEqual(12)
      // What was there goes on as it was, only further left.
      for (let x = 3; whole && x < seam - 3; x += 24)
        expect(apart(column(frame, x), column(rest, x + WIDTH - seam))).toBeLessThan(3)
    }
  })
})

/** The lines of text on the first screen: where they stand in the card, in what colour, how large. */
const textsOn = (page: Page) =>
  page.locator(SHOWN).evaluate((card) => {
    const frame = card.getBoundingClientRect()
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
    const texts: { words: string; colour: number[]; large: boolean; box: number[] }[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!
      if (!walker.currentNode.nodeValue!.trim() || parent.closest('[aria-hidden=true], .card__kicker, .button'))
        continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const { color, fontSize } = getComputedStyle(parent)
      for (const { left, top, right, bottom } of range.getClientRects()) {
        if (bottom > frame.bottom) continue
        texts.push({
          words: walker.currentNode.nodeValue!,
          colour: color.match(/\d+/g)!.slice(0, 3).map(Number),
          large: parseFloat(fontSize) >= 24,
          box: [left - frame.left, top - frame.top, right - frame.left, bottom - frame.top].map(Math.round),
        })
      }
    }
    return texts
  })

/** Of texts those that do not stand out from what is drawn under them. */
const faintOn = (ground: Pixels, texts: Awaited<ReturnType<typeof textsOn>>) =>
  texts.flatMap(({ words, colour, large, box }) => {
    const [left, above, right, below] = box as [number, number, number, number]
    // A line is higher than its characters; over large ones the road may run in that room.
    const [top, bottom] = large ? [above + (below - above) * 0.28, below - (below - above) * 0.2] : [above, below]
    let least = 21
    for (let y = Math.max(0, Math.round(top)); y < bottom; y += 2)
      for (let x = Math.max(0, left); x < Math.min(right, ground.width); x += 2)
        least = Math.min(least, contrast(colour, ground.data, 0, (y * ground.width + x) * 3))
    return least < (large ? 4.5 : 7) ? [`${words}: ${least.toFixed(2)}`] : []
  })

interface Seen {
  edges: { id: CardId; left: [number, number, number][]; right: [number, number, number][] }[]
  faint: string[]
}

describe('on a phone', () => {
  const seen = new Map(PHONES.map((phone): [unknown, Seen] => [phone, { edges: [], faint: [] }]))
  // A reader of each type size turns the cards, and looks at each on all phones.
  beforeAll(async () => {
    for (const type of new Set(PHONES.map((phone) => phone.type))) {
      const phones = PHONES.filter((phone) => phone.type === type)
      const { page } = await preview.open(cardPath(CARD_IDS[0]!), {
        reducedMotion: true,
        prefers: { type },
        lasting: true,
        painted: true,
      })
      // Words keep the colour that they say they have, and are not to be seen.
      await page.addStyleTag({ content: `${DECK} * { -webkit-text-fill-color: transparent !important }` })
      for (const id of CARD_IDS.filter((one) => phones.some(({ ids }) => ids.includes(one)))) {
        await turnTo(page, cardPath(id))
        for (const phone of phones.filter(({ ids }) => ids.includes(id))) {
          await page.emulateMedia({ colorScheme: phone.theme })
          await resize(page, { width: phone.width, height: phone.height })
          const texts = await textsOn(page)
          const ground = await pixelsOf(page, SHOWN)
          const { edges, faint } = seen.get(phone)!
          edges.push({ id, left: column(ground, 0), right: column(ground, ground.width - 1) })
          faint.push(...faintOn(ground, texts).map((one) => `${id} ${one}`))
        }
      }
      await page.context().close()
    }
  }, 180_000)

  describe.each(PHONES)('of $width × $height, $theme, $type type', (phone) => {
    const { edges, faint } = seen.get(phone)!
    it('the road goes on from card to card at one height', () => {
      const heights = edges.flatMap(({ left, right }, i) => [...(i ? [roadIn(left)] : []), roadIn(right)])
      expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1)
    })

    it('it goes under a sky without a seam', () => {
      const seams = edges
        .map(({ id, left }, i) => ({ id, left, before: edges[i - 1] }))
        .filter(({ id, before }) => before && CARD_IDS.indexOf(id) === CARD_IDS.indexOf(before.id) + 1)
        .map(({ id, left, before }) => ({ id, unlike: unlike(before!.right, left) }))
      expect(seams.length).toBeGreaterThan(5)
      // Contours of hills cross a seam at an angle.
      expect(seams.filter((seam) => seam.unlike > 12)).toEqual([])
    })

    it('every text of every first screen stands out from what is drawn under it', () => {
      expect(faint).toEqual([])
    })
  })
})

describe('a card that comes into place', () => {
  /** What begins to move on the cards, and how far to the right of its place the scene begins. */
  const watched = (page: Page) =>
    page.evaluate(() => {
      const began: Record<string, number> = {}
      Object.assign(window, { began })
      addEventListener('animationstart', ({ animationName, target }) => {
        const element = target as Element
        if (!element.closest('.deck__swiper')) return
        for (const animation of element.getAnimations()) animation.currentTime = 0
        began[animationName] = new DOMMatrix(getComputedStyle(element).transform).m41
      })
    })
  const began = (page: Page) => page.evaluate(() => (window as unknown as { began: Record<string, number> }).began)
  const across = { from: { x: 330, y: 420 }, to: { x: 60, y: 420 } }
  const back = { from: across.to, to: across.from }

  it('has its words follow where a button brought it, then calls the reader down', async () => {
    const { page } = await preview.open(cardPath('h4'), { width: 390, height: 844 })
    await watched(page)
    await page.locator('#next').tap()
    await page.waitForFunction(() => 'nudge' in (window as unknown as { began: object }).began)
    expect(await began(page)).toEqual({ rise: 0, appear: 0, nudge: 0 })
  })

  it('stays as it came where a finger drew it on, and calls the reader down', async () => {
    const { page } = await preview.open(cardPath('h4'), { width: 390, height: 844 })
    await watched(page)
    await swipe(page, across)
    await page.waitForFunction(() => 'nudge' in (window as unknown as { began: object }).began)
    expect(await began(page)).toEqual({ nudge: 0 })
    // A swipe after a button, and back to where the button had led.
    await page.locator('#next').tap()
    await page.locator('.deck__count', { hasText: '第 11 / 25 张' }).waitFor()
    await settled(page)
    await swipe(page, across)
    await page.locator('.deck__count', { hasText: '第 12 / 25 张' }).waitFor()
    await settled(page)
    await watched(page)
    await swipe(page, back)
    await page.waitForFunction(() => 'nudge' in (window as unknown as { began: object }).began)
    expect(await began(page)).toEqual({ nudge: 0 })
  })

  it('is simply there for a reader who wants no motion', async () => {
    const { page } = await preview.open(cardPath('h4'), { width: 390, height: 844, reducedMotion: true })
    await watched(page)
    await swipe(page, across)
    await page.locator('.deck__count', { hasText: '第 10 / 25 张' }).waitFor()
    // The last of what could move begins after 900 ms.
    await page.waitForTimeout(1200)
    expect(await began(page)).toEqual({})
  })
})

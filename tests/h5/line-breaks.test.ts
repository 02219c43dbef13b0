import type { Page } from 'playwright-core'
import type { TypeSize } from '../../src/reading/reading'
import { CARD_IDS, cardPath, CONTENTS, FRONT, TASK_IDS, taskPath } from '../../tools/lib/visit'
import { leaveUnpainted, resize, startPreview, STOPS, turnTo } from './preview'

const preview = startPreview()

const WIDTHS = [320, 360, 375, 390, 430, 768]
/** The largest two are worst on the smallest phone. */
const TYPES = [
  ['standard', WIDTHS],
  ['large', WIDTHS],
  ['huge', WIDTHS],
  ['vast', [320]],
  ['elder', [320]],
] as const
const SCREENS = [FRONT, ...STOPS.map(cardPath), ...TASK_IDS.map(taskPath), CONTENTS]

/** The scenes of the cards that are laid out. */
const scenesOn = (page: Page): Promise<string[]> =>
  page
    .locator('.deck__slide .card__first .scene__picture')
    .evaluateAll((scenes) => scenes.map((scene) => scene.getAttribute('src')!))

/** Looks at every text that is laid out, character by character where it has more than one line. */
const tornOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const MARK = /[^\p{L}\p{N}]/u
    /** The characters of a block with the height at which each stands; between words a line may end. */
    const charactersOf = (block: Element) => {
      const found: { text: string; top: number; free: boolean }[] = []
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
      let free = true
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeName === 'WBR') free = true
        if (node.nodeType !== Node.TEXT_NODE) continue
        const range = document.createRange()
        for (const [at, text] of [...(node.textContent ?? '')].entries()) {
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const { top, bottom, height } = range.getBoundingClientRect()
          if (height > 0) found.push({ text, top: (top + bottom) / 2, free })
          free = MARK.test(text)
        }
      }
      return found
    }
    /** The heights at which the parts of a block's text stand. */
    const heightsIn = (block: Element) => {
      const range = document.createRange()
      range.selectNodeContents(block)
      return [...range.getClientRects()].filter(({ height }) => height > 0).map(({ top, bottom }) => (top + bottom) / 2)
    }
    const spread = (heights: number[]) => Math.max(...heights) - Math.min(...heights)
    const told: string[] = []
    const shown = (element: Element) => element.checkVisibility() && !element.closest('.swiper-slide-duplicate')
    /** In lines from the left, and not for screen readers alone. */
    const reads = (block: Element) => {
      const { display, writingMode } = getComputedStyle(block)
      return display !== 'inline' && writingMode === 'horizontal-tb' && block.clientWidth > 1
    }
    for (const figure of document.querySelectorAll('.text__figure, .card__mark, .numeral:not(.numeral--name)')) {
      const size = parseFloat(getComputedStyle(figure).fontSize)
      if (shown(figure) && spread(heightsIn(figure)) > size) told.push(`torn: ${figure.textContent}`)
    }
    for (const row of document.querySelectorAll('.card__first .card__row')) {
      const text = row.lastChild!
      const items = [...text.textContent!.matchAll(/\S+/g)]
      if (!shown(row) || items.length < 2) continue
      for (const { 0: item, index } of items) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + item.length)
        const tops = [...range.getClientRects()].map(({ top }) => top)
        if (spread(tops) > parseFloat(getComputedStyle(row).fontSize)) told.push(`torn: ${item} of ${text.textContent}`)
      }
    }
    for (const block of document.querySelectorAll('.taro_page taro-view-core, .taro_page [class]')) {
      const own = [...block.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!own || !shown(block) || !reads(block)) continue
      const size = parseFloat(getComputedStyle(block).fontSize)
      if (!(spread(heightsIn(block)) > size * 0.7)) continue
      const characters = charactersOf(block)
      const named = block.querySelector('wbr')
      let line = ''
      const lines: string[] = []
      characters.forEach(({ text, top, free }, i) => {
        const before = characters[i - 1]
        if (before && Math.abs(top - before.top) > size * 0.7) {
          lines.push(line)
          line = ''
          if (named && !free && !MARK.test(text))
            told.push(`within a word: ${lines.at(-1)} / ${text}… of ${block.textContent}`)
        }
        line += text
      })
      lines.push(line)
      if (lines.length > 1) {
        const alone = lines.find((one) => [...one.replace(/[^\p{L}\p{N}]/gu, '')].length < 2)
        if (alone !== undefined) told.push(`alone: ${alone} of ${block.textContent}`)
      }
    }
    return [...new Set(told)]
  })

describe('on every screen, at every width', () => {
  const found: Record<string, Record<string, string[]>> = {}
  const seen: Record<string, Set<string>> = {}
  const walk = async (type: TypeSize, widths: readonly number[]) => {
    const { page } = await preview.open(FRONT, {
      width: 320,
      height: 700,
      reducedMotion: true,
      prefers: { type },
      lasting: true,
    })
    await leaveUnpainted(page)
    const torn: Record<string, string[]> = {}
    const scenes = new Set<string>()
    for (const path of SCREENS) {
      await turnTo(page, path)
      for (const scene of await scenesOn(page)) scenes.add(scene)
      for (const width of widths) {
        if (widths.length > 1) await resize(page, { width, height: 700 })
        const here = await tornOn(page)
        if (here.length > 0) torn[`${path} at ${width}`] = here
      }
    }
    found[type] = torn
    seen[type] = scenes
  }
  // Each waits for frames most of the time.
  beforeAll(() => Promise.all(TYPES.map(([type, widths]) => walk(type, widths))), 180_000)

  it.each(TYPES)(
    'a figure stays with its unit, the words of names and the items of rows stay whole, and no character has a line to itself, at %s type',
    (type) => {
      expect(found[type]).toEqual({})
      expect(seen[type]!.size).toBe(CARD_IDS.length)
    },
  )
})

it('the measure sees a name that breaks within a word, a torn figure, and a character alone', async () => {
  const { page } = await preview.open(cardPath('h4'), {
    width: 320,
    height: 568,
    reducedMotion: true,
    prefers: { type: 'huge' },
  })
  await page.addStyleTag({
    content: `.card__title { word-break: break-all !important; text-wrap: wrap !important; width: 5em }
      .text__figure { white-space: normal !important; display: inline-block; width: 1.5em; word-break: break-all }
      .card__kicker { width: 2.1em }`,
  })
  const torn = await tornOn(page)
  for (const kind of ['within a word: ', 'torn: ', 'alone: '])
    expect(torn.filter((one) => one.startsWith(kind))).not.toEqual([])
})

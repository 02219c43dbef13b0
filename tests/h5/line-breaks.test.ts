import type { Page } from 'playwright-core'
import { CARD_IDS, cardPath, CONTENTS, FRONT, TASK_IDS, taskPath } from '../../tools/lib/visit'
import { resize, startPreview, turnTo } from './preview'

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
const SCREENS = [FRONT, ...CARD_IDS.map(cardPath), ...TASK_IDS.map(taskPath), CONTENTS]

/** Looks at every text that is laid out, character by character. */
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
    const told: string[] = []
    const shown = (element: Element) => element.checkVisibility() && !element.closest('.swiper-slide-duplicate')
    /** In lines from the left, and not for screen readers alone. */
    const reads = (block: Element) => {
      const { display, writingMode } = getComputedStyle(block)
      return display !== 'inline' && writingMode === 'horizontal-tb' && block.clientWidth > 1
    }
    for (const figure of document.querySelectorAll('.text__figure, .numeral:not(.numeral--name)')) {
      const characters = shown(figure) ? charactersOf(figure) : []
      const heights = characters.map(({ top }) => top)
      const size = parseFloat(getComputedStyle(figure).fontSize)
      if (Math.max(...heights) - Math.min(...heights) > size) told.push(`torn: ${figure.textContent}`)
    }
    for (const block of document.querySelectorAll('.taro_page taro-view-core, .taro_page [class]')) {
      const own = [...block.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (!own || !shown(block) || !reads(block)) continue
      const characters = charactersOf(block)
      const size = parseFloat(getComputedStyle(block).fontSize)
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

describe.each(TYPES)('at %s type', (type, widths) => {
  it('a figure stays with its unit, a name’s words stay whole, and no character has a line to itself', async () => {
    const { page } = await preview.open(FRONT, {
      width: 320,
      height: 700,
      reducedMotion: true,
      prefers: { type },
    })
    const found: Record<string, string[]> = {}
    for (const path of SCREENS) {
      await turnTo(page, path)
      for (const width of widths) {
        if (widths.length > 1) await resize(page, { width, height: 700 })
        const torn = await tornOn(page)
        if (torn.length > 0) found[`${path} at ${width}`] = torn
      }
    }
    expect(found).toEqual({})
  })
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

import type { Page } from 'playwright-core'
import { coverageOf } from '../../src/content/file'
import { amountOf } from '../../src/model/amount'
import { ABOUT, CARD_IDS, cardPath, CONTENTS, FRONT, TASK_IDS, taskPath } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { focused, resize, startPreview, STOPS, turnTo, turnType } from './preview'

const preview = startPreview()

/** Each width with one type at least; with all of these where all is asked for. The largest two are worst on the smallest phone. */
const TYPES = [
  ['standard', someOf([320, 360, 375, 390, 430, 768], 3)],
  ['large', someOf([360, 320, 390, 375, 768, 430], 3)],
  ['huge', someOf([430, 360, 390, 768, 375, 320], 3)],
  ['vast', [320]],
  ['elder', [320]],
] as const

/** A screen, what its reader does there first, and whether a figure's sheet is looked at too. */
interface Stop {
  path: string
  first?: (page: Page) => Promise<void>
  sheet?: boolean
}

const search = async (page: Page) => {
  await page.getByLabel('搜索全部内容').focus()
  await page.keyboard.type('经营')
  await page.locator('.search__hit').first().waitFor()
}
/** Two readers walk, each with a share of the screens. */
const WALKS: Stop[][] = [
  [{ path: FRONT }, ...STOPS.map((id) => ({ path: cardPath(id) }))],
  [
    ...TASK_IDS.map((id) => ({ path: taskPath(id) })),
    { path: CONTENTS },
    { path: CONTENTS, first: search },
    { path: ABOUT },
    { path: cardPath('n2'), sheet: true },
  ],
]

/** The scenes of the cards that are laid out. */
const scenesOn = (page: Page): Promise<string[]> =>
  page
    .locator('.deck__slide .card__first .scene__picture')
    .evaluateAll((scenes) => scenes.map((scene) => scene.getAttribute('src')!))

/** The texts that are laid out and take more than one line, as their lines. */
const linesOn = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility() && !element.closest('.swiper-slide-duplicate')
    const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2
    /** The element whose lines a text runs along. */
    const blockOf = (text: Node): Element => {
      let element = text.parentElement!
      while (getComputedStyle(element).display === 'inline') element = element.parentElement!
      return element
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    /** Texts that run on from one another. */
    const runs: { block: Element; texts: Node[] }[] = []
    while (walker.nextNode()) {
      const text = walker.currentNode
      if (!text.textContent?.trim() || !shown(text.parentElement!)) continue
      const block = blockOf(text)
      if (runs.at(-1)?.block === block) runs.at(-1)!.texts.push(text)
      else runs.push({ block, texts: [text] })
    }
    return runs.flatMap(({ block, texts }) => {
      const { fontSize, writingMode } = getComputedStyle(block)
      // Not in columns, and not for screen readers alone.
      if (writingMode !== 'horizontal-tb' || block.clientWidth <= 1) return []
      const range = document.createRange()
      const apart = (one: number, other: number) => Math.abs(one - other) > parseFloat(fontSize) * 0.7
      range.setStartBefore(texts[0]!)
      range.setEndAfter(texts.at(-1)!)
      const heights = [...range.getClientRects()].filter(({ height }) => height > 0).map(middle)
      if (!heights.some((height) => apart(height, heights[0]!))) return []
      const lines: string[] = []
      let at = -Infinity
      for (const text of texts) {
        const words = text.textContent!
        for (let begin = 0; begin < words.length;) {
          range.setStart(text, begin)
          /** Where what runs up to a character first leaves the line. */
          const leaves = (end: number) => {
            range.setEnd(text, end)
            return [...range.getClientRects()].find((box) => box.height > 0 && apart(middle(box), at))
          }
          // In halves: to ask for the box of each character takes far longer.
          const whole = !leaves(words.length)
          let [on, off] = [whole ? words.length : begin, words.length]
          while (off - on > 1) {
            const half = (on + off) >> 1
            if (leaves(half)) off = half
            else on = half
          }
          if (lines.length > 0) lines[lines.length - 1] += words.slice(begin, on)
          if (!whole) {
            lines.push(words[on]!)
            at = middle(leaves(off)!)
          }
          begin = off
        }
      }
      return lines.length > 1 ? [lines] : []
    })
  })

/** What must stay on one line though its parts are boxes of their own: figures, marks, and the items of a row. */
const tornOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told: string[] = []
    const torn = (range: Range, size: number) => {
      const heights = [...range.getClientRects()]
        .filter(({ height }) => height > 0)
        .map(({ top, bottom }) => (top + bottom) / 2)
      return Math.max(...heights) - Math.min(...heights) > size
    }
    const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize)
    const range = document.createRange()
    for (const figure of document.querySelectorAll('.text__figure, .card__mark, .numeral:not(.numeral--name)')) {
      range.selectNodeContents(figure)
      if (figure.checkVisibility() && torn(range, sizeOf(figure))) told.push(`torn: ${figure.textContent}`)
    }
    for (const row of document.querySelectorAll('.card__first .card__row')) {
      if (!row.checkVisibility()) continue
      const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT)
      const characters: { node: Node; at: number; text: string }[] = []
      while (walker.nextNode()) {
        const node = walker.currentNode
        if (node.parentElement!.closest('.card__term')) continue
        characters.push(...[...node.textContent!].map((text, at) => ({ node, at, text })))
      }
      const whole = characters.map(({ text }) => text).join('')
      const items = [...whole.matchAll(/\S+/g)]
      for (const { 0: item, index } of items.length > 1 ? items : []) {
        const last = characters[index + item.length - 1]!
        range.setStart(characters[index]!.node, characters[index]!.at)
        range.setEnd(last.node, last.at + 1)
        if (torn(range, sizeOf(row))) told.push(`torn: ${item} of ${whole}`)
      }
    }
    return told
  })

const DICTIONARY = new Intl.Segmenter('zh', { granularity: 'word' })
const FIGURES = Object.entries(coverageOf().figures).map(([id, figure]) => {
  const { number, unit } = amountOf(id, figure)
  return number + unit
})

/** The words and figures of a text, which is the same at every width. */
function partsOf(whole: string) {
  const words = [...DICTIONARY.segment(whole)].map(({ segment, index }) => ({ segment, index }))
  const figures = FIGURES.flatMap((segment) =>
    [...whole.matchAll(new RegExp(segment.replace('.', '\\.'), 'g'))].map(({ index }) => ({ segment, index })),
  )
  return { words, figures }
}
const PARTS = new Map<string, ReturnType<typeof partsOf>>()

/** @returns what is wrong with where a text's lines end */
function faultsIn(lines: string[]): string[] {
  const whole = lines.join('')
  const { words, figures } = PARTS.get(whole) ?? partsOf(whole)
  PARTS.set(whole, { words, figures })
  let end = 0
  return lines.flatMap((line, i) => {
    end += line.length
    const across = (part: { segment: string; index: number }) =>
      part.index < end && part.index + part.segment.length > end
    const torn = figures.find(across)
    const broken = words.find(across)
    return [
      ...(torn ? [`torn: ${torn.segment}`] : broken ? [`within a word: ${broken.segment}`] : []),
      ...(line.replace(/[^\p{L}\p{N}]/gu, '').length < 2 ? [`alone: ${line}`] : []),
      ...(i > 0 && /^[，。、；：？！”》）%]/.test(line) ? [`begins with: ${line[0]}`] : []),
      ...(i + 1 < lines.length && /[“《（]$/.test(line) ? [`ends with: ${line.at(-1)}`] : []),
    ].map((fault) => `${fault} of ${lines.map((one) => one.trim()).join(' / ')}`)
  })
}

const faultsOn = async (page: Page): Promise<string[]> => [
  ...new Set([...(await linesOn(page)).flatMap(faultsIn), ...(await tornOn(page))]),
]

describe('on every screen, at every width', () => {
  const found: Record<string, Record<string, string[]>> = {}
  const scenes = new Set<string>()
  const walk = async (stops: Stop[]) => {
    const { page } = await preview.open(stops[0]!.path, {
      width: 320,
      height: 700,
      reducedMotion: true,
      prefers: { type: 'elder' },
      lasting: true,
    })
    for (const { path, first, sheet } of stops) {
      await turnTo(page, path)
      await first?.(page)
      for (const scene of await scenesOn(page)) scenes.add(scene)
      for (const [type, widths] of TYPES) {
        await turnType(page, type)
        const look = async (where: string) => {
          const here = await faultsOn(page)
          if (here.length > 0) (found[type] ??= {})[where] = here
        }
        for (const width of widths) {
          await resize(page, { width, height: 700 })
          await look(`${path} at ${width}`)
        }
        if (!sheet) continue
        await page.locator('.swiper-slide-active .figures__cell').first().press('Enter')
        await focused(page, '.sheet')
        await look(`a figure of ${path}`)
        await page.keyboard.press('Escape')
        await page.locator('.sheet--open').waitFor({ state: 'detached' })
      }
    }
  }
  // Each waits for frames most of the time.
  beforeAll(() => Promise.all(WALKS.map(walk)), 180_000)

  it.each(TYPES)(
    'a figure stays with its unit, words and the items of rows stay whole, and no character or mark is misplaced, at %s type',
    (type) => {
      expect(found[type]).toBeUndefined()
    },
  )

  it('that is, on each card', () => {
    expect(scenes.size).toBe(CARD_IDS.length)
  })
})

it('the measure sees a word that is broken, a torn figure, and a character alone', async () => {
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
  const faults = await faultsOn(page)
  for (const kind of ['within a word: ', 'torn: ', 'alone: '])
    expect(faults.filter((one) => one.startsWith(kind))).not.toEqual([])
})

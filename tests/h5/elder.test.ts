import type { Page } from 'playwright-core'
import { ABOUT, CARD_IDS, cardPath, CONTENTS, drawn, FRONT, taskPath } from '../../tools/lib/visit'
import { overflow, startPreview, turnTo } from './preview'

/** The numbers of docs/适老化.md, in CSS pixels, which are the norm's dp and pt. */
const NORM = {
  /** The largest type of running text. */
  largest: 30,
  /** Any words. */
  words: 18,
  /** From line to line, as a multiple of the type; from paragraph to paragraph, as a multiple of that. */
  lines: 1.3,
  paragraphs: 1.3,
  target: 60,
  apart: 8,
}
const SMALL = { width: 320, height: 568, prefers: { type: 'elder' }, reducedMotion: true } as const
/** Running text, wherever it stands. */
const RUNNING =
  '.figures__say, .card__row, .lines__line > taro-view-core:not(.lines__head), .task__sentence, .about__text, .front__subhead'
const SCREENS = [
  FRONT,
  ...CARD_IDS.map(cardPath),
  taskPath('t1'),
  taskPath('t4'),
  CONTENTS,
  ABOUT,
  'poster/index?id=h5',
]

const preview = startPreview()

/** What on a screen falls short of the norm, by its line. */
const shortcomings = (page: Page) =>
  page.evaluate(
    ({ norm, running }) => {
      const told = { largest: [], words: [], lines: [], paragraphs: [], target: [], apart: [] } as Record<
        string,
        string[]
      >
      const shown = (one: Element) =>
        one.checkVisibility() && !one.closest('[aria-hidden=true], [inert], .swiper-slide-duplicate')
      const nameOf = (one: Element) =>
        `${one.classList.value}: ${(one.getAttribute('aria-label') ?? one.textContent ?? '').slice(0, 16)}`
      const styleOf = (one: Element) => {
        const { fontSize, lineHeight } = getComputedStyle(one)
        return { size: parseFloat(fontSize), line: parseFloat(lineHeight) }
      }
      /** Where its own words stand, a box for each line. */
      const linesOf = (one: Element) => {
        const range = document.createRange()
        range.selectNodeContents(one)
        const tops = [...range.getClientRects()]
          .filter(({ width }) => width > 1)
          .map(({ top, bottom }) => (top + bottom) / 2)
        return tops.filter((top, i) => i === 0 || top - tops[i - 1]! > 4)
      }

      for (const one of document.querySelectorAll(running))
        if (shown(one) && styleOf(one).size < norm.largest) told.largest!.push(nameOf(one))

      const texts = [...document.querySelectorAll('.screen *, .sheet *')].filter(
        (one) =>
          [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()) &&
          shown(one) &&
          one.clientWidth !== 1,
      )
      for (const one of texts) {
        const { size, line } = styleOf(one)
        // Without a size it is not to be seen.
        if (size > 0 && size < norm.words) told.words!.push(`${nameOf(one)} ${size}`)
        // A figure is one line: it is never torn from its unit, which is smaller and stands elsewhere.
        const figure = one.matches('[class*=numeral__], .numeral')
        if (!figure && linesOf(one).length > 1 && line / size < norm.lines - 0.001)
          told.lines!.push(`${nameOf(one)} ${line / size}`)
        const next = one.nextElementSibling
        // Paragraphs are neighbours of one kind; what can be tapped is a target, a unit or a name is none.
        if (
          !next ||
          one.classList.value !== next.classList.value ||
          one.matches('[role], [role] *, taro-text-core') ||
          !shown(next)
        )
          continue
        const from = linesOf(one).at(-1)
        const to = linesOf(next)[0]
        if (from !== undefined && to !== undefined && to - from < norm.paragraphs * line - 1)
          told.paragraphs!.push(`${nameOf(one)} ${((to - from) / line).toFixed(2)}`)
      }

      const targets = [...document.querySelectorAll<HTMLElement>('[role=button], button, a[href], input')]
        // A figure within a sentence is as high as its line.
        .filter((one) => shown(one) && getComputedStyle(one).display !== 'inline')
        .map((element) => {
          const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
          const frame = element.closest('taro-scroll-view-core')?.getBoundingClientRect()
          return {
            element,
            width,
            height,
            left,
            right,
            top: Math.max(top, frame?.top ?? -Infinity),
            bottom: Math.min(bottom, frame?.bottom ?? Infinity),
          }
        })
      for (const { element, width, height } of targets)
        if (width < norm.target - 0.5 || height < norm.target - 0.5)
          told.target!.push(`${nameOf(element)} ${Math.round(width)}×${Math.round(height)}`)
      const seen = targets.filter(({ top, bottom }) => bottom > top)
      seen.forEach((one, i) => {
        for (const other of seen.slice(i + 1)) {
          if (one.element.contains(other.element)) continue
          // The front page's two ways lie over what scrolls by, as the deck's foot does.
          if ([one, other].some(({ element }) => element.matches('.front__way'))) continue
          const across = Math.max(other.left - one.right, one.left - other.right)
          const down = Math.max(other.top - one.bottom, one.top - other.bottom)
          if (Math.max(across, down) < norm.apart - 0.5)
            told.apart!.push(`${nameOf(one.element)} | ${nameOf(other.element)}`)
        }
      })
      return told
    },
    { norm: NORM, running: RUNNING },
  )

/** Runs in the page: a wide space that ends a line hangs over its edge unseen, a plain one takes no room there. */
const withoutWideSpaces = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) texts.currentNode.nodeValue = texts.currentNode.nodeValue!.replaceAll('　', ' ')
}

describe('in the elders’ edition, at 320 px, on every screen', () => {
  const found: Record<string, string[]> = {}
  let strangers: string[] = []
  const note = async (page: Page, screen: string) => {
    const short = await shortcomings(page)
    await page.evaluate(withoutWideSpaces)
    const cut = (await overflow(page)).map(({ element, problem }) => `${element} ${problem}`)
    for (const [line, list] of Object.entries({ ...short, cut }))
      (found[line] ??= []).push(...list.map((one) => `${screen} ${one}`))
  }
  beforeAll(async () => {
    const screen = await preview.open(FRONT, { ...SMALL, lasting: true })
    const { page } = screen
    for (const path of SCREENS) {
      await turnTo(page, path)
      await note(page, path)
    }
    await turnTo(page, cardPath('h5'))
    for (const opener of ['.deck__progress', '.swiper-slide-active .figures__cell']) {
      await page.locator(opener).first().press('Enter')
      await page.locator('[role=dialog]').waitFor()
      await note(page, `sheet of ${opener}`)
      await page.keyboard.press('Escape')
    }
    ;({ strangers } = screen)
  }, 120_000)

  it.each([
    ['running text is at least 30 px large', 'largest'],
    ['no words are smaller than 18 px', 'words'],
    ['lines are at least 1.3 times their type apart', 'lines'],
    ['paragraphs are at least 1.3 times their lines apart', 'paragraphs'],
    ['what can be tapped is at least 60 × 60 px', 'target'],
    ['and lies at least 8 px from the next', 'apart'],
    ['nothing is cut', 'cut'],
  ])('%s', (_, line) => {
    expect(found[line]).toEqual([])
  })

  it('nobody else is asked for anything: no advertisement can come', () => {
    expect(strangers).toEqual([])
  })
})

const middleOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { top, height } = one.getBoundingClientRect()
      return top + height / 2
    })

describe('a reader of the elders’ edition', () => {
  it('comes to it by one tap on the front page, and out of it by the type button', async () => {
    const { page } = await preview.open(FRONT, { width: 320, height: 568 })
    await page.locator('#elder').tap()
    await page.locator('.type-elder').waitFor()
    await page.reload()
    await drawn(page)
    await page.locator('.type-elder').waitFor()
    await page.locator('#type-step').tap()
    await page.locator('.type-standard').waitFor()
    expect(await page.locator('#elder').isVisible()).toBe(true)
  })

  it('finds two plain buttons at the foot of the deck, and at the end of a card the ways to pass it on and to the whole deck on one page', async () => {
    const { page } = await preview.open(cardPath('h5'), SMALL)
    expect(await page.locator('.deck__control').filter({ visible: true }).allTextContents()).toEqual([
      '上一张',
      '下一张',
    ])
    await page.locator('#next').tap()
    await page.locator('.swiper-slide-active').getByText('亮点六').first().waitFor()
    expect(await page.locator('#share-h6').textContent()).toBe('转发')
    await page.locator('.swiper-slide-active').getByText('一页读完').tap()
    await page.locator('#h6.roll__card').waitFor()
  })

  it('has the way into the cards in sight on the front page before any stroke', async () => {
    for (const height of [568, 454]) {
      const { page } = await preview.open(FRONT, { ...SMALL, height })
      const box = await page.locator('#start').boundingBox()
      expect(box!.y + box!.height).toBeLessThanOrEqual(height)
    }
  })

  it('sees nothing move by itself', async () => {
    const { page } = await preview.open(FRONT, { ...SMALL, reducedMotion: false })
    const shown = () => page.locator('.carousel__slide[aria-hidden=false]').first().textContent()
    const before = await shown()
    await page.waitForTimeout(6000)
    expect(await shown()).toBe(before)
    expect(await page.locator('#pause').count()).toBe(0)
  })

  it('reads words first and finds the picture after them where there is no room for both', async () => {
    const { page } = await preview.open(cardPath('h5'), SMALL)
    const card = '.swiper-slide-active '
    expect(await middleOf(page, `${card}.scene`)).toBeGreaterThan(await middleOf(page, `${card}.card__panel`))
  })

  it('sees the road at one height in all cards where there is room for the picture', async () => {
    const { page } = await preview.open(cardPath('congress'), { ...SMALL, width: 390, height: 844 })
    const heights = new Set<number>()
    for (const id of CARD_IDS.slice(1, 8)) {
      await turnTo(page, cardPath(id))
      heights.add(Math.round(await middleOf(page, '.swiper-slide-active .scene')))
    }
    expect([...heights]).toHaveLength(1)
  })
})

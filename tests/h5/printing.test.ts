import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Page } from 'playwright-core'
import { linkOf } from '../../src/entry/place'
import { ABOUT, cardPath, CONTENTS, FRONT, taskPath } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { overflow, resize, startPreview } from './preview'

const preview = startPreview()

/** A4 in CSS pixels, without the margins. */
const SHEET = { width: 688, height: 1017 }
/** What is there to be pressed has no use on paper. */
const CONTROLS =
  '[role=button]:not(.text__figure, .figures__cell, .figures__hero, .place, .card__link, .carousel__card), .sheet, .task__turns, .card__cue'

const bare = (text: string) => text.replace(/[\s\u200b]/g, '')

interface Printed {
  /** All words without spaces, in the order in which they are drawn. */
  words: string
  pages: number
  /** The darkest ground of the pages: the share of dark pixels on the worst of them. */
  dark: number
}

async function print(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  let words = ''
  let dark = 0
  for (const sheet of document.pages()) {
    words += sheet.getText()
    const { data } = await sheet.render({ scale: 0.5 })
    let count = 0
    for (let i = 0; i < data.length; i += 4) if (Math.max(data[i]!, data[i + 1]!, data[i + 2]!) < 90) count++
    dark = Math.max(dark, count / (data.length / 4))
  }
  const pages = document.getPageCount()
  document.destroy()
  library.destroy()
  return { words: bare(words), pages, dark }
}

/** The pieces of text of a part of the page that are to be on paper. */
const piecesOf = (page: Page, part: string) =>
  page.evaluate(
    ([selector, controls]) => {
      const walker = document.createTreeWalker(document.querySelector(selector!)!, NodeFilter.SHOW_TEXT)
      const pieces: string[] = []
      while (walker.nextNode()) {
        const text = walker.currentNode.textContent!.replace(/\s/g, '')
        if (text && !walker.currentNode.parentElement!.closest(`${controls}, script, style`)) pieces.push(text)
      }
      return pieces
    },
    [part, CONTROLS],
  )

const PLACES: [string, string, string][] = [
  ['a long card', cardPath('h3'), '.swiper-slide-active .deck__card'],
  ['a card of figures', cardPath('n1'), '.swiper-slide-active .deck__card'],
  ['the cover', cardPath('cover'), '.swiper-slide-active .deck__card'],
  ['a task', taskPath('t1'), '.screen--task'],
  ['the front page', FRONT, '.screen--front'],
  ['the contents', CONTENTS, '.screen--contents .places'],
  ['about', ABOUT, '.about'],
]

describe.each(someOf(PLACES, 2))('printed on A4, %s', (_, path, part) => {
  let page: Page
  beforeAll(async () => {
    ;({ page } = await preview.open(path, {
      width: 360,
      height: 640,
      theme: 'dark',
      reducedMotion: true,
      lasting: true,
    }))
  })

  it('is there with all its words, without bars and dark paper', async () => {
    const pieces = await piecesOf(page, part)
    const { words, pages, dark } = await print(page)
    expect(pieces.filter((piece) => !words.includes(piece))).toEqual([])
    expect(pages).toBeLessThanOrEqual(8)
    expect(dark).toBeLessThan(0.2)
    for (const button of ['上一张', '下一张', '转发', '返回', '复制链接']) expect(words).not.toContain(button)
  })

  it('fits on the sheet: nothing is cut', async () => {
    await resize(page, SHEET)
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
    expect(await overflow(page)).toEqual([])
  })
})

it('a card of the deck is one card on paper, not all', async () => {
  const { page } = await preview.open(cardPath('h3'), { reducedMotion: true })
  const { words } = await print(page)
  expect(words).toContain('改革创新发力')
  expect(words).not.toContain('亮点四')
})

it('a card is printed whole where no script runs', async () => {
  const { page } = await preview.reader({ script: false })
  await page.goto(linkOf(preview.url(), { screen: 'card', id: 'h3' }))
  const { words } = await print(page)
  for (const part of ['亮点三', '荣获“中国创新百强区”', '等一批重大创新平台']) expect(words).toContain(part)
  expect(words).not.toContain('上一张')
})

import { PDFiumLibrary } from '@hyzyla/pdfium'
import type { Page } from 'playwright-core'
import { linkOf, pathOf, type Place } from '../../src/entry/place'
import { special } from '../../src/model/special'
import { cardPath, drawn, FRONT, sees } from '../../tools/lib/visit'
import { combined } from '../choice'
import { overflow, rested, startPreview, stroke, wheel } from './preview'

const preview = startPreview()

const ROLL = (id: (typeof special.ids)[number]) => pathOf({ screen: 'roll', id }).slice(1)
const SOURCE = '来源：齐鲁晚报·齐鲁壹点《新赶考路上》'

/** Waits until a card is at the top of the window: the roll is drawn first, and then goes to where it was opened. */
const isOnTop = (page: Page, card: string) =>
  page.waitForFunction((id) => document.elementFromPoint(innerWidth / 2, 8)?.closest('.roll__card')?.id === id, card)
const shown = (page: Page) => page.locator('.deck__count').filter({ visible: true }).textContent()

/** Turns the wheel until a card is where one reads. */
async function readTo(page: Page, id: string): Promise<void> {
  for (let turns = 0; turns < 200; turns++) {
    const top = await page.evaluate((card) => document.getElementById(card)!.getBoundingClientRect().top, id)
    if (top < 200 && top > -200) break
    await wheel(page, Math.max(-600, Math.min(600, top - 40)))
  }
  await page.waitForURL(new RegExp(`/roll/index\\?id=${id}$`))
}

describe('the whole deck as one page', () => {
  it('is one tap from a card, opens there, and back leads to the card that was read last', async () => {
    const { page, complaints } = await preview.open(cardPath('h3'), { reducedMotion: true })
    await page.getByText('通读').filter({ visible: true }).tap()
    await page.waitForURL('**/roll/#/pages/roll/index?id=h3')
    await isOnTop(page, 'h3')
    await readTo(page, 't2')
    await page.goBack()
    await page.waitForURL('**/card/t2/#/pages/cards/index?id=t2')
    expect(await shown(page)).toBe(`第 ${special.positionOf('t2') + 1} / ${special.count} 张`)
    expect(complaints).toEqual([])
  })

  it('is one tap from a card on the narrowest phone, too', async () => {
    for (const type of ['standard', 'large'] as const) {
      const { page } = await preview.open(cardPath('h3'), { width: 320, height: 568, prefers: { type } })
      expect(await overflow(page)).toEqual([])
      await page.getByText('通读').filter({ visible: true }).tap()
      await page.waitForURL('**/roll/#/pages/roll/index?id=h3')
    }
  })

  it('is one tap from the end of a card where the type is large and the phone narrow, and in sight once', async () => {
    for (const [type, width] of combined(['huge', 'vast'] as const, [320, 390])) {
      const { page } = await preview.open(cardPath('h3'), { width, height: 568, prefers: { type } })
      const ways = page
        .locator('.deck__top, .swiper-slide-active')
        .getByText(/^(通读|一页读完)$/)
        .filter({ visible: true })
      expect(await ways.allTextContents()).toEqual([width < 360 ? '一页读完' : '通读'])
      await ways.press('Enter')
      await page.waitForURL('**/roll/#/pages/roll/index?id=h3')
    }
  })

  it('is one tap from the front page, by finger or key, and leads to the deck at the card that is read', async () => {
    const { page } = await preview.open(FRONT, { reducedMotion: true })
    await page.locator('#roll').press('Enter')
    await page.waitForURL('**/roll/#/pages/roll/index?id=cover')
    await stroke(page, 400)
    await readTo(page, 'n1')
    await page.getByText('翻卡片').press('Enter')
    await page.waitForURL('**/card/n1/#/pages/cards/index?id=n1')
    await page.goBack()
    await page.waitForURL('**/roll/#/pages/roll/index?id=n1')
    await rested(page)
    expect(
      await page.evaluate(() => Math.round(document.querySelector('#n1')!.getBoundingClientRect().top)),
    ).toBeLessThan(400)
  })

  it('holds all cards in their order, each read mark is set as one reads, and a reload stays there', async () => {
    const { page } = await preview.open(ROLL('cover'), { reducedMotion: true })
    expect(await page.locator('#app .roll__card').evaluateAll((cards) => cards.map(({ id }) => id))).toEqual(
      special.ids,
    )
    await readTo(page, 'overview')
    await page.reload()
    await drawn(page)
    await isOnTop(page, 'overview')
    await page.getByText('目录').filter({ visible: true }).tap()
    await page
      .getByRole('button', { name: /，已读/ })
      .first()
      .waitFor()
  })
})

describe('its link', () => {
  it.each<[string, { script?: boolean }]>([
    ['with the program', {}],
    ['where no script runs', { script: false }],
  ])('leads to its card, %s', async (_, options) => {
    const { page } = await preview.reader(options)
    const link = linkOf(preview.url(), { screen: 'roll', id: 'h3' }, 'lobby-12')
    expect(link.slice(preview.url().length)).toBe('roll/?mark=lobby-12#h3')
    await page.goto(link)
    await page.getByText('改革创新发力').filter({ visible: true }).first().waitFor()
    await isOnTop(page, 'h3')
    if (options.script === false) return
    await drawn(page)
    await page.waitForURL('**/roll/?mark=lobby-12#/pages/roll/index?id=h3')
    await isOnTop(page, 'h3')
  })
})

describe('on paper', () => {
  let words = ''
  let sheets: string[] = []
  beforeAll(async () => {
    const { page } = await preview.open(ROLL('h3'), { theme: 'dark', prefers: { type: 'huge' }, lasting: true })
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })
    const library = await PDFiumLibrary.init()
    const document = await library.loadDocument(pdf)
    sheets = [...document.pages()].map((sheet) => sheet.getText().replace(/[\s\u200b]/g, ''))
    words = sheets.join('')
    document.destroy()
    library.destroy()
  })

  it('has every card, under the name of the special and who tells it', () => {
    // The halves of a title stand in lines of their own.
    const halves = special.deck.flatMap(({ name }) => name.split(/[，\s]/))
    expect(halves.filter((half) => !words.includes(half))).toEqual([])
    expect(sheets[0]).toMatch(new RegExp(`^${special.title}${special.series}齐鲁晚报·齐鲁壹点`))
  })

  it('is a few sheets, and nothing on them is there to be pressed', () => {
    expect(sheets.length).toBeLessThanOrEqual(14)
    for (const button of ['这张卡片的海报', '翻卡片', '转发', '从头再看', special.ground.link, '字号'])
      expect(words).not.toContain(button)
  })

  it('says over each title what the card is, in one line and in line with the words below, by night too', async () => {
    const { page } = await preview.open(ROLL('cover'), { width: 688, height: 1017, reducedMotion: true })
    await page.emulateMedia({ media: 'print', reducedMotion: 'reduce' })
    const stands = (part: string) =>
      page
        .locator(part)
        .first()
        .evaluate((one) => {
          const range = document.createRange()
          range.selectNodeContents(one)
          const { left, top } = range.getBoundingClientRect()
          return { left: Math.round(left), top: Math.round(top), ground: getComputedStyle(one).backgroundColor }
        })
    const kicker = await stands('#formula .card__kicker')
    expect(kicker.top).toBe((await stands('#formula .card__sketch')).top)
    expect(kicker.left).toBe((await stands('#formula .card__row')).left)
    expect((await stands('#h8 .card__kicker')).ground).toBe('rgba(0, 0, 0, 0)')
  })

  it('breaks no card that fits on a sheet', () => {
    // The head of each and its last words are on one sheet.
    for (const card of special.highlights) {
      const last = card.points.at(-1)!
      const head = card.title.join('').replace(/\s/g, '')
      const sheet = sheets.find((one) => one.includes(head))!
      expect(sheet).toContain(last.head ?? '')
    }
  })
})

describe('copied words end with their source and their place', () => {
  const copied = async (page: Page) => {
    await page.keyboard.press('Control+c')
    return page.evaluate(() => navigator.clipboard.readText())
  }

  it.each<[Place, string]>([
    [{ screen: 'card', id: 'h3' }, '.swiper-slide-active .card__title'],
    [{ screen: 'task', id: 't1' }, '.task__sentence'],
    [{ screen: 'roll', id: 'cover' }, '.roll__source'],
  ])('%j', async (place, part) => {
    const { page } = await preview.open(pathOf(place).slice(1), { reducedMotion: true })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const { x, y } = (await page.locator(part).first().boundingBox())!
    await page.mouse.dblclick(x + 30, y + 14)
    const marked = await page.evaluate(() => String(getSelection()))
    expect(marked).not.toBe('')
    expect(await copied(page)).toBe(`${marked}\n\n${SOURCE}\n${await page.title()}\n${linkOf(preview.url(), place)}`)
  })

  it('but not what one has typed oneself', async () => {
    const { page } = await preview.open('pages/contents/index', { reducedMotion: true })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.locator('input').fill('公园')
    await page.locator('input').press('Control+a')
    expect(await copied(page)).toBe('公园')
  })
})

it('says the card in its address where a browser does not watch what is in sight', async () => {
  const { page } = await preview.reader({ reducedMotion: true })
  await page.addInitScript(() => Reflect.deleteProperty(window, 'IntersectionObserver'))
  await page.goto(`${preview.url()}roll/#h4`)
  await drawn(page)
  await sees(page, '城乡建设拉开框架')
  await page.goto(page.url())
  await isOnTop(page, 'h4')
})

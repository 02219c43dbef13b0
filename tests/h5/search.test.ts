import type { Page } from 'playwright-core'
import { special } from '../../src/model/special'
import { CONTENTS, drawn, FRONT, sees } from '../../tools/lib/visit'
import { overflow, startPreview, type Screen } from './preview'

const preview = startPreview()

const SMALL = { width: 320, height: 568 }
const field = (page: Page) => page.getByLabel('搜索全部内容')

/** Types with a keyboard, key by key. */
async function typeIn(page: Page, words: string) {
  await field(page).click()
  await page.keyboard.type(words)
}

/** Boxes of the hits, and how they differ from the words around them. */
const hitsOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.search__hit')].map((hit) => {
      const style = (element: Element) => getComputedStyle(element)
      const around = style(hit.parentElement!)
      return {
        text: hit.textContent,
        top: hit.getBoundingClientRect().top,
        bolder: Number(style(hit).fontWeight) > Number(around.fontWeight),
        otherColour: style(hit).color !== around.color,
      }
    }),
  )

const QUERIES = ['230', '公园', '的', '社会治理', '飞机场'.repeat(8)]

describe.each([
  { type: 'standard', theme: 'light' },
  { type: 'huge', theme: 'dark' },
] as const)('at 320 px, type $type, $theme', (prefers) => {
  let screen: Screen
  beforeAll(async () => void (screen = await preview.open(CONTENTS, { ...SMALL, prefers, lasting: true })))

  it('what is found fits, whatever it is', async () => {
    const { page, complaints, strangers } = screen
    for (const query of QUERIES) {
      await typeIn(page, query)
      await page.locator('.search__said').waitFor()
      expect([query, await overflow(page)]).toEqual([query, []])
      await page.locator('#search-clear').tap()
    }
    expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
  })

  it('the field is large enough for a thumb, and the whole of it takes one', async () => {
    const { page } = screen
    await field(page).blur()
    const box = (await page.locator('.search__input').boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(48)
    expect(await field(page).evaluate((input) => parseFloat(getComputedStyle(input).fontSize))).toBeGreaterThanOrEqual(
      16,
    )
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 3)
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('the hint in the field is not cut', async () => {
    const { page } = screen
    const room = await field(page).evaluate((input: HTMLInputElement) => {
      const { font } = getComputedStyle(input)
      const pen = document.createElement('canvas').getContext('2d')!
      pen.font = font
      return input.clientWidth - pen.measureText(input.placeholder).width
    })
    expect(room).toBeGreaterThanOrEqual(0)
  })
})

describe('a reader', () => {
  it('sees the first hit at once, in another colour and weight', async () => {
    const { page } = await preview.open(CONTENTS, SMALL)
    await typeIn(page, '230亿')
    await sees(page, /^找到 \d+ 处$/)
    const hits = await hitsOn(page)
    expect(hits.map((hit) => hit.text)).toEqual(['230亿', '230亿', '230亿'])
    expect(hits.every((hit) => hit.bolder && hit.otherColour)).toBe(true)
    expect(hits[0]!.top).toBeLessThan(SMALL.height)
    expect(await page.locator('.places').first().isVisible()).toBe(false)
  })

  it('goes to what was found and comes back to it', async () => {
    const { page, complaints } = await preview.open(CONTENTS, SMALL)
    await typeIn(page, '枣林')
    await page.locator('.search__result').tap()
    await page.waitForSelector('.deck__swiper')
    await page.goBack()
    await page.locator('.search__result').waitFor({ state: 'visible' })
    expect(await field(page).inputValue()).toBe('枣林')
    expect(complaints).toEqual([])
  })

  it('is helped on where nothing is found, and back to the lists', async () => {
    const { page } = await preview.open(CONTENTS, SMALL)
    await typeIn(page, '飞机场')
    await sees(page, '报道里没有提到“飞机场”')
    await page.locator('.search__example').first().tap()
    await sees(page, /^找到 \d+ 处$/)
    expect(await field(page).inputValue()).toBe(special.examples[0])
    await page.locator('#search-clear').tap()
    await page.locator('.places').first().waitFor()
    expect(await field(page).inputValue()).toBe('')
    expect(await page.locator('.search__result').count()).toBe(0)
  })
})

describe('what concerns a reader', () => {
  const said = (page: Page, words: string) => page.locator('.search__said', { hasText: words }).waitFor()

  it('is two taps away, and is kept by Back and a reload', async () => {
    const { page, complaints } = await preview.open(FRONT, SMALL)
    await page.locator('.concerns__one', { hasText: '老楼改造' }).tap()
    await said(page, '老楼改造：3 张卡片，编辑所加')
    await page.locator('.search__result').first().tap()
    await page.waitForSelector('.deck__swiper')
    await page.goBack()
    await said(page, '老楼改造：3 张卡片，编辑所加')
    await page.reload()
    await drawn(page)
    await said(page, '老楼改造：3 张卡片，编辑所加')
    expect((await hitsOn(page)).map((hit) => hit.text)).toContain('改造老旧楼体')
    await page.getByText('看全部目录').tap()
    await page.locator('.places').first().waitFor({ state: 'visible' })
    expect(page.url()).not.toContain('concern')
    expect(complaints).toEqual([])
  })

  it('is reached by keyboard, as is the sentence of a place, and its card', async () => {
    const { page, complaints } = await preview.open(CONTENTS, SMALL)
    await page.locator('.concerns__one', { hasText: '孩子上学' }).press('Enter')
    await said(page, '孩子上学：2 张卡片，编辑所加')
    await page.getByRole('button', { name: '看全部目录' }).press('Enter')
    await page.getByRole('button', { name: '枣林，看报道原话' }).press('Enter')
    await page.locator('[role=dialog]', { hasText: '枣林等24个城中村旧貌换新颜' }).waitFor()
    await page.getByRole('button', { name: '看这张卡片' }).press('Enter')
    await page.waitForSelector('.deck__swiper')
    await page.locator('.swiper-slide-active', { hasText: '枣林' }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe.each([
  { width: 390, height: 844, type: 'standard', theme: 'light' },
  { width: 320, height: 568, type: 'huge', theme: 'dark' },
] as const)('at $width px, type $type, $theme', ({ width, height, ...prefers }) => {
  it('concerns on the front page, their cards, and the sentence of a place fit', async () => {
    const options = { width, height, prefers }
    const { page: front } = await preview.open(FRONT, options)
    await front.locator('.concerns__by').scrollIntoViewIfNeeded()
    expect(await overflow(front)).toEqual([])
    for (const one of await front.locator('.concerns__one').all())
      expect((await one.boundingBox())!.height).toBeGreaterThanOrEqual(44)
    const { page } = await preview.open(`${CONTENTS}?concern=school`, options)
    await page.locator('.search__result').first().waitFor()
    expect(await overflow(page)).toEqual([])
    await page.getByText('看全部目录').tap()
    await page.getByRole('button', { name: '国家海外人才离岸创新创业基地，看报道原话' }).tap()
    await page.locator('[role=dialog]').waitFor()
    expect(await overflow(page)).toEqual([])
  })
})

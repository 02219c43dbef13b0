import type { Page } from 'playwright-core'
import { ABOUT, cardPath, CONTENTS, FRONT, taskPath } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { startPreview, STOPS, turnTo } from './preview'

const preview = startPreview()

const selected = (page: Page) => page.evaluate(() => getSelection()!.toString())

/** Where the first words of an element are, and where its last are, in CSS pixels. */
const endsOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      element.scrollIntoView({ block: 'center' })
      const range = document.createRange()
      range.selectNodeContents(element)
      const lines = [...range.getClientRects()].filter(({ width }) => width > 0)
      const [first, last] = [lines[0]!, lines.at(-1)!]
      return {
        from: { x: first.left + 2, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      }
    })

describe('words can be copied', () => {
  const WORDS: [string, string, string][] = [
    ['the front page', FRONT, '.front__headline'],
    ['a highlight', cardPath('h3'), '.swiper-slide-active .card__title'],
    ['a line of a card', cardPath('congress'), '.swiper-slide-active .card__row'],
    ['a task', taskPath('t1'), '.task__sentence'],
    ['the contents', CONTENTS, '.places__title'],
    ['about', ABOUT, '.about__text'],
    ['a poster', 'poster/index?id=h5', '.poster__hint'],
  ]
  it.each(someOf(WORDS, 2))('of %s, by two clicks on them', async (_, path, words) => {
    const { page } = await preview.open(path, { reducedMotion: true })
    const { from } = await endsOf(page, words)
    await page.mouse.dblclick(from.x + 8, from.y)
    expect(await selected(page)).not.toBe('')
    expect(await page.locator(words).first().textContent()).toContain((await selected(page)).trim())
  })

  it('of a sentence with its figures, by drawing the mouse over it', async () => {
    const { page } = await preview.open(cardPath('h1'), { reducedMotion: true })
    const sentence = '.swiper-slide-active :has(> .text__figure)'
    const { from, to } = await endsOf(page, sentence)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 8 })
    await page.mouse.up()
    const whole = (await page.locator(sentence).first().textContent())!.trim()
    expect((await selected(page)).replace(/\s/g, '').length).toBeGreaterThan(whole.length * 0.8)
    expect(await selected(page)).toContain(await page.locator(`${sentence} .text__figure`).first().textContent())
  })

  it('anywhere, for a finger that rests on them as well', async () => {
    const { page } = await preview.open(FRONT, { reducedMotion: true })
    const deaf: string[] = []
    for (const path of [
      FRONT,
      ...someOf(STOPS, 3).map(cardPath),
      taskPath('t1'),
      CONTENTS,
      ABOUT,
      'poster/index?id=h5',
    ]) {
      await turnTo(page, path)
      const found = await page.evaluate(() => {
        const walker = document.createTreeWalker(document.querySelector('.taro_page')!, NodeFilter.SHOW_TEXT)
        const words: string[] = []
        while (walker.nextNode()) {
          const holder = walker.currentNode.parentElement!
          if (!walker.currentNode.textContent!.trim() || holder.closest('.pressable, style')) continue
          if (getComputedStyle(holder).userSelect === 'none') words.push(walker.currentNode.textContent!)
        }
        return words
      })
      deaf.push(...found.map((words) => `${path}: ${words}`))
    }
    expect(deaf).toEqual([])
  })

  it.each([
    ['a button', cardPath('h3'), '#next'],
    ['a way on', FRONT, '#about'],
  ])('but those of %s cannot: they are there to be pressed', async (_, path, control) => {
    const { page } = await preview.open(path, { reducedMotion: true })
    await page.evaluate(() => {
      // Two clicks would also press it.
      document.addEventListener('click', (event) => event.stopPropagation(), { capture: true })
    })
    const { from } = await endsOf(page, control)
    await page.mouse.dblclick(from.x + 8, from.y)
    expect(await selected(page)).toBe('')
  })
})

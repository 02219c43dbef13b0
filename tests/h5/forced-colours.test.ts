import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { ABOUT, cardPath, FRONT, taskPath } from '../../tools/lib/visit'
import { startPreview } from './preview'

const preview = startPreview()

async function open(path: string, theme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await preview.open(path, { reducedMotion: true, theme })
  await page.emulateMedia({ forcedColors: 'active', colorScheme: theme, reducedMotion: 'reduce' })
  return page
}

/** The colours of a row of pixels across the middle of an element, each as one number. */
async function across(element: Locator): Promise<number[]> {
  await element.scrollIntoViewIfNeeded()
  const { data, info } = await sharp(await element.screenshot())
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const start = Math.floor(info.height / 2) * info.width * 3
  return Array.from({ length: info.width }, (_, x) => data.readUIntBE(start + x * 3, 3))
}

describe.each(['light', 'dark'] as const)('with forced colours, %s', (theme) => {
  it('the progress bar tells how far one has come', async () => {
    const page = await open(cardPath('h9'), theme)
    const row = await across(page.locator('.deck__track'))
    const filled = row[Math.floor(row.length * 0.3)]!
    expect(row[Math.floor(row.length * 0.95)]).not.toBe(filled)
  })

  it('what was read bears its tick', async () => {
    const page = await open(cardPath('h1'), theme)
    await page.locator('#contents').tap()
    const tick = page.locator('.place__read').first()
    await tick.waitFor()
    expect(new Set(await across(tick)).size).toBeGreaterThan(1)
  })

  it('the chosen setting differs from the others by more than its frame', async () => {
    const page = await open(ABOUT, theme)
    const colours = async (option: Locator) => (await across(option))[12]
    const chosen = await colours(page.locator('.choice__option--chosen').first())
    const other = await colours(page.locator('.choice__option:not(.choice__option--chosen)').first())
    expect(chosen).not.toBe(other)
  })

  it('the focus is seen', async () => {
    const page = await open(FRONT, theme)
    await page.keyboard.press('Tab')
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!)
      const ground = getComputedStyle(document.querySelector('.screen')!).backgroundColor
      return { drawn: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, differs: outlineColor !== ground }
    })
    expect(ring).toEqual({ drawn: true, differs: true })
  })

  it.each([
    ['the front page', FRONT, '.front__title'],
    ['the cover', cardPath('cover'), '.card__title'],
  ])('the sky of %s is left out: words stand on the ground that the reader chose', async (_, path, title) => {
    const page = await open(path, theme)
    const row = await across(page.locator(title).first())
    expect(row.at(-1)).toBe(theme === 'dark' ? 0x000000 : 0xffffff)
  })

  it('the seal of a task that was read differs from the others by more than its frame', async () => {
    const page = await open(taskPath('t1'), theme)
    await page.getByText('首页').tap()
    const inside = async (nth: number) => (await across(page.locator('.front__section .road__seal').nth(nth)))[4]
    await page.locator('.front__section .road__seal--done').waitFor()
    expect(await inside(0)).not.toBe(await inside(1))
  })
})

import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { ABOUT, cardPath, FRONT, taskPath } from '../../tools/lib/visit'
import { settled, startPreview } from './preview'

const preview = startPreview()

const THEMES = ['light', 'dark'] as const

async function open(path: string): Promise<Page> {
  const { page } = await preview.open(path, { reducedMotion: true, painted: true })
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light', reducedMotion: 'reduce' })
  return page
}

/** Looks at a screen in both themes, one after the other. */
async function inBoth(page: Page, look: (theme: (typeof THEMES)[number]) => Promise<void>): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: theme, reducedMotion: 'reduce' })
    await settled(page)
    await look(theme)
  }
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

describe('with forced colours, light and dark', () => {
  it('the progress bar tells how far one has come', async () => {
    const page = await open(cardPath('h9'))
    await inBoth(page, async (theme) => {
      const row = await across(page.locator('.deck__track'))
      const filled = row[Math.floor(row.length * 0.3)]!
      expect([theme, row[Math.floor(row.length * 0.95)]]).not.toEqual([theme, filled])
    })
  })

  it('what was read bears its tick', async () => {
    const page = await open(cardPath('h1'))
    await page.locator('#contents').tap()
    const tick = page.locator('.place__read').first()
    await tick.waitFor()
    await inBoth(page, async () => expect(new Set(await across(tick)).size).toBeGreaterThan(1))
  })

  it('the chosen setting differs from the others by more than its frame', async () => {
    const page = await open(ABOUT)
    const colours = async (option: Locator) => (await across(option))[12]
    await inBoth(page, async (theme) => {
      const chosen = await colours(page.locator('.choice__option--chosen').first())
      const other = await colours(page.locator('.choice__option:not(.choice__option--chosen)').first())
      expect([theme, chosen]).not.toEqual([theme, other])
    })
  })

  it('the focus is seen', async () => {
    const page = await open(FRONT)
    await page.keyboard.press('Tab')
    await inBoth(page, async (theme) => {
      const ring = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!)
        const ground = getComputedStyle(document.querySelector('.screen')!).backgroundColor
        return { drawn: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, differs: outlineColor !== ground }
      })
      expect({ theme, ...ring }).toEqual({ theme, drawn: true, differs: true })
    })
  })

  it.each([
    ['the front page', FRONT, '.front__title'],
    ['the cover', cardPath('cover'), '.card__title'],
  ])('the sky of %s is left out: words stand on the ground that the reader chose', async (_, path, title) => {
    const page = await open(path)
    await inBoth(page, async (theme) => {
      const row = await across(page.locator(title).first())
      expect([theme, row.at(-1)]).toEqual([theme, theme === 'dark' ? 0x000000 : 0xffffff])
    })
  })

  it('the seal of a task that was read differs from the others by more than its frame', async () => {
    const page = await open(taskPath('t1'))
    await page.getByText('首页').tap()
    const inside = async (nth: number) => (await across(page.locator('.front__section .road__seal').nth(nth)))[4]
    await page.locator('.front__section .road__seal--done').waitFor()
    await inBoth(page, async (theme) => expect([theme, await inside(0)]).not.toEqual([theme, await inside(1)]))
  })
})

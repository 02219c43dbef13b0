import { coverage } from '../../src/content'
import { cardPath, sees } from '../../tools/lib/visit'
import { settled, startPreview, swipe } from './preview'

const preview = startPreview()

it('a deck that is asked for another card while a task lies above shows that card only', async () => {
  const { page, complaints } = await preview.open(cardPath('h1'))
  const shows = async (words: string) => {
    await page.locator('.swiper-slide-active').getByText(words).first().waitFor()
    await settled(page)
  }
  // Told to stand at the second, and swiped back by hand.
  await page.keyboard.press('ArrowRight')
  await shows('亮点二')
  await swipe(page, { from: { x: 40, y: 420 }, to: { x: 330, y: 420 } })
  await shows('亮点一')
  await page.locator('.swiper-slide-active').getByText(coverage.tasks[1]!.short).tap()
  const way = page.getByText('看亮点二')
  await way.scrollIntoViewIfNeeded()
  await page.evaluate(() => {
    const seen: string[] = []
    const look = () => {
      const slide = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.deck__slide')
      const words = /亮点./.exec(slide?.textContent ?? '')?.[0]
      if (slide && words !== seen[seen.length - 1]) seen.push(words ?? '')
      requestAnimationFrame(look)
    }
    look()
    Object.assign(window, { seen })
  })
  await way.tap()
  // The deck may turn while the task still lies above it.
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length > 0)
  await shows('亮点二')
  expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['亮点二'])
  // The deck goes on from there, by finger and by key.
  await swipe(page, { from: { x: 330, y: 420 }, to: { x: 40, y: 420 } })
  await shows('亮点三')
  await page.keyboard.press('ArrowRight')
  await shows('亮点四')
  expect(complaints).toEqual([])
})

it('who goes back while a screen still comes in finds the one before, and goes on from there', async () => {
  const { page, complaints } = await preview.open(cardPath('h3'))
  // Sooner than a test could press Back on a busy machine.
  await page.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelectorAll('.taro_page').length < 2) return
      seen.disconnect()
      history.back()
    })
    seen.observe(document.body, { childList: true, subtree: true })
  })
  const poster = page.locator('.swiper-slide-active .card__poster')
  await poster.tap()
  await page.waitForFunction(() => document.querySelectorAll('.taro_page').length > 1)
  await page.waitForFunction(() => document.querySelectorAll('.taro_page').length === 1)
  // By then all that was to come in or to be hidden has been.
  await page.waitForTimeout(600)
  expect(await page.locator('.deck__count').isVisible()).toBe(true)
  await poster.tap()
  await page.locator('img.poster__picture').waitFor()
  expect(complaints).toEqual([])
})

it('a screen that the special does not have is the front page', async () => {
  const { page, complaints } = await preview.open('pages/2021/index')
  await sees(page, coverage.chapters.highlights)
  expect(complaints).toEqual([])
})

it('the bars of a browser follow the theme, each time it is chosen', async () => {
  const { page } = await preview.open('pages/about/index')
  const become = (colour: string) =>
    page.waitForFunction(
      (one) => document.querySelector<HTMLMetaElement>('meta[name=theme-color]')?.content === one,
      colour,
    )
  await page.getByText('深色').tap()
  await become('#14110f')
  await page.getByText('浅色').tap()
  await become('#faf5ea')
  await page.getByText('随手机').tap()
  await page.emulateMedia({ colorScheme: 'dark' })
  await become('#14110f')
})

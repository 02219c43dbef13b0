import { firefoxInstalled } from '../../tools/lib/firefox'
import { special } from '../../src/model/special'
import { FRONT, sees } from '../../tools/lib/visit'
import { focused, settled, startPreview, swipe, wheel } from './preview'

/* A short journey in Debian's Firefox. `npm run test:firefox` reads many more there, by the text that Chromium reads as well. */
if (firefoxInstalled()) {
  const preview = startPreview('firefox')

  describe('in Firefox', () => {
    it('a reader comes by finger, goes on by mouse and keyboard, and looks where a figure comes from', async () => {
      const { page, complaints, strangers } = await preview.open(FRONT)
      await page.getByText(special.tasks[1]!.tail).tap()
      await page.waitForSelector('.task__ground')
      await page.locator('#next').click()
      await sees(page, '第 3 / 7 项')
      await page.getByText('看亮点三').tap()
      const shows = (place: number) =>
        page
          .locator('.deck__count')
          .filter({ hasText: `第 ${place} / ${special.count} 张` })
          .waitFor()
      await shows(8)
      await settled(page)
      // Bars for scrolling take room in this Firefox; the picture reaches both edges all the same.
      const { x, width } = (await page.locator('.deck__slide.swiper-slide-active .scene').boundingBox())!
      expect({ x, width }).toEqual({ x: 0, width: page.viewportSize()!.width })
      await swipe(page, { from: { x: 330, y: 300 }, to: { x: 60, y: 300 }, steps: 4 })
      await shows(9)
      await page.keyboard.press('ArrowRight')
      await shows(10)
      const title = page.locator('.deck__slide.swiper-slide-active [role=heading]').first()
      const { y } = (await title.boundingBox())!
      await wheel(page, 200)
      expect((await title.boundingBox())!.y).toBeLessThan(y - 100)
      await page.locator('.deck__slide.swiper-slide-active .figures__cell').first().press('Enter')
      await focused(page, '[role=dialog]')
      await page.goBack()
      await page.locator('[role=dialog]').waitFor({ state: 'detached' })
      await shows(10)
      expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
    })
  })
} else {
  it('is left out: firefox-esr is not installed here, so nothing was read in Firefox', () => {
    console.warn(
      'tests/h5/firefox.test.ts read nothing: firefox-esr is not installed (Debian: apt-get install firefox-esr)',
    )
  })
}

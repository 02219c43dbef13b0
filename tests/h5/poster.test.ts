import { cardPath } from '../../tools/lib/visit'
import { startPreview } from './preview'

const preview = startPreview()

/** Phones that hold most of a readership: width, height and density. */
const PHONES = [
  [360, 640, 3],
  [375, 667, 2],
  [390, 844, 3],
  [414, 896, 2],
] as const

it('of a highlight is chosen on the last card by its picture, and back leads to that card again', async () => {
  const { page, complaints } = await preview.open(cardPath('ending'))
  const choice = page.locator('.sendable__one', { hasText: '亮点五' })
  await choice.scrollIntoViewIfNeeded()
  const shown = choice.locator('img')
  await shown.evaluate((image: HTMLImageElement) => image.decode())
  await choice.tap()
  await page.locator('img.poster__picture[src$="h5.png"]').waitFor()
  await page.goBack()
  await choice.waitFor({ state: 'visible' })
  expect(complaints).toEqual([])
})

it.each(PHONES)('a poster at %d × %d and density %d is no finer than can be seen', async (width, height, density) => {
  const { page } = await preview.open('poster/index?id=h3', { width, height, scale: density })
  const picture = page.locator('img.poster__picture')
  await picture.waitFor()
  const [file, shown] = await picture.evaluate((image: HTMLImageElement) => {
    const { width, height } = image.getBoundingClientRect()
    return [
      { width: image.naturalWidth, height: image.naturalHeight },
      { width, height },
    ] as const
  })
  // WeChat's audit, 图片大小: width × height no more than shown × density².
  expect(file.width * file.height).toBeLessThanOrEqual(shown.width * shown.height * density ** 2)
  expect(shown.height / shown.width).toBeCloseTo(file.height / file.width, 2)
})

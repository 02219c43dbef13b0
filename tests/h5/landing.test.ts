import { linkOf, type Place } from '../../src/entry/place'
import { special } from '../../src/model/special'
import { forwardOf } from '../../src/share/forward'
import { drawn, sees } from '../../tools/lib/visit'
import { startReaders } from './readers'

const { url, reader } = startReaders()

/** What copied words end with, before their place. */
const SOURCE = '来源：齐鲁晚报·齐鲁壹点《新赶考路上》'

/** Opens an ordinary link outside WeChat, as a phone's camera does. */
async function scanned(place: Place) {
  const { context, page } = await reader()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(response.url())
  })
  await page.goto(linkOf(url(), place, 'lobby-12'))
  await drawn(page)
  return { page, complaints }
}

describe('an ordinary link opened outside WeChat', () => {
  it.each<[string, Place, string]>([
    ['a card', { screen: 'card', id: 'h3' }, '亮点三'],
    ['a task', { screen: 'task', id: 't6' }, '第 6 / 7 项'],
    ['the front page', { screen: 'front' }, '乘势赶超'],
    ['the contents', { screen: 'contents' }, '任务详情'],
  ])('lands on %s, with all its files', async (_, place, words) => {
    const { page, complaints } = await scanned(place)
    await sees(page, words)
    expect(complaints).toEqual([])
  })

  it('leads on from there, and a reload stays where the reader is', async () => {
    const { page } = await scanned({ screen: 'card', id: 'h3' })
    await page.getByText('首页').tap()
    await sees(page, special.outlook.split(' ')[1]!)
    await page.reload()
    await sees(page, '乘势赶超')
  })

  it('is named after its place in the tab', async () => {
    const { page } = await scanned({ screen: 'task', id: 't6' })
    await page.waitForFunction(() => document.title.includes('高品质创造幸福生活'))
  })

  it('is passed on as the link of the card that shows, by copying it', async () => {
    const { page } = await scanned({ screen: 'card', id: 'h3' })
    await page.locator('#next').tap()
    await page.waitForFunction(() => document.querySelector('.deck__count')?.textContent?.includes('第 9'))
    await page.evaluate(() => Object.assign(navigator, { share: undefined }))
    await page.locator('#share').tap()
    await sees(page, '链接已复制')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${SOURCE}\n${forwardOf({ screen: 'card', id: 'h4' }).title}\n${url()}card/h4/`,
    )
  })

  it('can be copied where the browser has a sheet of its own, too', async () => {
    const { page } = await scanned({ screen: 'task', id: 't6' })
    await page.locator('#copy').tap()
    await sees(page, '链接已复制')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${SOURCE}\n${special.tasks[5]!.name} · ${special.district}\n${url()}task/t6/`,
    )
  })

  it("is passed on by the browser's own sheet where it has one", async () => {
    const { page } = await scanned({ screen: 'task', id: 't6' })
    await page.evaluate(() => {
      const shared: unknown[] = []
      Object.assign(window, { shared })
      Object.assign(navigator, { share: (what: unknown) => Promise.resolve(void shared.push(what)) })
    })
    await page.locator('#share').tap()
    await page.waitForFunction(() => (window as unknown as { shared: unknown[] }).shared.length)
    expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
      { title: `${special.tasks[5]!.name} · ${special.district}`, url: `${url()}task/t6/` },
    ])
  })
})

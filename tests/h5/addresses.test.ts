import type { Page } from 'playwright-core'
import { drawn, prefer, sees } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { readable, startHost, wordsInSight } from './host'

const host = startHost()

/** What follows the edition's own address. */
const addressOf = (page: Page) => decodeURI(page.url().slice(host.url().length))
const CARD_H3 = 'card/h3/#/pages/cards/index?id=h3'
const TASK_T6 = 'task/t6/#/pages/task/index?id=t6'

/** Asks again and again what can be seen, from the first moment on, until the program has taken over. */
async function everythingSeen(page: Page, until: () => Promise<unknown>) {
  const seen: string[] = []
  let over = false
  const watching = (async () => {
    while (!over) {
      seen.push(await wordsInSight(page).catch(() => 'moving'))
      await page.waitForTimeout(20)
    }
  })()
  await until()
  over = true
  await watching
  return seen
}

describe('what others hang on to an address', () => {
  let page: Page
  beforeAll(async () => void ({ page } = await host.reader({ lasting: true })))

  it.each(
    someOf(['#wechat_redirect', '#rd', '#!/x', '#/x', '#/pages/cards', '#/pages/cards/indexes', '#top', '#/', '#'], 2),
  )('such as %s leads to the card that was scanned, and nothing else is seen on the way', async (fragment) => {
    await page.goto('about:blank')
    await page.goto(`${host.url()}card/h3/?mark=lobby-12${fragment}`, { waitUntil: 'commit' })
    await page.waitForSelector('#first, .taro_page .screen')
    const seen = await everythingSeen(page, () => drawn(page))
    for (const words of seen) expect(words).toContain('亮点三')
    expect(await wordsInSight(page)).toContain('改革创新发力')
    expect(addressOf(page)).toBe('card/h3/?mark=lobby-12#/pages/cards/index?id=h3')
  })

  it('does not hide the card that an address names after all', async () => {
    await page.goto('about:blank')
    await page.goto(`${host.url()}card/h3/#/pages/cards/index?id=h3#wechat_redirect`)
    await drawn(page)
    expect(await wordsInSight(page)).toContain('亮点三')
    expect(addressOf(page)).toBe(CARD_H3)
  })

  it('changes nothing when it comes later, and back still works', async () => {
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await page.locator('#next').tap()
    await sees(page, '第 9 / 25 张')
    await page.evaluate(() => void (location.hash = '#top'))
    await page.waitForTimeout(300)
    expect(await wordsInSight(page)).toContain('第 9 / 25 张')
    expect(addressOf(page)).toBe('card/h4/#/pages/cards/index?id=h4')
    await page.goBack()
    await page.waitForTimeout(600)
    expect(await wordsInSight(page)).toContain('第 9 / 25 张')
  })
})

describe('an address whose two halves name two places of ours', () => {
  it('leads to the landing of the place behind #, which stands there at once', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/#/pages/task/index?id=t6`, { waitUntil: 'commit' })
    await page.waitForURL('**/task/t6/**')
    await readable(page)
    const seen = await everythingSeen(page, () => drawn(page))
    for (const words of seen) expect(words).toContain('第 6 / 7 项')
    expect(addressOf(page)).toBe(TASK_T6)
  })

  it('shows the card until its poster is drawn', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/#/poster/index?id=h3`, { waitUntil: 'commit' })
    await readable(page)
    const seen = await everythingSeen(page, async () => {
      await drawn(page)
      await sees(page, '按住海报不放')
    })
    expect(seen.every((words) => words.length > 10)).toBe(true)
    expect(addressOf(page)).toBe('card/h3/#/poster/index?id=h3')
  })

  it('never goes round in circles where the place is unknown', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}#/pages/cards/index?id=zz9`)
    await sees(page, '翻开卡片')
    await drawn(page)
    expect(addressOf(page)).toBe('#/pages/index/index')
  })
})

it.each([
  ['', '乘势赶超'],
  ['contents/', '大会速览'],
  ['about/', '阅读设置'],
])('a reader who was here before sees %s at once, not an empty page', async (path, words) => {
  const { page } = await host.reader()
  await prefer(page, { theme: 'dark', type: 'large' })
  await page.goto(host.url() + path, { waitUntil: 'commit' })
  await page.waitForSelector('#first, .taro_page .screen')
  const seen = await everythingSeen(page, () => drawn(page))
  for (const screen of seen) expect(screen).toContain(words)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.screen')!).backgroundColor)).toBe(
    'rgb(20, 17, 15)',
  )
})

describe('an address that the host does not know', () => {
  let page: Page
  beforeAll(async () => void ({ page } = await host.reader({ lasting: true })))

  const WRONG = [
    ['Card/H3/', CARD_H3],
    ['CARD/h3', CARD_H3],
    ['card/h3，大家看看', CARD_H3],
    ['card/h3,', CARD_H3],
    ['card/h3/。转发给邻居', CARD_H3],
    ['card/h3/看看/', CARD_H3],
    ['card/h3&from=timeline', CARD_H3],
    ['Task/T6/index.htm', TASK_T6],
    ['task/t6？mark', TASK_T6],
    ['目录/Contents', '#/pages/index/index'],
    ['ABOUT', 'about/#/pages/about/index'],
    ['card/zz9/', '#/pages/index/index'],
    ['card/', '#/pages/index/index'],
    ['nothing', '#/pages/index/index'],
    ['%E0%A4%A', '#/pages/index/index'],
    ['nothing/at/all.html', '#/pages/index/index'],
  ] as const
  it.each(someOf(WRONG, 2))('%s leads to %s, and back leads away from it', async (path, wanted) => {
    await page.goto('about:blank')
    const answer = await page.goto(host.url() + path)
    expect(answer!.status()).toBe(404)
    await page.waitForURL((url) => url.hash.length > 3)
    await drawn(page)
    expect(addressOf(page)).toBe(wanted)
    await page.goBack()
    expect(page.url()).toBe('about:blank')
  })

  it('keeps the mark of the poster that was scanned', async () => {
    await page.goto(`${host.url()}CARD/H3?mark=lobby-12`)
    await page.waitForURL('**/card/h3/?mark=lobby-12**')
  })

  it('shows a link to the front page where no scripts run', async () => {
    const { page } = await host.reader({ script: false })
    await page.goto(`${host.url()}nothing`)
    expect(await page.getByRole('link', { name: '去首页' }).isVisible()).toBe(true)
    expect(await page.getByText('没有找到这一页').isVisible()).toBe(true)
  })
})

describe('the address follows what is read', () => {
  it('card by card, by finger or button, without a longer history', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/?mark=lobby-12`)
    await drawn(page)
    const length = await page.evaluate(() => history.length)
    await page.locator('#next').tap()
    await page.waitForURL(`${host.url()}card/h4/?mark=lobby-12#/pages/cards/index?id=h4`)
    await page.keyboard.press('End')
    await page.waitForURL(`${host.url()}card/ending/?mark=lobby-12#/pages/cards/index?id=ending`)
    expect(await page.evaluate(() => history.length)).toBe(length)
    await page.reload({ waitUntil: 'commit' })
    await readable(page)
    const seen = await everythingSeen(page, () => drawn(page))
    for (const words of seen) expect(words).toContain('读完了')
  })

  it('from screen to screen, and back and forward lead to where the reader was', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await page.locator('#next').tap()
    await sees(page, '第 9 / 25 张')
    await page.locator('.swiper-slide-active').getByText('亮点四').waitFor()
    await page.locator('.swiper-slide-active .card__link').first().tap()
    await page.waitForURL('**/task/*/#/pages/task/index?id=*')
    const task = addressOf(page)
    await page.locator('.task__turn#next').tap()
    await page.waitForFunction((url) => location.href !== url, host.url() + task)
    const turned = addressOf(page)
    expect(turned).toMatch(/^task\/(t\d)\/#\/pages\/task\/index\?id=\1$/)
    const title = await page.locator('.task__place').textContent()

    await page.goBack()
    await page.waitForURL(`${host.url()}card/h4/#/pages/cards/index?id=h4`)
    await sees(page, '第 9 / 25 张')
    await page.goForward()
    await page.waitForURL(host.url() + turned)
    await sees(page, title!)
    await page.reload()
    await drawn(page)
    expect(addressOf(page)).toBe(turned)
    expect(await wordsInSight(page)).toContain(title!)
    await page.goBack()
    await sees(page, '第 9 / 25 张')
    expect(addressOf(page)).toBe('card/h4/#/pages/cards/index?id=h4')
    // All is found from where it lies, wherever the address has led.
    await page.getByText('首页').filter({ visible: true }).first().tap()
    await page.waitForURL(`${host.url()}#/pages/index/index`)
    await page.getByText('目录').filter({ visible: true }).first().tap()
    await page.waitForURL(`${host.url()}contents/#/pages/contents/index`)
  })

  it('to the card that a screen which lies above has asked for', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await page.locator('.swiper-slide-active .card__link').first().tap()
    await page.waitForSelector('.task__ground')
    const other = page.locator('.task__ground .card__link').filter({ hasNotText: '亮点三' }).first()
    await other.tap()
    await page.waitForURL(/\/card\/h(?!3)\w+\/#\/pages\/cards\/index\?id=h(?!3)\w+$/)
    const place = page.locator('.deck__count')
    await place.filter({ hasNotText: '第 8 /' }).waitFor()
    const words = await place.textContent()
    await page.reload()
    await drawn(page)
    expect(await place.textContent()).toBe(words)
  })

  it('to a poster, whose landing is that of what it shows', async () => {
    const { page } = await host.reader()
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await page.locator('.swiper-slide-active .card__poster').tap()
    await page.waitForURL(`${host.url()}card/h3/#/poster/index?id=h3`)
    await page.reload()
    await sees(page, '按住海报不放')
    const picture = await page.getByRole('img', { name: /^海报/ }).elementHandle()
    await page.waitForFunction((image) => (image as HTMLImageElement).naturalWidth > 0, picture)
  })
})

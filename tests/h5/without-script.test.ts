import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page, Route } from 'playwright-core'
import { special } from '../../src/model/special'
import { inFirefox } from '../../tools/lib/firefox'
import { CARD_IDS, drawn, sees, TASK_IDS } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { readable, startHost, wordsInSight } from './host'

const host = startHost()

const link = (page: Page, name: string) => page.getByRole('link', { name }).filter({ visible: true }).first()

/** Follows a link; in Firefox by key, for without scripts playwright-core cannot tell there when one lies still to be clicked. */
async function follow(page: Page, one: Locator): Promise<void> {
  if (!inFirefox(page)) return one.click()
  const left = page.waitForEvent('framenavigated')
  await one.press('Enter')
  await left
}

describe('where no scripts run', () => {
  it('the whole deck is read from the front page to its end, card by card, and back home', async () => {
    const { page } = await host.reader({ script: false })
    await page.goto(host.url())
    await follow(page, link(page, '翻开卡片'))
    for (const [i, card] of special.deck.entries()) {
      expect(page.url()).toBe(`${host.url()}card/${CARD_IDS[i]}/`)
      const words = await page.locator('#first').textContent()
      expect(words).toContain(card.name.replace(/\s/g, '').slice(0, 4))
      expect(words).toContain(`第 ${i + 1} / ${special.count} 张`)
      if (i < special.count - 1) await follow(page, link(page, '下一张'))
    }
    expect(await page.getByRole('link', { name: '下一张' }).count()).toBe(0)
    await follow(page, link(page, '上一张'))
    expect(page.url()).toBe(`${host.url()}card/${CARD_IDS.at(-2)}/`)
    await follow(page, link(page, '首页'))
    expect(page.url()).toBe(host.url())
  })

  it('the contents lead to every card and every task, and the tasks on from each other', async () => {
    const { page } = await host.reader({ script: false })
    await page.goto(host.url())
    await follow(page, link(page, '目录'))
    const leads = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
    for (const id of CARD_IDS) expect(leads).toContain(`${host.url()}card/${id}/`)
    for (const id of TASK_IDS) expect(leads).toContain(`${host.url()}task/${id}/`)
    await follow(page, page.locator(`a[href="task/${TASK_IDS[0]}/"]`))
    for (const [i, id] of TASK_IDS.entries()) {
      expect(page.url()).toBe(`${host.url()}task/${id}/`)
      expect(await page.locator('#first').textContent()).toContain(`第 ${i + 1} / 7 项`)
      if (i < TASK_IDS.length - 1) await follow(page, link(page, '下一项'))
    }
    await follow(page, link(page, '看亮点'))
    expect(page.url()).toMatch(/\/card\/h\d+\/$/)
    await follow(page, page.locator('.card__link[href^="task/"]').first())
    expect(page.url()).toMatch(/\/task\/t\d\/$/)
  })

  it('front page, about and a poster are reached and read', async () => {
    const { page } = await host.reader({ script: false })
    await page.goto(`${host.url()}card/h3/`)
    await follow(page, link(page, '目录'))
    expect(page.url()).toBe(`${host.url()}contents/`)
    await page.goto(host.url())
    await follow(page, link(page, '关于与设置'))
    expect(await page.getByText('不收集任何信息').isVisible()).toBe(true)
    await page.goto(`${host.url()}card/h3/`)
    const poster = await link(page, '这张卡片的海报').getAttribute('href')
    const answer = await page.goto(host.url() + poster)
    expect(answer!.headers()['content-type']).toBe('image/png')
  })
})

it('a tap before the program has come follows the link', async () => {
  const { page } = await host.reader()
  await page.route('**/*.js', () => undefined)
  await page.goto(`${host.url()}card/h3/`, { waitUntil: 'commit' })
  await readable(page)
  await link(page, '下一张').tap()
  // Its load never ends either: the program's files do not come.
  await page.waitForURL('**/card/h4/**', { waitUntil: 'commit' })
  await readable(page)
  expect(await wordsInSight(page)).toContain('第 9 / 25 张')
})

describe('a script that does not come', () => {
  const broken: [string, (route: Route) => Promise<void> | void][] = [
    ['is not there', (route) => route.fulfill({ status: 404 })],
    ['meets a host in trouble', (route) => route.fulfill({ status: 500, body: 'oops' })],
    ['is cut off', (route) => route.abort('connectionreset')],
    [
      'is another than it should be',
      (route) => route.fulfill({ contentType: 'text/javascript', body: '<!doctype html>' }),
    ],
  ]
  const files = [
    ...broken.map(([how, answer]) => ['js/app.', how, answer] as const),
    // What comes after it fails in the same hands.
    ...['chunk/shared.', 'css/app.'].map((file) => [file, ...broken[2]!] as const),
  ]
  it.each(someOf(files.reverse(), 2))(
    '%s…: that %s is told on the still card, which stays with its links, and a new try brings it',
    async (file, _, answer) => {
      const { page } = await host.reader()
      await page.route(`**/${file}*`, answer)
      await page.goto(`${host.url()}card/h3/`)
      await sees(page, '没能加载完整')
      expect(await wordsInSight(page)).toContain('亮点三')
      expect(await wordsInSight(page)).toContain('下一张')
      const again = page.getByRole('button', { name: '再试一次' })
      await again.tap()
      if (!_.startsWith('is another')) {
        await sees(page, '还是没连上')
        expect(await wordsInSight(page)).toContain('亮点三')
      } else await sees(page, '没能加载完整')
      await page.unroute(`**/${file}*`)
      await again.tap()
      await drawn(page)
      await page.locator('#next').tap()
      await sees(page, '第 9 / 25 张')
    },
  )

  it('is given up after a while, and told; if it comes after all, it takes over', async () => {
    const { page } = await host.reader()
    await page.clock.install()
    let release = () => {}
    const released = new Promise<void>((done) => (release = done))
    await page.route('**/js/app.*', async (route) => {
      await released
      await route.continue()
    })
    await page.goto(`${host.url()}card/h3/`, { waitUntil: 'commit' })
    await readable(page)
    await page.clock.runFor(3000)
    expect(await page.getByText('没能加载完整').count()).toBe(0)
    await page.clock.runFor(22000)
    await sees(page, '没能加载完整')
    release()
    await page.clock.resume()
    await drawn(page)
    expect(await page.getByText('没能加载完整').count()).toBe(0)
  })
})

describe('a policy that lets no foreign script run', () => {
  /** Notes what the policy of a page refuses. */
  async function watched(page: Page) {
    const refused: string[] = []
    await page.exposeFunction('refused', (what: string) => refused.push(what))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        void (window as unknown as { refused: (what: string) => void }).refused(
          `${violatedDirective} ${blockedURI} ${sample}`,
        )
      })
    })
    return refused
  }

  it.each(someOf(['', 'card/formula/', 'card/h3/', 'contents/', 'task/t6/', 'about/', '404.html', 'card/none/'], 2))(
    'stands in /%s, without unsafe words, and refuses nothing of ours',
    async (path) => {
      const { context, page } = await host.reader({ keeps: true })
      const refused = await watched(page)
      const answer = await context.request.get(host.url() + path)
      await page.goto(host.url() + path)
      const policy = /Content-Security-Policy" content="([^"]+)"/.exec(await answer.text())![1]!
      expect(policy).toMatch(/script-src 'self' 'sha256-/)
      expect(policy).not.toContain('unsafe')
      await drawn(page)
      expect(refused).toEqual([])
    },
  )

  it('holds through a whole journey, what is kept offline included, sent by the host as well', async () => {
    const { context, page } = await host.reader({ keeps: true })
    const refused = await watched(page)
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(
      await readFile(join(host.folder(), 'index.html'), 'utf8'),
    )![1]!
    // It counts where it comes with a page or a worker.
    await context.route(/(\/|\.html|worker\.js)(\?.*)?$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } })
    })
    await page.goto(host.url())
    await drawn(page)
    await page.locator('#start').tap()
    await page.locator('.deck__count').filter({ visible: true }).waitFor()
    await page.locator('#next').tap()
    await sees(page, '第 2 / 25 张')
    await page.getByText('首页').filter({ visible: true }).first().tap()
    await page.getByText('关于与设置').filter({ visible: true }).tap()
    await sees(page, '不收集任何信息')
    await page.goto(`${host.url()}contents/`)
    await drawn(page)
    await page.locator('input').fill('口袋公园')
    await page.locator('.search__result').first().tap()
    await page.locator('.deck__count').filter({ visible: true }).waitFor()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await drawn(page)
    expect(refused).toEqual([])
    // Files of the roll may still be on their way.
    await context.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('refuses a script that someone has put in', async () => {
    const file = join(host.folder(), 'card/h4/index.html')
    const whole = await readFile(file, 'utf8')
    await writeFile(file, whole.replace('<div id="app">', '<script>window.foreign = 1</script>$&'))
    const { page } = await host.reader()
    const refused = await watched(page)
    await page.goto(`${host.url()}card/h4/`)
    await drawn(page)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.foreign = 2'
      document.body.append(script)
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.foreign = 3')
      image.src = 'data:,'
      document.body.append(image)
    })
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => (window as unknown as { foreign?: number }).foreign)).toBeUndefined()
    expect(refused.length).toBeGreaterThanOrEqual(2)
    await writeFile(file, whole)
  })
})

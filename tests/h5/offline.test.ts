import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writePolicy, writeWorker } from '../../tools/build/landings/keep'
import { CARD_IDS, drawn, sees, TASK_IDS } from '../../tools/lib/visit'
import { someOf } from '../choice'
import { ONE_OF_EACH } from '../one-of-each'
import { readable, startHost, wordsInSight } from './host'
import { DIST } from './readers'

const host = startHost()

const HASHED = /\.([0-9a-f]{8})\.(js|css)$/
const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex').slice(0, 8)
const named = async (folder: string) =>
  (
    await Promise.all(
      ['js', 'chunk', 'css'].map(async (sub) => (await readdir(join(folder, sub))).map((file) => join(sub, file))),
    )
  )
    .flat()
    .filter((file) => /\.(js|css)$/.test(file))

/** Waits until the whole edition is kept on the phone. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((done) => setTimeout(done, 50))
  })

describe('scripts and styles', () => {
  it('are named by what is in them, all of them', async () => {
    const files = await named(DIST)
    expect(files.length).toBeGreaterThan(8)
    for (const file of files) {
      expect([file, HASHED.exec(file)?.[1]]).toEqual([file, hashOf(await readFile(join(DIST, file)))])
    }
  })

  it('are found by their names from every page', async () => {
    const files = new Set((await named(DIST)).map((file) => file.replaceAll('\\', '/')))
    for (const page of ['index.html', 'card/h3/index.html', 'task/t6/index.html', 'contents/index.html']) {
      const text = await readFile(join(DIST, page), 'utf8')
      const {
        files: scripts,
        entry,
        style,
      } = JSON.parse(/id="program">(.*?)<\/script>/.exec(text)![1]!) as {
        files: string[]
        entry: string
        style: string
      }
      for (const file of [...scripts, entry, style]) expect(files).toContain(file.replace('./', ''))
    }
  })
})

/** The edition with one word corrected wherever it stands, and its files named anew: what the next build would make. */
async function corrected(wrong: string, right: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'corrected-'))
  await cp(DIST, folder, { recursive: true })
  const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'))
  const change = async (file: string, by: (text: string) => string) =>
    writeFile(join(folder, file), by(await readFile(join(folder, file), 'utf8')))
  const all = [...(await named(folder)), ...pages]
  for (const file of all) await change(file, (text) => text.replaceAll(wrong, right))
  // What names others comes after them.
  for (const file of (await named(folder)).sort((a, b) => Number(/app\./.test(a)) - Number(/app\./.test(b)))) {
    const old = HASHED.exec(file)![1]!
    const now = hashOf(await readFile(join(folder, file)))
    if (now === old) continue
    await rename(join(folder, file), join(folder, file.replace(old, now)))
    for (const other of [...(await named(folder)), ...pages]) await change(other, (text) => text.replaceAll(old, now))
  }
  await writePolicy(folder)
  await writeWorker(folder)
  return folder
}

describe('a correction', () => {
  let next: string
  beforeAll(async () => {
    next = await corrected('发力', '有力')
  })
  afterAll(() => rm(next, { recursive: true, force: true }))
  afterEach(() => host.publish(DIST))

  it('changes the name of what it is in, and of nothing else', async () => {
    const [before, after] = [await named(DIST), await named(next)]
    for (const file of after) {
      const same = before.includes(file) && (await readFile(join(DIST, file))).equals(await readFile(join(next, file)))
      expect([file, same]).toEqual([file, before.includes(file)])
    }
    expect(after).not.toEqual(before)
    expect(after.filter((file) => before.includes(file)).length).toBeGreaterThan(5)
  })

  it('is read at once by one who has the old edition kept, before and after the program has come', async () => {
    const { page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    await host.publish(next)
    await page.reload({ waitUntil: 'commit' })
    await readable(page)
    expect(await wordsInSight(page)).toContain('改革创新有力')
    await drawn(page)
    expect(await wordsInSight(page)).toContain('改革创新有力')
  })

  it('is what stays when the line is lost after, and what is old goes', async () => {
    const { context, page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    await host.publish(next)
    const second = await context.newPage()
    await page.close()
    await second.goto(`${host.url()}card/h3/`)
    await drawn(second)
    // The new version is kept once no page of the old one is open.
    await second.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting)
    await second.goto('about:blank')
    await second.waitForTimeout(500)
    await second.goto(`${host.url()}card/h2/`)
    await drawn(second)
    await second.waitForFunction(async () => {
      const names = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
      const of = (entry: string) => names.flat().filter((url) => url.includes(entry))
      return of('/js/app.').length === 1 && of('/chunk/shared.').length === 1
    })
    await host.loseLine(context)
    await second.goto(`${host.url()}card/h3/`)
    await drawn(second)
    expect(await wordsInSight(second)).toContain('改革创新有力')
  })

  it('leaves an open page of the old edition its files, to the end', async () => {
    const { context, page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    const old = await page.evaluate(async () => {
      const urls = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return urls
        .flat()
        .map(({ url }) => url.split('?')[0]!)
        .filter((url) => url.includes('/chunk/'))
    })
    expect(old.length).toBeGreaterThan(5)
    await host.publish(next)
    const second = await context.newPage()
    await second.goto(`${host.url()}card/h3/`)
    await drawn(second)
    await second.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting)
    expect(await page.evaluate((urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)), old)).toEqual(
      old.map(() => 200),
    )
    await page.bringToFront()
    await page.getByText('首页').first().tap()
    await sees(page, '乘势赶超')
  })
})

describe('a reader whose line is lost', () => {
  it('right after the first card still opens every other screen', async () => {
    const { context, page } = await host.reader()
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await page.waitForFunction(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/chunk/')).length > 7,
    )
    await page.waitForTimeout(300)
    await host.loseLine(context)
    await page.getByText('首页').first().tap()
    await sees(page, '乘势赶超')
    await page.locator('#contents').filter({ visible: true }).tap()
    await sees(page, '任务详情')
  })

  it('opens any place again, from any address, in a folder of a host', async () => {
    const { context, page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    const urls = await page.evaluate(async () => {
      const lists = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return lists.flat().map(({ url }) => url.split('?')[0]!)
    })
    const folders = [...CARD_IDS.map((id) => `card/${id}/`), ...TASK_IDS.map((id) => `task/${id}/`)]
    expect(folders.filter((folder) => !urls.some((url) => url.startsWith(host.url() + folder)))).toEqual([])
    await host.loseLine(context)
    for (const path of [
      '',
      'contents/',
      'about/',
      ...someOf(ONE_OF_EACH, 4).map((id) => `card/${id}/`),
      `task/${TASK_IDS.at(-1)!}/`,
    ]) {
      await page.goto(`${host.url()}${path}?mark=lobby-12`, { waitUntil: 'commit' })
      await readable(page)
      expect((await wordsInSight(page)).length).toBeGreaterThan(40)
    }
    await drawn(page)
    expect(await wordsInSight(page)).toContain('第 7 / 7 项')
    await page.goto(`${host.url()}Card/H5，看看`)
    await page.waitForURL('**/card/h5/**')
    await drawn(page)
    await page.reload()
    await drawn(page)
    expect(await wordsInSight(page)).toContain('亮点五')
  })

  it('sees the posters again that were looked at', async () => {
    const { context, page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    await page.locator('.swiper-slide-active .card__poster').tap()
    const shown = () =>
      page.waitForFunction(() =>
        [...document.images].some((image) => image.src.includes('poster/') && image.naturalWidth > 0),
      )
    await shown()
    await host.loseLine(context)
    await page.reload()
    await drawn(page)
    await shown()
  })

  it('before another screen has come is told so, stays where they are, address and all, and a later tap tries again', async () => {
    const { context, page } = await host.reader()
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    const address = page.url()
    // Before the rest of the program was fetched.
    await host.loseLine(context)
    await page.getByText('首页').first().tap()
    await sees(page, '没能打开')
    expect(page.url()).toBe(address)
    expect(await wordsInSight(page)).toContain('亮点三')
    // What lies in the program already works.
    await page.locator('#next').tap()
    await sees(page, '第 9 / 25 张')
    await host.findLine(context)
    await page.getByText('首页').first().tap()
    await sees(page, '乘势赶超')
    expect(page.url()).toBe(`${host.url()}#/pages/index/index`)
  })
})

describe('on a slow line', () => {
  it('the address changes only when the screen is there, and two taps open one', async () => {
    const { page } = await host.reader()
    const { entry, files, shared } = await programOf('card/h3')
    await page.route('**/chunk/*.js', async (route) => {
      const url = route.request().url()
      if (![...files, entry, shared].some((file) => url.endsWith(file.replace('./', '/')))) {
        await new Promise((done) => setTimeout(done, 1500))
      }
      await route.continue()
    })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    const address = page.url()
    const length = await page.evaluate(() => history.length)
    const link = page.locator('.swiper-slide-active .card__link').first()
    await link.tap()
    await link.tap()
    expect(page.url()).toBe(address)
    await page.waitForTimeout(400)
    expect(page.url()).toBe(address)
    await page.waitForSelector('.task__ground')
    await page.waitForTimeout(600)
    expect(await page.evaluate(() => history.length)).toBe(length + 1)
    expect(await page.locator('.task__ground').first().isVisible()).toBe(true)
    await page.goBack()
    await sees(page, '第 8 / 25 张')
  })

  it('what is kept is shown after a few seconds', async () => {
    const { context, page } = await host.reader({ keeps: true })
    await page.goto(`${host.url()}card/h3/`)
    await drawn(page)
    await kept(page)
    await context.route('**/task/t6/**', () => undefined)
    const start = Date.now()
    await page.goto(`${host.url()}task/t6/`, { waitUntil: 'commit' })
    await readable(page)
    expect(await wordsInSight(page)).toContain('第 6 / 7 项')
    expect(Date.now() - start).toBeLessThan(8000)
  })
})

/** What a landing's program is made of. */
async function programOf(code: string) {
  const page = await readFile(join(DIST, code, 'index.html'), 'utf8')
  const program = JSON.parse(/id="program">(.*?)<\/script>/.exec(page)![1]!) as { files: string[]; entry: string }
  return { ...program, shared: program.files.find((file) => file.includes('shared'))! }
}

it.each([
  ['refuses to be registered', () => Promise.reject(new Error('no'))],
  [
    'throws',
    () => {
      throw new Error('no')
    },
  ],
])('a browser that %s loses nothing by it', async (_, register) => {
  const { page } = await host.reader()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.addInitScript(
    `Object.defineProperty(navigator, 'serviceWorker', { value: { register: ${String(register)} } })`,
  )
  await page.goto(`${host.url()}card/h3/`)
  await drawn(page)
  await page.waitForTimeout(2500)
  await page.getByText('首页').first().tap()
  await sees(page, '乘势赶超')
  expect(complaints).toEqual([])
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import sharp from 'sharp'
import { lobbyPage, writeLobby } from '../../tools/build/landings/lobby'
import { pixelsOf, readCode } from '../../tools/editor/codes/pixels'
import { viewportOf, type Box } from '../../tools/lib/browser'
import { CARD_IDS } from '../../tools/lib/visit'
import { itWithAll } from '../choice'
import { startHost, wordsInSight } from './host'
import { DIST } from './readers'

const host = startHost()
let altered = false
/** The host's folder for one who alters the edition there; the next test finds it as it was. */
const toAlter = () => {
  altered = true
  return host.folder()
}
afterEach(async () => {
  if (altered) await host.publish(DIST)
  altered = false
})

const BASE = 'https://news.example.com.cn/2026/shizhong/'

/** The two ways in which a screen of 1080 lines hangs. */
const SCREENS = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } } as const

/** One card with an id of each length, from the first on. */
const WITH_CODE_READ = CARD_IDS.filter((id, i) => CARD_IDS.findIndex(({ length }) => length === id.length) === i)

/** Longer than any card stays. */
const TURN_S = 31

const openLobby = async (page: Page) => {
  await page.goto(`${host.url()}?screen`, { waitUntil: 'commit' })
  await page.waitForURL('**/screen/')
  await page.waitForSelector('.card--shown')
}

/** From now on time goes on only where a test says so: a busy machine would turn cards in between. */
const stopClock = (page: Page) => page.clock.pauseAt(Date.now() + 1000)

const shown = (page: Page) => page.evaluate(() => document.querySelector('.card--shown .count')!.textContent)

/** Lets the card that is on show have its time. */
const turned = async (page: Page) => {
  const seconds = await page.evaluate(() => (document.querySelector('.card--shown') as HTMLElement).dataset.seconds)
  await page.clock.runFor(Number(seconds) * 1000)
}

describe.each(Object.entries(SCREENS))('a screen in a lobby, %s', (way, size) => {
  it('turns its cards by itself, all of them, each whole in sight and in large type, and begins again', async () => {
    const { page } = await host.reader({ ...size, reducedMotion: true })
    await page.clock.install()
    await openLobby(page)
    await stopClock(page)
    const seen: (string | null)[] = []
    for (let i = 0; i < CARD_IDS.length; i++) {
      seen.push(await shown(page))
      const faults = await page.evaluate(() => {
        const least = 34 * (Math.min(innerWidth, innerHeight) / 1080)
        const told: string[] = []
        const under = document.querySelector('.card--shown .under')!.getBoundingClientRect()
        for (const element of document.querySelectorAll<HTMLElement>('.card--shown *')) {
          const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          const text = own
            .map(({ textContent }) => textContent)
            .join('')
            .trim()
          if (!text || !element.checkVisibility()) continue
          const range = document.createRange()
          range.selectNodeContents(element)
          const box = range.getBoundingClientRect()
          const bound = element.closest('.under') ? under : { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
          if (box.left < bound.left - 1 || box.right > bound.right + 1 || box.bottom > bound.bottom + 2)
            told.push(`“${text}” is cut`)
          // What stands on the bridge stands below it too.
          if (parseFloat(getComputedStyle(element).fontSize) < least - 0.5 && !element.closest('.within'))
            told.push(`“${text}” is small`)
        }
        if (document.documentElement.scrollHeight > innerHeight) told.push('scrolls')
        return told
      })
      expect([i, faults]).toEqual([i, []])
      await turned(page)
    }
    expect(seen).toEqual(CARD_IDS.map((_, i) => `第 ${i + 1} / ${CARD_IDS.length} 张`))
    expect(await shown(page)).toBe(seen[0])
  })

  // Unless all is asked for, where more stands beside it.
  const itOfCodes = way === 'landscape' ? it : itWithAll
  itOfCodes('has a code on each card that a phone reads from three metres', async () => {
    await writeLobby(toAlter(), BASE)
    const { page } = await host.reader({ ...size, reducedMotion: true, painted: true })
    await page.clock.install()
    await page.goto(`${host.url()}screen/`)
    await stopClock(page)
    for (const [i, id] of CARD_IDS.entries()) {
      // Their addresses differ by their ids alone.
      if (!WITH_CODE_READ.includes(id)) {
        await turned(page)
        continue
      }
      const code = (await page.locator('.card--shown .code').boundingBox())!
      // In the first picture the phone has to find the code; on later cards it stands where it stood.
      const seen = i === 0 ? { x: 0, y: 0, ...size } : around(code, size)
      const read = readCode(await pixelsOf(await fromThreeMetres(await viewportOf(page, seen), seen)))?.data
      expect(read).toBe(`${BASE}card/${id}/`)
      await turned(page)
    }
  })
})

/** A part of the screen with twice as much again around it. */
const around = ({ x, y, width, height }: Box, screen: Pick<Box, 'width' | 'height'>): Box => {
  const left = Math.max(0, Math.floor(x - 2 * width))
  const top = Math.max(0, Math.floor(y - 2 * height))
  return {
    x: left,
    y: top,
    width: Math.min(screen.width, Math.ceil(x + 3 * width)) - left,
    height: Math.min(screen.height, Math.ceil(y + 3 * height)) - top,
  }
}

/**
 * What a phone's camera has of the screen. One of 43 inches is 952 mm wide (16:9), so its pixels are 0.496 mm. A phone's main camera (26 mm
 * on 35 mm film) sees 69° across: at 3 m, 2 × 3000 × tan 34.7° = 4154 mm. Scanners look at 1920 pixels of that, not at the whole
 * sensor: 0.462 to the millimetre, or 0.229 to a pixel of the screen. Softened as by a lens, and by JPEG.
 */
const fromThreeMetres = (screenshot: Buffer, { width }: Pick<Box, 'width'>): Promise<Buffer> =>
  sharp(screenshot)
    .resize(Math.round(width * 0.229))
    .blur(0.5)
    .jpeg({ quality: 75 })
    .toBuffer()

it('says where to look, where the edition knows no address and has no code', async () => {
  expect(await lobbyPage()).toContain('微信搜一搜')
  expect(await lobbyPage()).not.toContain('class="code"')
})

it('is one card to the next a cut for those who mind motion, and a roll that moves on for others', async () => {
  for (const reducedMotion of [true, false]) {
    const { page } = await host.reader({ ...SCREENS.landscape, reducedMotion })
    await page.clock.install()
    await openLobby(page)
    await turned(page)
    expect(await page.evaluate(() => document.getAnimations().length > 0)).toBe(!reducedMotion)
  }
})

it('shows no pointer, and nothing of it comes to readers who did not ask for it', async () => {
  const { page } = await host.reader(SCREENS.landscape)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${host.url()}card/h3/?mark=lobby-12`)
  await page.waitForSelector('.taro_page .screen')
  await page.waitForTimeout(500)
  expect(asked.filter((url) => url.includes('/screen/'))).toEqual([])
  expect(await readFile(join(DIST, 'worker.js'), 'utf8')).not.toContain('"screen/"')
  await openLobby(page)
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('.card--shown .title')!).cursor)).toBe(
    'none',
  )
})

it('keeps the screen awake, also after it was hidden, when browsers let go of that', async () => {
  const { page } = await host.reader(SCREENS.landscape)
  // A browser without a screen has nothing to keep awake, and refuses.
  await page.addInitScript(() => {
    const locks: { released: boolean }[] = []
    const request = () => {
      const lock = { released: false }
      locks.push(lock)
      return Promise.resolve(lock)
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
    Object.assign(window, { locks })
  })
  const awake = () =>
    page.waitForFunction(() =>
      (window as unknown as { locks: { released: boolean }[] }).locks.some(({ released }) => !released),
    )
  await openLobby(page)
  await awake()
  // Another window over it, and away again.
  await page.evaluate(() => {
    const turnTo = (visibilityState: string) => {
      Object.defineProperty(document, 'visibilityState', { value: visibilityState, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    turnTo('hidden')
    for (const lock of (window as unknown as { locks: { released: boolean }[] }).locks) lock.released = true
    turnTo('visible')
  })
  await awake()
})

interface Measured {
  nodes: number
  listeners: number
  heap: number
}

async function measured(session: CDPSession): Promise<Measured> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') }
}

const HOURS = 12

itWithAll(`does not grow in ${HOURS} hours`, async () => {
  // What grows does so on a small screen, too, which is sooner drawn.
  const { page } = await host.reader({ width: 640, height: 360 })
  await page.clock.install()
  await openLobby(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(() => {
    Object.assign(window, { turns: 0 })
    new MutationObserver((changes) => {
      ;(window as unknown as { turns: number }).turns += changes.filter(({ target }) =>
        (target as Element).classList.contains('card--shown'),
      ).length
    }).observe(document.body, { subtree: true, attributeFilter: ['class'] })
  })
  /** @returns how many cards an hour has turned */
  const hour = async () => {
    await page.evaluate(() => Object.assign(window, { turns: 0 }))
    // What is asked of the host meanwhile is answered in its own time.
    for (let minutes = 0; minutes < 60; minutes += 10) {
      await page.clock.runFor(10 * 60_000)
      await page.waitForTimeout(20)
    }
    return page.evaluate(() => (window as unknown as { turns: number }).turns)
  }
  await hour()
  const first = await hour()
  const before = await measured(session)
  for (let hours = 2; hours < HOURS; hours++) await hour()
  const last = await hour()
  const after = await measured(session)
  expect(first).toBeGreaterThan(3600 / TURN_S)
  expect(Math.abs(last - first)).toBeLessThan(first / 20)
  expect(after.nodes).toBeLessThanOrEqual(before.nodes)
  expect(after.listeners).toBeLessThanOrEqual(before.listeners)
  expect(after.heap).toBeLessThan(before.heap + 100_000)
})

describe('without a line', () => {
  it('goes on turning, and takes up what was corrected once there is one again', async () => {
    const { context, page } = await host.reader({ ...SCREENS.landscape, reducedMotion: true })
    await page.clock.install()
    await openLobby(page)
    const first = await page.title()
    await context.setOffline(true)
    for (let i = 0; i < 3; i++) {
      await page.clock.runFor(TURN_S * 1000 * 20)
      await page.waitForTimeout(50)
    }
    const before = await shown(page)
    await turned(page)
    expect(await shown(page)).not.toBe(before)
    expect(await page.title()).toBe(first)

    const file = join(toAlter(), 'screen/index.html')
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      text.replaceAll('改革创新发力', '改革创新有力').replace(/data-made="\w+"/, 'data-made="newer"'),
    )
    await context.setOffline(false)
    await page.waitForFunction(() => document.documentElement.dataset.made === 'newer')
    await page.waitForSelector('.card--shown')
    expect(await page.content()).toContain('改革创新有力')
  })

  it('goes on where the host is in trouble or sends half a page', async () => {
    const { page } = await host.reader({ ...SCREENS.landscape, reducedMotion: true })
    await page.clock.install()
    await openLobby(page)
    const made = await page.evaluate(() => document.documentElement.dataset.made)
    for (const answer of [
      { status: 503, body: 'data-made="other"</html>' },
      { status: 200, body: '<!doctype html><html lang="zh-CN" data-made="other">' },
      { status: 200, body: 'sign in to this network</html>' },
    ]) {
      await page.route('**/screen/', (route) => route.fulfill({ ...answer, contentType: 'text/html' }))
      await page.clock.runFor(15 * 60_000)
      await page.waitForTimeout(100)
      expect(await page.evaluate(() => document.documentElement.dataset.made)).toBe(made)
      expect(await wordsInSight(page)).toContain('张')
    }
  })

  it('starts from what it kept, also after the device was switched off', async () => {
    const { context, page } = await host.reader({ ...SCREENS.landscape, keeps: true })
    await openLobby(page)
    // Whatever comes through the worker is kept, and this page is asked for through it as soon as it is there.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      while (!(await caches.match(location.href))) await new Promise((done) => setTimeout(done, 50))
    })
    const again = await context.newPage()
    await page.close()
    await context.setOffline(true)
    await again.goto(`${host.url()}?screen`, { waitUntil: 'commit' })
    await again.waitForURL('**/screen/')
    await again.waitForSelector('.card--shown')
    expect(await shown(again)).toBe(`第 1 / ${CARD_IDS.length} 张`)
  })

  it('is asked for again, until it comes, where it could not be had at first', async () => {
    const { page } = await host.reader({ ...SCREENS.landscape })
    await page.clock.install()
    let asked = 0
    await page.route('**/screen/', (route) => (++asked < 4 ? route.abort() : route.continue()))
    await page.goto(`${host.url()}?screen`, { waitUntil: 'commit' })
    for (let seconds = 0; !page.url().endsWith('/screen/') && seconds < 60; seconds++) {
      await page.clock.runFor(1000)
      await page.waitForTimeout(50)
    }
    await page.waitForSelector('.card--shown')
    expect(asked).toBeGreaterThan(3)
  })
})

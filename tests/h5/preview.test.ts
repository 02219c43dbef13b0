import { overflow, swipe, startPreview } from './preview'

const preview = startPreview()

/** Puts markup over the screen. */
const lay = (html: string) => {
  const layer = document.createElement('div')
  layer.id = 'laid'
  layer.style.cssText = 'position:fixed;left:0;top:0;z-index:9999;width:300px'
  layer.innerHTML = html
  document.body.append(layer)
}

test('a request to a stranger and a complaint are recorded', async () => {
  const { page, complaints, strangers } = await preview.open('pages/about/index')
  expect({ complaints, strangers }).toEqual({ complaints: [], strangers: [] })
  await page.evaluate(async () => {
    console.warn('a warning')
    await fetch('http://127.0.0.1:9/').catch(() => undefined)
    setTimeout(() => {
      throw new Error('an exception')
    })
  })
  await page.waitForTimeout(50)
  expect(strangers).toEqual(['http://127.0.0.1:9/'])
  expect(complaints).toContain('a warning')
  expect(complaints).toContainEqual(expect.stringContaining('an exception'))
})

describe('a phone that is used again', () => {
  /** What a page can tell of those who were there before. */
  const traces = async () => ({
    stored: [localStorage, sessionStorage, document.cookie, await caches.keys(), await indexedDB.databases()].map(
      (kept) => JSON.stringify(kept).includes('left'),
    ),
    put: Object.keys(globalThis)
      .filter((name) => name.startsWith('left'))
      .sort(),
    asks: ['(prefers-color-scheme: dark)', '(prefers-reduced-motion)', '(width: 320px)'].map(
      (question) => matchMedia(question).matches,
    ),
    larger: document.querySelector('.type-huge') !== null,
  })

  it('is left by a reader who changed all that can be changed', async () => {
    const prefers = { type: 'huge', theme: 'dark' } as const
    const { page } = await preview.open('pages/about/index', {
      prefers,
      theme: 'dark',
      reducedMotion: true,
      width: 320,
    })
    await page.context().addInitScript('globalThis.leftToAll = 1')
    await page.addInitScript('globalThis.leftHere = 1')
    await page.exposeFunction('leftOutside', () => 1)
    await page.reload()
    await page.evaluate(async () => {
      localStorage.left = sessionStorage.left = 'left'
      document.cookie = 'left=1'
      await caches.open('left')
      await new Promise((done) => (indexedDB.open('left').onsuccess = done))
    })
    expect(await page.evaluate(traces)).toEqual({
      stored: [true, true, true, true, true],
      put: ['leftHere', 'leftOutside', 'leftToAll'],
      asks: [true, true, true],
      larger: true,
    })
  })

  it('knows nothing of it', async () => {
    const { page } = await preview.open('pages/about/index')
    expect(await page.evaluate(traces)).toEqual({
      stored: [false, false, false, false, false],
      put: [],
      asks: [false, false, false],
      larger: false,
    })
  })
})

test.each([
  ['a box that is too wide', '<div style="width:500px">宽</div>', 'sticks out by 110 px'],
  ['a line that cannot break', '<div style="white-space:nowrap">' + '字'.repeat(60) + '</div>', 'sticks out by'],
  [
    'a text cut at its end',
    '<div style="width:40px;overflow:hidden;white-space:nowrap">一二三四五六七八</div>',
    'cuts',
  ],
  [
    'a text cut at its foot',
    '<div style="width:40px;height:20px;overflow:hidden">一二三四五六七八</div>',
    'of its text',
  ],
])('%s does not fit', async (_, html, problem) => {
  const { page } = await preview.open('pages/about/index')
  const before = await overflow(page, { except: '#laid' })
  await page.evaluate(lay, html)
  expect((await overflow(page)).length).toBeGreaterThan(before.length)
  expect(await overflow(page)).toContainEqual(
    expect.objectContaining({ problem: expect.stringContaining(problem) as string }),
  )
  expect(await overflow(page, { except: '#laid' })).toEqual(before)
})

test('an ornament may stick out, and so may what nobody sees', async () => {
  const { page } = await preview.open('pages/about/index')
  const before = await overflow(page)
  await page.evaluate(
    lay,
    '<div aria-hidden="true" style="width:500px;height:9px"></div><p style="width:500px;visibility:hidden">字</p>',
  )
  expect(await overflow(page)).toEqual(before)
})

test('a swipe is a touch with moves', async () => {
  const { page } = await preview.open('pages/about/index')
  await page.evaluate(() => {
    const seen: string[] = []
    for (const type of ['touchstart', 'touchmove', 'touchend'] as const) {
      addEventListener(
        type,
        ({ changedTouches: [touch] }) => {
          seen.push(`${type} ${Math.round(touch?.clientX ?? -1)}`)
        },
        { capture: true },
      )
    }
    Object.assign(window, { seen })
  })
  await swipe(page, { from: { x: 300, y: 400 }, to: { x: 100, y: 400 }, steps: 4 })
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen)
  expect(seen[0]).toBe('touchstart 300')
  expect(seen.filter((one) => one.startsWith('touchmove')).length).toBeGreaterThan(1)
  expect(seen.at(-1)).toBe('touchend 100')
})

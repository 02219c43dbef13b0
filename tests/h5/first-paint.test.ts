import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { linkOf, type Place } from '../../src/entry/place'
import { ABOUT, cardPath, drawn, FRONT, prefer, visit } from '../../tools/lib/visit'
import { ALL } from '../choice'
import { startReaders } from './readers'

const { url, reader } = startReaders()

const OTHER = { light: 'dark', dark: 'light' } as const
type Theme = keyof typeof OTHER

/** The most that may be of the other theme: letters and ornaments, but no ground. */
const MOST = 0.3

/** How much of a picture is as bright as the light theme's paper, or as dark as the dark one's. */
async function shareOf(theme: Theme, picture: Buffer): Promise<number> {
  const { data } = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true })
  let count = 0
  for (let i = 0; i < data.length; i += 3) {
    const [least, most] = [
      Math.min(data[i]!, data[i + 1]!, data[i + 2]!),
      Math.max(data[i]!, data[i + 1]!, data[i + 2]!),
    ]
    if (theme === 'light' ? least > 200 : most < 50) count++
  }
  return count / (data.length / 3)
}

/**
 * Records every picture that the browser paints while something goes on, once a page with the ground of a theme is seen: on a busy machine
 * it is painted some frames after it has loaded, and what was before it is still there.
 */
async function paintedIn(page: Page, theme: Theme, goOn: () => Promise<void>): Promise<Buffer[]> {
  const session = await page.context().newCDPSession(page)
  const frames: Buffer[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'))
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'png', maxWidth: 195, maxHeight: 422 })
  while (!frames.length || (await shareOf(OTHER[theme], frames.at(-1)!)) >= MOST) await page.waitForTimeout(20)
  frames.length = 0
  await goOn()
  await page.waitForTimeout(300)
  await session.send('Page.stopScreencast')
  await session.detach()
  return frames
}

/** Posters have colours of their own: without them only the page is seen. */
const withoutPosters = (page: Page) => page.route('**/poster/pictures/**', (route) => route.abort())

/** A phone whose reader chose a theme against the phone's own. It starts from a page in that theme, as from a chat. */
async function whoChose(theme: Theme) {
  const { page } = await reader({ theme: OTHER[theme], painted: true })
  await prefer(page, { theme })
  await withoutPosters(page)
  const paper = { light: '#faf5ea', dark: '#14110f' }[theme]
  await page.route('**/chat', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<body style="background:${paper}">` }),
  )
  await page.goto(`${url()}chat`)
  return page
}

const ADDRESSES: [string, string][] = [
  ...(
    [
      { screen: 'front' },
      { screen: 'contents' },
      { screen: 'about' },
      { screen: 'roll', id: 'cover' },
      { screen: 'card', id: 'h3' },
      { screen: 'task', id: 't1' },
    ] as Place[]
  ).map((place): [string, string] => [linkOf('/', place), linkOf('/', place).slice(1)]),
  ['the front page without a landing', `#/${FRONT}?`],
  ['a card without a landing', `#/${cardPath('h3')}`],
  ['a poster', '#/poster/index?id=h5'],
]

describe.each<[Theme, [string, string][]]>([
  ['dark', ADDRESSES.filter((_, i) => ALL || i % 2 === 0)],
  // The other way round the same hands do it: every second address.
  ['light', ADDRESSES.filter((_, i) => i % 2)],
])('who chose %s on a phone that is not', (theme, addresses) => {
  it.each(addresses)('sees no other ground at %s, from the first frame on', async (_, address) => {
    const page = await whoChose(theme)
    // Slow files, so that each step is seen: the page without its program, then without its styles.
    const held: (() => void)[] = []
    await page.route(/\.(js|css)$/, async (route) => {
      await new Promise<void>((release) => held.push(release))
      await route.continue()
    })
    const frames = await paintedIn(page, theme, async () => {
      await page.goto(url() + address, { waitUntil: 'commit' })
      await page.waitForTimeout(300)
      const opened = drawn(page)
      const release = setInterval(() => held.shift()?.(), 40)
      await opened
      clearInterval(release)
    })
    expect(frames).not.toHaveLength(0)
    const shares = await Promise.all(frames.map((frame) => shareOf(OTHER[theme], frame)))
    expect(Math.max(...shares)).toBeLessThan(MOST)
  })

  it('sees none on the way from screen to screen either, once chosen', async () => {
    const { page } = await reader({ theme: OTHER[theme], painted: true })
    await withoutPosters(page)
    await visit(page, url(), ABOUT)
    await page.getByText({ dark: '深色', light: '浅色' }[theme], { exact: true }).tap()
    const frames = await paintedIn(page, theme, async () => {
      for (const path of [cardPath('h3'), 'poster/index?id=h5', FRONT]) {
        await page.evaluate((to) => (location.hash = `/${to}`), path)
        await page.waitForTimeout(600)
      }
      await page.goBack()
    })
    const shares = await Promise.all(frames.map((frame) => shareOf(OTHER[theme], frame)))
    expect(Math.max(...shares)).toBeLessThan(MOST)
  })
})

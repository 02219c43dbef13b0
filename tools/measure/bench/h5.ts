import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page, Request } from 'playwright-core'
import { openBrowser, phone } from '../../lib/browser'
import { drawn } from '../../lib/visit'
import { onDemand } from '../../lib/on-demand'
import { serve } from '../../lib/serve'

/** What a reader's phone has to load. Sizes in bytes. */
interface ScriptFigures {
  /** Script files asked for until the program itself has drawn the screen, as they travel (gzip). */
  jsGzipBeforeFirstCard: number
  /** Script files asked for until nothing more is. */
  jsGzipTotal: number
}

/** Lighthouse's figures for a phone of the middle range on slow 4G, its processor slowed down four times; in milliseconds. */
interface LighthouseFigures {
  lcpMs: number
  fcpMs: number
  cls: number
  tbtMs: number
  /** 0 to 100. */
  score: number
}

export type PageFigures = ScriptFigures & LighthouseFigures

const LIGHTHOUSE = 'lighthouse@12.8.2'

/** What is used of it. Its own types are not there when tools are checked. */
type Lighthouse = (
  url: string,
  flags: object,
) => Promise<
  | {
      lhr: {
        runtimeError?: { message: string }
        audits: Record<string, { numericValue?: number }>
        categories: { performance?: { score: number | null } }
      }
    }
  | undefined
>

const ADDRESSES = ['card/h3/', ''] as const
export type H5Figures = Record<'/card/h3/' | '/', PageFigures>

const RUNS = 3
/** By then what is fetched later has come, in milliseconds. */
const LEISURE = 6000

/**
 * Measures how a built H5 edition opens on a phone: at a card, where most readers land, and at the front page.
 * @param folder the built edition
 * @param options.throttling how Lighthouse slows down: `simulate` calculates it (its default), `devtools` really does it
 * @returns figures by address; Lighthouse's are medians of three runs
 * @throws if the edition is not built, the browser does not start, or a page fails to load
 */
export async function measureH5(
  folder: string,
  { throttling = 'simulate' }: { throttling?: 'simulate' | 'devtools' } = {},
): Promise<H5Figures> {
  const port = await freePort()
  const served = await serve(folder)
  const browser = await openBrowser(port)
  try {
    const figures: Record<string, PageFigures> = {}
    for (const address of ADDRESSES) {
      const { context, page } = await phone(browser)
      const scripts = await scriptsOf(page, served.url + address)
      await context.close()
      const runs: LighthouseFigures[] = []
      while (runs.length < RUNS) runs.push(await lighthouseAt(served.url + address, port, throttling))
      figures[`/${address}`] = { ...scripts, ...medians(runs) }
    }
    return figures as H5Figures
  } finally {
    await browser.close()
    await served.close()
  }
}

/** What a fresh browser asks for in scripts, up to the screen and in all. */
async function scriptsOf(page: Page, url: string): Promise<ScriptFigures> {
  const scripts: Request[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request)
  })
  const weigh = async (requests: Request[]) => {
    const sizes = await Promise.all(requests.map((request) => request.sizes()))
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  }
  await page.goto(url, { waitUntil: 'commit' })
  await drawn(page)
  const before = [...scripts]
  await page.waitForTimeout(LEISURE)
  return { jsGzipBeforeFirstCard: await weigh(before), jsGzipTotal: await weigh(scripts) }
}

/** One run of Lighthouse in the browser that listens at a port. */
async function lighthouseAt(
  url: string,
  port: number,
  throttlingMethod: 'simulate' | 'devtools',
): Promise<LighthouseFigures> {
  const entry = join(onDemand('lighthouse', [LIGHTHOUSE]), 'node_modules/lighthouse/core/index.js')
  const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as { default: Lighthouse }
  const result = await lighthouse(url, {
    port,
    throttlingMethod,
    onlyCategories: ['performance'],
    // Each run is a reader's first visit.
    clearStorageTypes: ['cookies', 'local_storage', 'cache_storage', 'service_workers'],
    output: 'json',
    logLevel: 'error',
  })
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  const { audits, categories } = result.lhr
  const value = (id: string) => audits[id]?.numericValue ?? NaN
  return {
    lcpMs: value('largest-contentful-paint'),
    fcpMs: value('first-contentful-paint'),
    cls: value('cumulative-layout-shift'),
    tbtMs: value('total-blocking-time'),
    score: (categories.performance?.score ?? NaN) * 100,
  }
}

const NAMES = ['lcpMs', 'fcpMs', 'cls', 'tbtMs', 'score'] as const

/** The median of each figure. */
const medians = (runs: LighthouseFigures[]) =>
  Object.fromEntries(
    NAMES.map((name) => [name, runs.map((run) => run[name]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]]),
  ) as Record<(typeof NAMES)[number], number>

/** @returns a port that nobody listens at */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().on('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })
}

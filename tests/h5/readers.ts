import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { resolve } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { leaveUnpainted, openBrowser, phone, type Phone, type PhoneOptions } from '../../tools/lib/browser'
import { firefoxPreferences, openFirefox } from '../../tools/lib/firefox'
import { serve, type Served } from '../../tools/lib/serve'

/** The built edition. */
export const DIST = resolve(__dirname, '../../dist/h5')

/** Which browser readers have: `BROWSER=firefox` before the command gives them Debian's Firefox. */
export type BrowserName = 'chromium' | 'firefox'
export const BROWSER: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium'

export interface ReaderOptions extends PhoneOptions {
  /** The phone is closed after the last test of the file, not after the one that asked for it. */
  lasting?: boolean
  /** Pages are painted as well: only tests that look at pixels, colours or what is painted when need that. Without scripts they always are. */
  painted?: boolean
}

export interface Readers {
  /** Where the folder is served, with a closing slash. */
  url: () => string
  /** A phone with nothing in it. */
  reader: (options?: ReaderOptions) => Promise<Phone>
  /** No answer comes any more to anything that is asked, until the test ends or the line is found again. */
  loseLine: (context: BrowserContext) => Promise<void>
  findLine: (context: BrowserContext) => Promise<void>
}

/** The parts of playwright-core used here that it does not hand out. Its version is exact, so they stay as they are. */
interface BrowserParts {
  _connection: {
    toImpl(browser: Browser): { options: { browserProcess: { process: ChildProcess } } }
    toImpl(context: BrowserContext): { _origins: Set<string> }
  }
  _newContextForReuse(options?: BrowserContextOptions): Promise<BrowserContext>
  _disconnectFromReusedContext(reason: string): Promise<void>
}
const partsOf = (browser: Browser) => browser as unknown as BrowserParts

/** Of this worker, in all files that it runs: see with-playwright.cjs. */
const { kept } = globalThis as unknown as { kept: { browser?: Promise<Browser> } }

/** The worker's Chromium: starting one takes as long as opening several pages. It ends with the worker, as Playwright sees to. */
async function keptBrowser(): Promise<Browser> {
  const before = await kept.browser?.catch(() => undefined)
  if (!before?.isConnected()) {
    kept.browser = openBrowser().then((browser) => {
      // A worker with nothing left to do does not wait for it.
      const { process } = partsOf(browser)._connection.toImpl(browser).options.browserProcess
      process.unref()
      for (const pipe of process.stdio) (pipe as Socket | null)?.unref()
      return browser
    })
  }
  return kept.browser!
}

/**
 * A phone whose browser forgets all that went on in it: storage, cookies, caches, history and what tests had put in. A new one has to
 * start a process, which takes as long as opening a page.
 */
const emptied = (browser: Browser, options: PhoneOptions): Promise<Phone> =>
  phone(browser, options, (asked) => partsOf(browser)._newContextForReuse(asked))

/** Leaves what was open, so that it does not go on beside the next test, and lets go of the phone. */
async function putBack({ context }: Phone): Promise<void> {
  const browser = context.browser()!
  if (context.isClosed()) return
  await context.setOffline(false)
  await context.clearPermissions()
  const [page] = context.pages()
  if (page) {
    const session = await context.newCDPSession(page)
    // Playwright would go to each host again to empty what it keeps. Of a page that is there the browser can be told.
    const { _origins: hosts } = partsOf(browser)._connection.toImpl(context)
    const { origin } = new URL(page.url())
    const storageId = { securityOrigin: origin, isLocalStorage: false }
    await session.send('DOMStorage.enable')
    const isThere = await session.send('DOMStorage.clear', { storageId }).then(
      () => hosts.delete(origin),
      () => false,
    )
    await page.goto('about:blank')
    if (isThere) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
    await session.send('Page.resetNavigationHistory')
    await session.detach()
  }
  await partsOf(browser)._disconnectFromReusedContext('The test is over')
}

/**
 * Serves a folder and starts one browser for the tests of a file. Called at the top of the file.
 * @param folder what is served, asked for before the first test; the built edition unless told
 * @throws in the tests' set-up, if the folder is missing or the browser does not start
 */
export function startReaders(folder = () => DIST, name = BROWSER): Readers {
  const inFirefox = name === 'firefox'
  // What tests ask a page goes through eval in Firefox, which the policy of the pages forbids to all.
  const change = (page: string) => page.replace("script-src 'self'", "$& 'unsafe-eval'")
  const start = (port = 0) => serve(folder(), { port, ...(inFirefox && { change }) })
  let served: Served
  let lost = false
  const browsers = new Map<string, Promise<Browser>>()
  const contexts: BrowserContext[] = []
  const lastingContexts: BrowserContext[] = []
  /** The phone of the test that runs, if it is one to be emptied for the next. */
  let emptiable: Phone | undefined

  /** Firefox learns at its start what a phone prefers: one for each. */
  const browserFor = (options: PhoneOptions) => {
    const key = inFirefox ? JSON.stringify(firefoxPreferences(options)) : name
    const browser = browsers.get(key) ?? (inFirefox ? openFirefox(options) : keptBrowser())
    browsers.set(key, browser)
    return browser
  }

  const loseLine = async (context: BrowserContext) => {
    // Debian's Firefox cannot be told to be offline: the host is gone instead.
    if (!inFirefox) return context.setOffline(true)
    await served.close()
    lost = true
  }
  const findLine = async (context?: BrowserContext) => {
    if (!inFirefox) return context?.setOffline(false)
    if (lost) served = await start(served.port)
    lost = false
  }

  beforeAll(async () => {
    served = await start().catch((error: unknown) => {
      throw new Error('dist/h5 is not built: run `npm run build:h5` first', { cause: error })
    })
    await browserFor({})
  })
  const closeAll = (list: BrowserContext[]) => Promise.all(list.splice(0).map((context) => context.close()))
  afterEach(async () => {
    await closeAll(contexts)
    if (emptiable) await putBack(emptiable)
    emptiable = undefined
    await findLine()
  })
  afterAll(async () => {
    await closeAll(lastingContexts)
    if (inFirefox) for (const browser of browsers.values()) await (await browser).close()
    await served?.close()
  })
  return {
    url: () => served.url,
    async reader({ lasting = false, painted = false, ...options } = {}) {
      const browser = await browserFor(options)
      // What a service worker keeps is left to phones of their own, as is whoever reads beside another.
      const ofItsOwn = inFirefox || lasting || options.keeps || emptiable
      const opened = await (ofItsOwn ? phone : emptied)(browser, options)
      if (ofItsOwn) (lasting ? lastingContexts : contexts).push(opened.context)
      else emptiable = opened
      if (!painted && !inFirefox) await leaveUnpainted(opened.context)
      return opened
    },
    loseLine,
    findLine,
  }
}

import { resolve } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, phone, type Phone, type PhoneOptions } from '../../tools/lib/browser'
import { firefoxPreferences, openFirefox } from '../../tools/lib/firefox'
import { serve, type Served } from '../../tools/lib/serve'

/** The built edition. */
export const DIST = resolve(__dirname, '../../dist/h5')

/** Which browser readers have: `BROWSER=firefox` before the command gives them Debian's Firefox. */
export type BrowserName = 'chromium' | 'firefox'
export const BROWSER: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium'

export interface Readers {
  /** Where the folder is served, with a closing slash. */
  url: () => string
  /** A phone with nothing in it. It is closed after the test, or after the last one of the file if it is `lasting`. */
  reader: (options?: PhoneOptions & { lasting?: boolean }) => Promise<Phone>
  /** No answer comes any more to anything that is asked, until the test ends or the line is found again. */
  loseLine: (context: BrowserContext) => Promise<void>
  findLine: (context: BrowserContext) => Promise<void>
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

  /** Firefox learns at its start what a phone prefers: one for each. */
  const browserFor = (options: PhoneOptions) => {
    const key = inFirefox ? JSON.stringify(firefoxPreferences(options)) : name
    const browser = browsers.get(key) ?? (inFirefox ? openFirefox(options) : openBrowser())
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
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    await findLine()
  })
  afterAll(async () => {
    for (const browser of browsers.values()) await (await browser).close()
    await served?.close()
  })
  return {
    url: () => served.url,
    async reader({ lasting = false, ...options } = {}) {
      const opened = await phone(await browserFor(options), options)
      if (!lasting) contexts.push(opened.context)
      return opened
    },
    loseLine,
    findLine,
  }
}

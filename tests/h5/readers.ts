import { resolve } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser, phone, type Phone, type PhoneOptions } from '../../tools/lib/browser'
import { serve, type Served } from '../../tools/lib/serve'

/** The built edition. */
export const DIST = resolve(__dirname, '../../dist/h5')

export interface Readers {
  /** Where the folder is served, with a closing slash. */
  url: () => string
  /** A phone with nothing in it. It is closed after the test, or after the last one of the file if it is `lasting`. */
  reader: (options?: PhoneOptions & { lasting?: boolean }) => Promise<Phone>
}

/**
 * Serves a folder and starts one browser for the tests of a file. Called at the top of the file.
 * @param folder what is served, asked for before the first test; the built edition unless told
 * @throws in the tests' set-up, if the folder is missing or the browser does not start
 */
export function startReaders(folder = () => DIST): Readers {
  let served: Served
  let browser: Browser
  const contexts: BrowserContext[] = []
  beforeAll(async () => {
    served = await serve(folder()).catch((error: unknown) => {
      throw new Error('dist/h5 is not built: run `npm run build:h5` first', { cause: error })
    })
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
  })
  return {
    url: () => served.url,
    async reader({ lasting = false, ...options } = {}) {
      const opened = await phone(browser, options)
      if (!lasting) contexts.push(opened.context)
      return opened
    },
  }
}

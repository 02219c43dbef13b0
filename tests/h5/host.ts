import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, phone, type PhoneOptions } from '../../tools/lib/browser'
import { serve, type Served } from '../../tools/lib/serve'

/** The built edition. */
export const DIST = resolve(__dirname, '../../dist/h5')

/** A host on which the edition lies in a folder beside other things, as it does at a newspaper. */
export interface Host {
  /** Where the edition lies, with a closing slash. */
  url: () => string
  /** The folder that is served at `url`. */
  folder: () => string
  /** Puts an edition there in place of the one before, whose files are gone. */
  publish: (folder: string) => Promise<void>
  /** A phone with nothing in it, closed after the test. */
  reader: (options?: PhoneOptions & { script?: boolean }) => Promise<{ context: BrowserContext; page: Page }>
}

/** Starts a host with the built edition, and a browser, for the tests of a file. Called at the top of the file. */
export function startHost(): Host {
  let served: Served
  let browser: Browser
  let root: string
  const contexts: BrowserContext[] = []
  const folder = () => join(root, 'special')
  const publish = async (from: string) => {
    await rm(folder(), { recursive: true, force: true })
    await cp(from, folder(), { recursive: true })
  }
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'host-'))
    await publish(DIST)
    served = await serve(root)
    browser = await openBrowser()
  })
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()))
  })
  afterAll(async () => {
    await browser?.close()
    await served?.close()
    await rm(root, { recursive: true, force: true })
  })
  return {
    url: () => `${served.url}special/`,
    folder,
    publish,
    async reader({ script = true, ...options } = {}) {
      const { context, page } = script
        ? await phone(browser, options)
        : await browser
            .newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, hasTouch: true })
            .then(async (context) => ({ context, page: await context.newPage() }))
      contexts.push(context)
      return { context, page }
    },
  }
}

/** Waits until there is something to read: the still first screen, or the program where it was quicker. */
export const readable = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector('#first, html:not(:has(#first)) .taro_page .screen'))

/** The words that can be seen on the page, whatever draws them. */
export const wordsInSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const words: string[] = []
    for (const element of document.body.querySelectorAll('*')) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      const text = own.map(({ textContent }) => textContent).join('')
      if (!text.trim() || element.closest('script, style')) continue
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      const { left, right, top, bottom } = element.getBoundingClientRect()
      if (right > 0 && left < innerWidth && bottom > 0 && top < innerHeight) words.push(text)
    }
    return words.join(' ')
  })

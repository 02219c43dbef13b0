import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { DIST, startReaders, type Readers } from './readers'

/** A host on which the edition lies in a folder beside other things, as it does at a newspaper. */
export interface Host extends Readers {
  /** The folder that is served at `url`. */
  folder: () => string
  /** Puts an edition there in place of the one before, whose files are gone. */
  publish: (folder: string) => Promise<void>
}

/** Starts a host with the built edition, and a browser, for the tests of a file. Called at the top of the file. */
export function startHost(): Host {
  let root: string
  const folder = () => join(root, 'special')
  const publish = async (from: string) => {
    await rm(folder(), { recursive: true, force: true })
    await cp(from, folder(), { recursive: true })
  }
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'host-'))
    await publish(DIST)
  })
  afterAll(() => rm(root, { recursive: true, force: true }))
  const readers = startReaders(() => root)
  return { ...readers, url: () => `${readers.url()}special/`, folder, publish }
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

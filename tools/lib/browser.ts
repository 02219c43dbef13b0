import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

const MODULES = resolve(__dirname, '../../node_modules')

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Widths measured in tests must not depend on the hinting of the machine.
  '--font-render-hinting=none',
  // Pages make much that is soon forgotten: with room for it from the start, each takes a tenth less time to open.
  '--js-flags=--min-semi-space-size=16',
]

/** Where the fonts lie, with a closing slash. */
export const FONTS = join(MODULES, '@expo-google-fonts/')

/** Only the weights the pages use: each file is over 10 MB. */
const FONT_FOLDERS = [
  'sans-sc/400Regular',
  'sans-sc/700Bold',
  'serif-sc/400Regular',
  'serif-sc/700Bold',
  'serif-sc/900Black',
]

const STAND_INS = {
  'Noto Sans SC': [
    'PingFang SC',
    'Heiti SC',
    'Microsoft YaHei',
    'sans-serif',
    'system-ui',
    '-apple-system',
    'monospace',
  ],
  'Noto Serif SC': ['Songti SC', 'STSong', 'SimSun', 'serif'],
}

/** What must be present for an unpacked browser to be whole. */
const PARTS = ['chromium', 'libGLESv2.so', 'al2023/lib/libnss3.so']

export interface PhoneOptions {
  width?: number
  height?: number
  /** The colour scheme of the system. */
  theme?: 'light' | 'dark'
  reducedMotion?: boolean
  /** Whether pages may keep a service worker; without one each opens as if for the first time. */
  keeps?: boolean
  /** Device pixels to one CSS pixel. */
  scale?: number
  /** Whether pages may run scripts; they may unless told. */
  script?: boolean
}

export interface Phone {
  context: BrowserContext
  page: Page
}

/**
 * Starts a headless Chromium that needs nothing from the machine: browser, system libraries and Chinese fonts all come
 * from node_modules. Away from Linux on x64, for which alone that browser is made, the installed Chrome is started.
 * @param port where other tools may drive it as well (Chrome's DevTools protocol); nowhere unless told
 * @returns the browser; the caller closes it
 * @throws if the browser cannot be unpacked or does not start
 */
export async function openBrowser(port?: number): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const args = port ? [...FLAGS, `--remote-debugging-port=${port}`] : FLAGS
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ channel: 'chrome', args })
  const folder = await unpackedBrowser()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    // Nothing is inherited, so that a proxy, a locale or a home folder of the machine cannot change what is drawn.
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: folder,
      LANG: 'C.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_FILE: await fontConfig(folder),
    },
  })
}

/**
 * Opens a page as a phone in Chinese would: touch, mobile viewport, fresh storage.
 * @param browser from `openBrowser`
 * @param options size and preferences; 390×844, light, at one device pixel to a CSS pixel unless told
 * @param contextWith gives the context for it; a new one unless told
 * @returns the page and the context it lives in; closing the context closes both
 */
export async function phone(
  browser: Browser,
  options: PhoneOptions = {},
  contextWith = (asked: BrowserContextOptions) => browser.newContext(asked),
): Promise<Phone> {
  const context = await contextWith({
    viewport: { width: options.width ?? 390, height: options.height ?? 844 },
    deviceScaleFactor: options.scale ?? 1,
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    hasTouch: true,
    isMobile: true,
    javaScriptEnabled: options.script ?? true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  if (!options.keeps) await context.addInitScript('delete Navigator.prototype.serviceWorker')
  return { context, page: context.pages()[0] ?? (await context.newPage()) }
}

/**
 * Has pages laid out, but not painted, which takes a fifth of the time that they take: all of a page is there to be measured, tapped and read,
 * and nothing of it is seen. On paper it is.
 * @param where a page, or a context with all its pages; what is open there is painted until it loads the next document
 */
export async function leaveUnpainted(where: Page | BrowserContext): Promise<void> {
  await where.addInitScript(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@media screen { html { opacity: 0 !important } }')
    document.adoptedStyleSheets = [sheet]
    // What is asked to be opaque is asked so within the page.
    const all = Element.prototype as Element & { unpainted?: Element['checkVisibility'] }
    all.unpainted = Object.getOwnPropertyDescriptor(all, 'checkVisibility')!.value as Element['checkVisibility']
    /** What is known of elements until other scripts may have changed them: a test asks for all of a page at once. */
    let known: Map<Element, boolean> | undefined
    all.checkVisibility = function (this: typeof all, { opacityProperty, ...asked } = {}) {
      if (!this.unpainted!(asked)) return false
      if (!opacityProperty) return true
      if (!known) queueMicrotask(() => (known = undefined))
      known ??= new Map([[document.documentElement, false]])
      const within: Element[] = [this]
      while (!known.has(within[0]!) && within[0]!.parentElement) within.unshift(within[0]!.parentElement)
      let isClear = known.get(within[0]!) ?? false
      for (const one of within.slice(1)) known.set(one, (isClear ||= getComputedStyle(one).opacity === '0'))
      return !isClear
    }
  })
}

/** A part of a page, in CSS pixels from its top left corner. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/**
 * Takes a picture to work on, not to keep: straight from the browser and hardly compressed, in a quarter of the time.
 * @param page of a browser from `openBrowser`
 * @param box a part of the page, at one device pixel to a CSS pixel
 * @returns what the part shows, or all of the viewport, as PNG
 */
export async function viewportOf(page: Page, box?: Box): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  try {
    const clip = box && { ...box, scale: 1 }
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
      ...(clip && { clip }),
    })
    return Buffer.from(data, 'base64')
  } finally {
    await session.detach()
  }
}

/**
 * Unpacks the browser once for a version and user. Processes that start together each unpack into a folder of their own;
 * the first to finish renames its folder into place, so nobody ever sees a half-written browser.
 * @returns the folder that holds `chromium` and its libraries
 * @throws if unpacking fails
 */
async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8')) as {
    version: string
  }
  const folder = join(tmpdir(), `news-special-chromium-${version}-${userInfo().uid}`)
  const whole = () => PARTS.every((part) => existsSync(join(folder, part)))
  if (whole()) return folder
  const own = await mkdtemp(`${folder}-`)
  try {
    // The package unpacks into TMPDIR, and adds the system libraries only where it takes the machine for a Lambda one.
    // A child process keeps both settings away from this one (and Jest does not pass env changes on to node:os at all).
    const script =
      "import('@sparticuz/chromium').then((m) => m.default.executablePath()).catch((e) => { console.error(e); process.exit(1) })"
    await promisify(execFile)(process.execPath, ['-e', script], {
      cwd: __dirname,
      env: { PATH: process.env.PATH, HOME: own, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
    })
    // A folder that is there but not whole has lost files to a cleaner of /tmp.
    if (existsSync(folder) && !whole()) await rm(folder, { recursive: true, force: true })
    await rename(own, folder).catch((error: unknown) => {
      if (!whole()) throw error
    })
  } finally {
    await rm(own, { recursive: true, force: true })
  }
  return folder
}

/**
 * Writes a fontconfig file that knows the Noto fonts of node_modules only, standing in for the families of phones.
 * @param folder where the file and fontconfig's cache are kept
 * @returns the path of the file
 * @throws if it cannot be written
 */
export async function fontConfig(folder: string): Promise<string> {
  const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const rule = (from: string, to: string) =>
    `<match target="pattern"><test name="family"><string>${from}</string></test>` +
    `<edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`
  const xml = [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    ...FONT_FOLDERS.map((path) => `<dir>${text(join(FONTS, `noto-${path}`))}</dir>`),
    ...Object.entries(STAND_INS).flatMap(([to, families]) => families.map((from) => rule(from, to))),
    `<cachedir>${text(join(folder, 'fontconfig'))}</cachedir>`,
    '</fontconfig>',
  ].join('\n')
  // Named by its content: another checkout on the same machine has its fonts elsewhere.
  const file = join(folder, `fonts-${createHash('sha1').update(xml).digest('hex').slice(0, 12)}.conf`)
  if (existsSync(file)) return file
  await mkdir(folder, { recursive: true })
  await writeFile(`${file}.${process.pid}`, xml)
  await rename(`${file}.${process.pid}`, file)
  return file
}

import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { fontConfig, FONTS, type PhoneOptions } from './browser'

/** Where Debian's package `firefox-esr` puts it. */
const FIREFOX = '/usr/bin/firefox-esr'

/**
 * What playwright-core asks of every Firefox and the one of Debian does not know yet. None of it is needed: the same is said by
 * preferences and environment when Firefox is started.
 */
const NEWER = new Set([
  'browser.setDownloadBehavior',
  'emulation.setLocaleOverride',
  'emulation.setMediaFeaturesOverride',
  'emulation.setScreenOrientationOverride',
  'emulation.setScreenSettingsOverride',
  'emulation.setTimezoneOverride',
  'network.addDataCollector',
])

interface Message {
  id: number
  method?: string
  type?: 'success'
  result?: object
}

/** The parts of playwright-core used here that it does not hand out. Its version is exact, so they stay as they are. */
interface Transport {
  send(message: Message): void
  onmessage?: (message: Message) => void
}
interface FirefoxType {
  _bidiFirefox: { connectToTransport(transport: Transport, ...rest: unknown[]): unknown }
}
interface PageImpl {
  delegate: {
    _session: { sessionId: string; send(method: string, params: object): Promise<unknown> }
    rawTouchscreen: { tap(progress: unknown, x: number, y: number): Promise<unknown> }
  }
}
const behind = <T>(one: object): T => (one as { _connection: { toImpl(one: object): T } })._connection.toImpl(one)

/** Whether Debian's Firefox is there. */
export const firefoxInstalled = (): boolean => existsSync(FIREFOX)

/** Whether a page is one of Firefox. */
export const inFirefox = (page: Page): boolean => page.context().browser()?.browserType().name() === 'firefox'

/** @returns what Firefox is told at its start, for it cannot be told later */
export const firefoxPreferences = ({
  theme,
  reducedMotion,
  script,
}: PhoneOptions): Record<string, number | boolean> => ({
  'layout.css.prefers-color-scheme.content-override': theme === 'dark' ? 0 : 1,
  'ui.prefersReducedMotion': reducedMotion ? 1 : 0,
  'javascript.enabled': script ?? true,
})

/**
 * Starts Debian's Firefox, headless, driven by WebDriver BiDi, as it is on a phone in Chinese: touch, with the fonts of the tests.
 * @param options what all its pages prefer; the size is each page's own
 * @returns the browser; the caller closes it
 * @throws if it is not installed or does not start
 */
export async function openFirefox(options: PhoneOptions = {}): Promise<Browser> {
  const { firefox } = await import('playwright-core')
  const type = behind<FirefoxType>(firefox)._bidiFirefox
  const original = Object.getPrototypeOf(type) as FirefoxType['_bidiFirefox']
  type.connectToTransport = (transport, ...rest) => {
    const send = transport.send.bind(transport)
    transport.send = (message) => {
      if (!NEWER.has(message.method ?? '')) send(message)
      else queueMicrotask(() => transport.onmessage?.({ id: message.id, type: 'success', result: {} }))
    }
    return original.connectToTransport.call(type, transport, ...rest)
  }
  const home = join(tmpdir(), `news-special-firefox-${userInfo().uid}`)
  await mkdir(home, { recursive: true })
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: FIREFOX,
    firefoxUserPrefs: {
      ...firefoxPreferences(options),
      'intl.accept_languages': 'zh-CN',
      'dom.w3c_touch_events.enabled': 1,
      // A coarse pointer that cannot hover.
      'ui.primaryPointerCapabilities': 1,
      'ui.allPointerCapabilities': 1,
      // Fewer processes, which start in three quarters of the time.
      'dom.ipc.processCount': 1,
      'dom.ipc.processPrelaunch.enabled': false,
      'fission.autostart': false,
      // Its pages may read no other folders than the system's.
      'security.sandbox.content.read_path_whitelist': FONTS,
    },
    env: {
      PATH: process.env.PATH ?? '/usr/bin:/bin',
      HOME: home,
      LANG: 'C.UTF-8',
      TZ: 'Asia/Shanghai',
      FONTCONFIG_FILE: await fontConfig(home),
    },
  })
  browser.on('context', (context) => context.on('page', tappable))
  return browser
}

/** Lets `tap` reach a page: playwright-core leaves it undone in Firefox. */
function tappable(page: Page): void {
  behind<PageImpl>(page).delegate.rawTouchscreen.tap = (_, x, y) =>
    touchFirefox(
      page,
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    )
}

/** What a finger does, by WebDriver BiDi; where, in CSS pixels. */
export type Touch =
  | { type: 'pointerMove'; x: number; y: number }
  | { type: 'pointerDown'; button: 0 }
  | { type: 'pointerUp'; button: 0 }

/**
 * Has a finger touch a page of Firefox. Firefox tells the page of it, but does not scroll by it as it would under a real one.
 * @param touches what it does, one right after the other; a finger that is down stays so until it is lifted
 */
export async function touchFirefox(page: Page, ...touches: Touch[]): Promise<void> {
  const { _session: session } = behind<PageImpl>(page).delegate
  const finger = { type: 'pointer', id: 'finger', parameters: { pointerType: 'touch' }, actions: touches }
  await session.send('input.performActions', { context: session.sessionId, actions: [finger] })
}

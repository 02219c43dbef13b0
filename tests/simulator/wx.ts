import type { Clock } from './clock'
import { heard, withFault, type Call, type Fault } from './faults'
import { listed } from './listed'
import { apisOf, officialApis, reaches } from './official-apis'
import { selectorQuery, type Rect } from './selector-query'
import { copy, type LocalStorage } from './storage'

export interface EnterOptions {
  path: string
  query: Record<string, string>
  scene: number
  referrerInfo: Record<string, unknown>
  shareTicket?: string
}

/** The phone around the mini-program, as far as `wx` tells of it. */
export interface Device {
  theme: 'light' | 'dark'
  fontSizeScaleFactor: number
  /** WeChat's type size in pixels; 16 times the factor unless told. */
  fontSizeSetting?: number
  /** Which of the two WeChat tells; both unless told. */
  tells?: ('fontSizeScaleFactor' | 'fontSizeSetting')[]
  screenReader: boolean
  sdkVersion: string
  width: number
  height: number
}

/** What `wx` works on. Routes throw an `Error` whose message is WeChat's reason. */
export interface WxHost {
  readonly clock: Clock
  readonly device: Device
  readonly darkmode: boolean
  /** Whether a file is in the package, by its path from the root. */
  readonly packageHolds: (file: string) => boolean
  readonly storage: LocalStorage
  /** API name to the reason with which it shall fail. */
  readonly fail: Record<string, string>
  /** API name to the way in which it shall go wrong. */
  readonly faults: Record<string, Fault>
  /** What the reader answers to showModal and showActionSheet. */
  readonly answers: { modal: boolean; actionSheet: number }
  readonly launchOptions: EnterOptions
  readonly enterOptions: EnterOptions
  readonly routes: Record<'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab', (url: string) => void>
  navigateBack(delta: number): void
  rectOf(selector: string): Rect | null
  called(name: string, given: unknown[]): void
  /** A call was carried out. */
  done(name: string, given: unknown): void
  requested(name: string, given: unknown): void
  trouble(what: unknown): void
}

type Listener = (given: unknown) => void
/** Parts of a page that the mini-program has watched: it hears when one comes into sight or leaves it. */
interface Watched {
  readonly selector: string
  readonly hear: Listener
}

export interface Wx {
  /** The object that page code knows as `wx`. */
  readonly api: Record<string, unknown>
  /** Calls the listeners that the mini-program has registered: `emit('ThemeChange', { theme })`. */
  emit(event: string, given: unknown): void
  /** What the mini-program answers when WeChat asks it something: `ask('CopyUrl')`. */
  ask(question: string): unknown
  readonly watched: ReadonlySet<Watched>
  /** How many listeners the mini-program has with WeChat: those it registered, less those it took off. */
  readonly listening: number
}

interface Options {
  success?: (result: object) => void
  fail?: (error: object) => void
  complete?: (result: object) => void
}

/** Forbidden in Moments' single page (分享到朋友圈, 禁用能力列表), as far as they are known here. */
const NOT_IN_SINGLE_PAGE = new Set(
  listed(`
  navigateTo redirectTo reLaunch switchTab navigateBack showShareMenu hideShareMenu updateShareMenu
  setClipboardData getClipboardData saveImageToPhotosAlbum
`),
)
export const SINGLE_PAGE = 1154

const EVENTS = listed(`
  ThemeChange AppShow AppHide Error UnhandledRejection PageNotFound WindowResize MemoryWarning NetworkStatusChange
  UserCaptureScreen DeviceOrientationChange LazyLoadError
`)
/** What WeChat asks of whoever has registered last. */
const QUESTIONS = ['CopyUrl', 'GeneratePoster']
/** Calls that WeChat carries out beside the page: the simulator only writes them down and says yes. */
const QUIET = listed(`
  setNavigationBarTitle setNavigationBarColor showNavigationBarLoading hideNavigationBarLoading hideHomeButton
  setBackgroundColor setBackgroundTextStyle pageScrollTo showShareMenu hideShareMenu updateShareMenu
  showShareImageMenu previewImage saveImageToPhotosAlbum showToast hideToast showLoading hideLoading vibrateShort
  loadFontFace stopPullDownRefresh setKeepScreenOn preloadAssets openSetting
`)
const NETWORK = ['request', 'downloadFile', 'uploadFile', 'connectSocket']
const ROUTES = ['navigateTo', 'redirectTo', 'reLaunch', 'switchTab'] as const

/** The `wx` of one run of a mini-program. An official API that is not here throws its name; others are `undefined`. */
export function createWx(host: WxHost): Wx {
  const { clock, device, storage } = host
  const api: Record<string, unknown> = { env: { USER_DATA_PATH: 'http://usr' } }
  const listeners = new Map<string, Set<Listener>>()

  const refusal = (name: string): string | undefined =>
    host.fail[name] ??
    (host.enterOptions.scene === SINGLE_PAGE && NOT_IN_SINGLE_PAGE.has(name)
      ? 'can not be used in single page mode'
      : undefined)

  /** Makes a call known under its name, as far as nothing is wrong with it; every call of it is written down. */
  const put = (name: string, call: Call, holder = api): void => {
    const logged = (...given: never[]): unknown => {
      host.called(name, given)
      return withFault(host, name, call)?.(...given)
    }
    const get = () => withFault(host, name, call) && logged
    Object.defineProperty(holder, name, { get, enumerable: true, configurable: true })
  }

  /** An API that answers at once. */
  const define = (name: string, run: Call): void =>
    put(name, (...given: never[]) => {
      const reason = refusal(name)
      if (reason !== undefined) throw new Error(`${name}:fail ${reason}`)
      return run(...given)
    })

  /** An API that answers later, by callbacks or, without them, by a promise. */
  const defineAsync = <T extends object>(name: string, run: (options: T) => object | void, holder = api): void => {
    const call = (options = {} as T & Options) => {
      const answer = (): { ok: boolean; result: object } => {
        try {
          const reason = refusal(name)
          if (reason !== undefined) throw new Error(reason)
          const result = { ...run(options), errMsg: `${name}:ok` }
          host.done(name, options)
          return { ok: true, result }
        } catch (error) {
          return {
            ok: false,
            result: { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` },
          }
        }
      }
      // A millisecond passes, so that no two pages are ever opened at the same time.
      const answered = (done: (ok: boolean, result: object) => void) =>
        clock.setTimeout(() => {
          const { ok, result } = answer()
          done(ok, result)
        }, 1)
      if (!options.success && !options.fail && !options.complete) {
        return new Promise((resolve, reject) =>
          // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- so does WeChat
          answered((ok, result) => (ok ? resolve(result) : reject(result))),
        )
      }
      answered((ok, result) => {
        if (ok) options.success?.(result)
        else options.fail?.(result)
        options.complete?.(result)
      })
      return undefined
    }
    put(name, call, holder)
  }

  const typeSize = () => {
    const { fontSizeScaleFactor, fontSizeSetting = Math.round(16 * fontSizeScaleFactor), tells } = device
    const both = { fontSizeSetting, fontSizeScaleFactor }
    return tells ? Object.fromEntries(tells.map((name) => [name, both[name]])) : both
  }
  const appInfo = () => ({
    SDKVersion: device.sdkVersion,
    version: '8.0.50',
    language: 'zh_CN',
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
    ...typeSize(),
    ...(host.darkmode ? { theme: device.theme } : {}),
  })
  const deviceInfo = () => ({
    brand: 'HONOR',
    model: 'ANY-AN00',
    system: 'Android 10',
    platform: 'android',
    benchmarkLevel: 20,
    memorySize: '4096',
    abi: 'arm64-v8a',
    cpuType: 'unknown',
    deviceAbi: 'arm64-v8a',
  })
  const windowInfo = () => ({
    pixelRatio: 3,
    screenWidth: device.width,
    screenHeight: device.height,
    windowWidth: device.width,
    windowHeight: device.height - 84,
    statusBarHeight: 36,
    screenTop: 84,
    safeArea: {
      left: 0,
      right: device.width,
      top: 36,
      bottom: device.height,
      width: device.width,
      height: device.height - 36,
    },
  })
  const setting = () => ({
    bluetoothEnabled: true,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const systemInfo = () => ({ ...appInfo(), ...deviceInfo(), ...windowInfo(), ...setting() })

  // The manager's calls are answered, logged and made to fail by their own names.
  const files: Record<string, unknown> = {}
  const copyFile = ({ srcPath }: { srcPath: string; destPath: string }) => {
    if (!host.packageHolds(srcPath)) throw new Error(`no such file or directory, open "${srcPath}"`)
  }
  defineAsync('copyFile', copyFile, files)
  define('getFileSystemManager', () => files)

  define('getAppBaseInfo', appInfo)
  define('getDeviceInfo', deviceInfo)
  define('getWindowInfo', windowInfo)
  define('getSystemSetting', setting)
  define('getAppAuthorizeSetting', () => ({ albumAuthorized: 'not determined' }))
  define('getSystemInfoSync', systemInfo)
  defineAsync('getSystemInfo', systemInfo)
  defineAsync('getSystemInfoAsync', systemInfo)
  define('getAccountInfoSync', () => ({ miniProgram: { appId: 'touristappid', envVersion: 'release', version: '' } }))
  define('getMenuButtonBoundingClientRect', () => ({
    left: device.width - 97,
    right: device.width - 10,
    top: 40,
    bottom: 72,
    width: 87,
    height: 32,
  }))
  define('getLaunchOptionsSync', () => copy(host.launchOptions))
  define('getEnterOptionsSync', () => copy(host.enterOptions))
  defineAsync('checkIsOpenAccessibility', () => ({ open: device.screenReader }))
  defineAsync('getNetworkType', () => ({ networkType: 'none' }))
  define('canIUse', (what: string) => {
    const name = what.split('.')[0] ?? ''
    const since = officialApis.get(name)
    return since === undefined ? /^[a-z-]+$/.test(name) : reaches(device.sdkVersion, since)
  })
  define('nextTick', (run: () => void) => void clock.setTimeout(run))

  define('setStorageSync', (key: string, value: unknown) => storage.set(key, value))
  define('getStorageSync', (key: string) => storage.get(key))
  define('removeStorageSync', (key: string) => storage.delete(key))
  define('clearStorageSync', () => storage.clear())
  const storageInfo = () => ({ keys: storage.keys, currentSize: Math.ceil(storage.bytes / 1024), limitSize: 10240 })
  define('getStorageInfoSync', storageInfo)
  defineAsync<{ key: string; data: unknown }>('setStorage', ({ key, data }) => storage.set(key, data))
  defineAsync<{ key: string }>('getStorage', ({ key }) => {
    if (!storage.has(key)) throw new Error('data not found')
    return { data: storage.get(key) }
  })
  defineAsync<{ key: string }>('removeStorage', ({ key }) => storage.delete(key))
  defineAsync('clearStorage', () => storage.clear())
  defineAsync('getStorageInfo', storageInfo)

  for (const name of ROUTES) defineAsync<{ url: string }>(name, ({ url }) => host.routes[name](url))
  defineAsync<{ delta?: number }>('navigateBack', ({ delta = 1 }) => host.navigateBack(delta))

  let clipboard = ''
  defineAsync<{ data: string }>('setClipboardData', ({ data }) => void (clipboard = data))
  defineAsync('getClipboardData', () => ({ data: clipboard }))
  defineAsync('showModal', () => ({ confirm: host.answers.modal, cancel: !host.answers.modal, content: null }))
  defineAsync('showActionSheet', () => {
    if (host.answers.actionSheet < 0) throw new Error('cancel')
    return { tapIndex: host.answers.actionSheet }
  })
  for (const name of QUIET) defineAsync(name, () => undefined)

  for (const name of NETWORK) {
    defineAsync(name, (options) => {
      host.requested(name, options)
      throw new Error('the simulator has no network')
    })
  }

  for (const event of EVENTS) {
    const own = new Set<Listener>()
    listeners.set(event, own)
    define(`on${event}`, (listener: Listener) => void own.add(listener))
    define(`off${event}`, (listener?: Listener) => (listener ? void own.delete(listener) : own.clear()))
  }

  define('createSelectorQuery', () =>
    selectorQuery(host, (listener) => heard(listener, host.faults.createSelectorQuery, clock)),
  )
  const answering = new Map<string, () => unknown>()
  for (const question of QUESTIONS) {
    define(`on${question}`, (answer: () => unknown) => void answering.set(question, answer))
    define(`off${question}`, () => void answering.delete(question))
  }

  const watched = new Set<Watched>()
  define('createIntersectionObserver', () => {
    const own: Watched[] = []
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: (selector: string, listener: Listener) => {
        own.push({ selector, hear: heard(listener, host.faults.createIntersectionObserver, clock) })
        watched.add(own.at(-1)!)
      },
      disconnect: () => own.forEach((one) => watched.delete(one)),
    }
    return observer
  })
  const updates = {
    onCheckForUpdate: () => undefined,
    onUpdateReady: () => undefined,
    onUpdateFailed: () => undefined,
    applyUpdate: () => undefined,
  }
  define('getUpdateManager', () => updates)
  define('reportEvent', () => undefined)

  for (const [name, has] of apisOf(device.sdkVersion)) {
    if (!has) delete api[name]
    else if (!Object.hasOwn(api, name))
      api[name] = () => {
        const error = new Error(`wx.${name} is not part of the simulator: add it to tests/simulator/wx.ts`)
        host.trouble(error)
        throw error
      }
  }
  return {
    api,
    emit: (event, given) => listeners.get(event)?.forEach((listener) => listener(given)),
    ask: (question) => answering.get(question)?.(),
    watched,
    get listening() {
      return [...listeners.values()].reduce((sum, { size }) => sum + size, watched.size)
    },
  }
}

/**
 * One cold start of a built mini-program in the logic layer alone, in a process and a global scope of its own:
 *
 *   node launch-host.cjs '{"dist": …, "page": "pages/cards/index", "query": {"id": "h3"}, "text": […], "apis": […]}'
 *
 * `text` are words of the page's first screen, `apis` the names of WeChat's functions, `storage` what the phone holds by key,
 * `before` a script to run in the program's world before it.
 * Prints, as JSON, `ms`: from just before app.js is loaded to the first `setData` of the page, or to the end of its `onLoad` if by
 * then the words stand in its data without any; `end`: which of the two; `bytes` of that data, and the `data` itself where
 * `whole` asks for it.
 */
const { World } = require('./loader.cjs')

const { dist, page, query, text = [], apis, storage = {}, whole = false, before } = JSON.parse(process.argv[2])

/** How long a page may take to send its first data. */
const PATIENCE_MS = 10_000

const nothing = () => undefined
const launchOptions = () => ({ path: page, query: { ...query }, scene: 1001, referrerInfo: {} })
const appInfo = () => ({
  SDKVersion: '3.8.12',
  version: '8.0.50',
  language: 'zh_CN',
  fontSizeSetting: 16,
  fontSizeScaleFactor: 1,
  theme: 'light',
})
const windowInfo = () => ({ pixelRatio: 3, screenWidth: 375, screenHeight: 812, windowWidth: 375, windowHeight: 728 })
const system = () => ({ ...appInfo(), ...windowInfo(), brand: 'HONOR', system: 'Android 10', platform: 'android' })

/** What `wx` answers at once; everything else of it is there and does nothing. */
const ANSWERS = {
  canIUse: () => true,
  getAppBaseInfo: appInfo,
  getEnterOptionsSync: launchOptions,
  getLaunchOptionsSync: launchOptions,
  getStorageSync: (key) => storage[key] || '',
  getSystemInfoSync: system,
  getWindowInfo: windowInfo,
  createSelectorQuery() {
    const selector = new Proxy({}, { get: () => () => selector })
    return selector
  },
  getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, onUpdateFailed: nothing }),
  getFileSystemManager: () => ({ copyFile: nothing }),
}

const wx = { env: { USER_DATA_PATH: 'http://usr' } }
for (const name of apis) wx[name] = ANSWERS[name] || nothing

const stack = []
const program = new World(dist, before).start({
  wx,
  Behavior: (definition) => definition,
  getCurrentPages: () => stack,
  console: { log: nothing, info: nothing, debug: nothing, warn: nothing, error: nothing },
  ...{ setTimeout, clearTimeout, setInterval, clearInterval },
})

/** Copies data as WeChat does between its threads. */
const copy = (data) => JSON.parse(JSON.stringify(data))

let begin

function finish(end, data) {
  const ms = Number(process.hrtime.bigint() - begin) / 1e6
  const bytes = Buffer.byteLength(JSON.stringify(data))
  process.stdout.write(JSON.stringify({ ms, end, bytes, ...(whole && { data }) }), () => process.exit(0))
}

function open(defined) {
  const instance = { ...defined, data: copy(defined.data || {}), route: page, __route__: page, options: { ...query } }
  let sent = false
  instance.setData = (data) => {
    if (sent) return
    sent = true
    finish('setData', data)
  }
  stack.push(instance)
  const call = (method, ...given) => instance[method] && instance[method](...given)
  call('onLoad', { ...query })
  const data = JSON.stringify(instance.data)
  if (!sent && !whole && text.every((words) => data.includes(words))) return finish('data', instance.data)
  call('onShow')
  setTimeout(() => call('onReady'), 1)
}

setTimeout(() => {
  process.stderr.write(`${page} of ${dist} sends no data\n`)
  process.exit(1)
}, PATIENCE_MS).unref()

begin = process.hrtime.bigint()
program.launch()
for (const method of ['onLaunch', 'onShow']) if (program.app[method]) program.app[method](launchOptions())
open(program.define(page))

/**
 * Cold starts of a built mini-program in the logic layer alone, in a process and a global scope of their own:
 *
 *   node launch-host.cjs '{"dist": …, "apis": […], "starts": [{"page": "pages/cards/index", "query": {"id": "h3"}, "text": […]}]}'
 *
 * `apis` are the names of WeChat's functions, `before` a script to run in the program's world before it. Of a start, `text` are words
 * of the page's first screen, `storage` is what the phone holds by key. One start follows the other, each with the program from its
 * beginning; what is timed is alone in its process, for the later ones find the program compiled.
 * Prints, as JSON, for each start `ms`: from just before app.js is loaded to the first `setData` of the page, or to the end of its
 * `onLoad` if by then the words stand in its data without any; `end`: which of the two; `bytes` of that data, and the `data` itself
 * where `whole` asks for it.
 */
const { World } = require('./loader.cjs')

const { dist, apis, starts, whole = false, before } = JSON.parse(process.argv[2])

/** How long a page may take to send its first data. */
const PATIENCE_MS = 10_000

const nothing = () => undefined
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

const world = new World(dist, before)

/** Copies data as WeChat does between its threads. */
const copy = (data) => JSON.parse(JSON.stringify(data))

/**
 * Starts the program at a page.
 * @param done takes what was measured, once
 */
function start({ page, query = {}, text = [], storage = {} }, done) {
  const launchOptions = () => ({ path: page, query: { ...query }, scene: 1001, referrerInfo: {} })
  /** What `wx` answers at once; everything else of it is there and does nothing. */
  const answers = {
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
  for (const name of apis) wx[name] = answers[name] || nothing

  let ended = false
  // What the program does once it has been heard would disturb the next start.
  const until =
    (timer) =>
    (work, ms, ...given) =>
      timer(() => ended || work(...given), ms)
  const stack = []
  const program = world.start({
    wx,
    Behavior: (definition) => definition,
    getCurrentPages: () => stack,
    console: { log: nothing, info: nothing, debug: nothing, warn: nothing, error: nothing },
    setTimeout: until(setTimeout),
    setInterval: until(setInterval),
    clearTimeout,
    clearInterval,
  })

  const late = setTimeout(() => {
    process.stderr.write(`${page} of ${dist} sends no data\n`)
    process.exit(1)
  }, PATIENCE_MS)

  let begin

  function finish(end, data) {
    const ms = Number(process.hrtime.bigint() - begin) / 1e6
    ended = true
    clearTimeout(late)
    done({ ms, end, bytes: Buffer.byteLength(JSON.stringify(data)), ...(whole && { data: copy(data) }) })
  }

  function open(defined) {
    const instance = { ...defined, data: copy(defined.data || {}), route: page, __route__: page, options: { ...query } }
    instance.setData = (data) => {
      if (!ended) finish('setData', data)
    }
    stack.push(instance)
    const call = (method, ...given) => instance[method] && instance[method](...given)
    call('onLoad', { ...query })
    const data = JSON.stringify(instance.data)
    if (!ended && !whole && text.every((words) => data.includes(words))) return finish('data', instance.data)
    call('onShow')
    setTimeout(() => ended || call('onReady'), 1)
  }

  begin = process.hrtime.bigint()
  program.launch()
  for (const method of ['onLaunch', 'onShow']) if (program.app[method]) program.app[method](launchOptions())
  open(program.define(page))
}

const measured = []

function next() {
  if (measured.length === starts.length) {
    return process.stdout.write(JSON.stringify(measured), () => process.exit(0))
  }
  start(starts[measured.length], (one) => {
    measured.push(one)
    // What sent the data comes to its end first.
    setImmediate(next)
  })
}

next()

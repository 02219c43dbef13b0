import { createElement } from 'react'
import { hydrate } from '../hydrate.js'
import { draw } from './draw.js'
import { now } from './now.js'
import { adopt, same } from './same.js'

/** What Taro's entries ask for beside the two functions below: nothing that is used. */
export const window = {}
export default undefined

let app
let start
/** Whether a page was opened: only the first is drawn before the framework runs, for it is the one whose nodes' names are known. */
let opened = false
/** Whether the framework could not start. Pages are drawn all the same: their words can be read. */
let broken = false
/** Pages that wait for the framework. */
const waiting = new Set()

/**
 * Stands for Taro's app until that is there, and keeps for it what WeChat tells.
 * @returns what WeChat's App takes
 */
export function createReactApp(component, _, __, config) {
  app = component
  const told = []
  let real
  const shell = {}
  for (const name of ['onLaunch', 'onShow', 'onHide', 'onError', 'onUnhandledRejection', 'onPageNotFound'])
    shell[name] = (...given) => (real ? real[name](...given) : void told.push([name, given]))
  start = (framework) => {
    real = framework.createReactApp(component, framework.React, framework.ReactDOM, config)
    for (const [name, given] of told) real[name](...given)
  }
  return shell
}

function boot() {
  if (now.framework || broken) return
  try {
    // Their file has not been loaded so far.
    __non_webpack_require__('./taro.js')
    now.framework = require('./framework.js')
    atOnce(() => start(now.framework))
    for (const page of waiting) page.handOver()
  } catch (error) {
    fail()
    throw error
  }
}

function fail() {
  now.framework = undefined
  broken = true
  sorry()
}

/** Has React draw now instead of when a timer ends: the reader waits to be answered. */
const atOnce = (change) => now.framework.ReactDOM.flushSync(change)

const sorry = () => wx.showToast({ title: '现在只能读这一屏，请重新打开', icon: 'none', fail: () => undefined })

/** A page that was drawn before the framework ran, until what the framework draws has taken over. */
class EarlyPage {
  constructor(page, query, taros) {
    this.page = page
    this.query = query
    this.taros = taros
    this.shares = {}
    /** What the phone said of itself, by the call. */
    this.told = {}
    this.acts = []
    this.handed = false
    waiting.add(this)
    now.page = this
  }

  /** @throws if the page cannot be drawn */
  draw(component) {
    this.root = draw(createElement(app, null, createElement(component)))
    const nodes = this.root.childNodes.map(hydrate)
    this.there = new Promise((arrived) => this.page.setData({ 'root.n': nodes }, arrived))
  }

  /** The framework has it, or will never have it. */
  end() {
    waiting.delete(this)
    if (now.page === this) now.page = undefined
  }

  /** Keeps what WeChat tells of the page until the framework is to hear of it. */
  tell(name, given) {
    if (name === 'eh') {
      if (broken && given[0].type === 'tap') sorry()
      return void this.acts.push(given)
    }
    if (this.shares[name]) return this.shares[name](...given)
    if (this.handed) return this.call(name, given)
    if (name === 'onUnload') this.end()
    if (name === 'onReady') this.ready = given
    if (name === 'onHide') this.shown = undefined
    if (name === 'onShow') {
      this.shown = given
      if (now.framework) this.handOver()
    }
  }

  call(name, given) {
    return this.taros()[name].apply(this.page, given)
  }

  /** Lets the framework have the page: not one that nobody sees, for it would take that for shown. */
  handOver() {
    if (!this.shown) return
    waiting.delete(this)
    this.handed = true
    atOnce(() => this.call('onLoad', [this.query]))
    this.call('onShow', this.shown)
    if (this.ready) this.call('onReady', this.ready)
  }

  /**
   * Told by the page's root (root.js) what the framework draws.
   * @param {import('@tarojs/runtime').TaroNode} root
   * @returns whether that is what the reader sees; otherwise it has to be sent, and what was tapped is another page's
   */
  same(root) {
    this.end()
    if (!root.childNodes.length) {
      // Taro caught an error and would show nothing.
      fail()
      return true
    }
    const equal = same(root, this.root)
    if (equal) adopt(root, this.root)
    const act = () => {
      this.page.early = undefined
      for (const given of this.acts) this.call('eh', given)
    }
    // Not before the page has heard that it is shown.
    if (equal && this.acts.length) setTimeout(act)
    else this.page.early = undefined
    return equal
  }
}

/**
 * A page that is drawn before Taro runs if it is the first, and is Taro's from then on.
 * @returns what WeChat's Page takes
 */
export function createPageConfig(component, path, data, config) {
  let real
  const taros = () => (real = real || now.framework.createPageConfig(component, path, data, config))
  const page = {
    data,
    onLoad(query) {
      if (!opened || broken) {
        opened = true
        const early = new EarlyPage(this, query, taros)
        try {
          early.draw(component)
          this.early = early
          return void setTimeout(boot)
        } catch {
          early.end()
        }
      }
      boot()
      taros().onLoad.call(this, query)
    },
  }
  const names = [
    'eh',
    'onUnload',
    'onReady',
    'onShow',
    'onHide',
    'onAddToFavorites',
    'onShareAppMessage',
    'onShareTimeline',
  ]
  for (const name of names)
    // WeChat offers to forward whatever page has these.
    if (!/Share/.test(name) || config[name.replace('on', 'enable')])
      page[name] = function (...given) {
        return this.early ? this.early.tell(name, given) : taros()[name].apply(this, given)
      }
  return page
}

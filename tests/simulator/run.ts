import { withFault } from './faults'
import type { Definition, Program } from './loader.cjs'
import type { MiniPackage } from './package'
import { OpenPage, type PageHost } from './page'
import type { Renderer } from './renderer'
import { copy } from './storage'
import type { EnterOptions, Wx } from './wx'

const STACK_LIMIT = 10

/** What a run of the mini-program stands on. */
export interface RunHost extends PageHost {
  readonly package: MiniPackage
  readonly console: object
  trouble(what: unknown): void
}

/**
 * One life of the mini-program, from cold start to its end: its JavaScript, its `App` and its page stack. Routes follow
 * WeChat's page on 页面路由: which pages get onHide, onUnload, onLoad and onShow, and in which order.
 */
export class Run {
  readonly stack: OpenPage[] = []
  readonly #renderer: Renderer
  readonly #program: Program

  constructor(
    private readonly host: RunHost,
    private readonly wx: Wx,
  ) {
    const { clock } = host
    this.#renderer = host.view ? host.package.renderer : host.package.undrawn
    this.#program = host.package.start({
      wx: wx.api,
      Behavior: (definition: Definition) => this.#renderer.behavior(definition),
      getCurrentPages: this.#global('getCurrentPages', () => this.stack.map((page) => page.instance)),
      console: host.console,
      setTimeout: clock.setTimeout,
      setInterval: clock.setInterval,
      clearTimeout: clock.clear,
      clearInterval: clock.clear,
      Date: clock.Date,
    })
  }

  get app(): Definition {
    return this.#program.app
  }

  get top(): OpenPage | undefined {
    return this.stack.at(-1)
  }

  start(entry: EnterOptions): void {
    this.#program.launch()
    this.#callApp('onLaunch', entry)
    this.#showApp(entry)
    this.#enter(entry)
  }

  /** To the background: the page first, then the app. */
  hide(): void {
    this.#call(this.top, 'onHide')
    this.#callApp('onHide', { reason: 0 })
    this.wx.emit('AppHide', {})
  }

  /** Back from the background; `reLaunch` if a path came with it. */
  show(entry: EnterOptions, reLaunch: boolean): void {
    this.#showApp(entry)
    if (reLaunch) this.#enter(entry)
    else this.#call(this.top, 'onShow')
  }

  navigateTo(url: string): void {
    const [route, query] = this.#target(url)
    if (this.stack.length >= STACK_LIMIT) throw new Error('webview count limit exceed')
    this.#call(this.top, 'onHide')
    this.#open(route, query)
  }

  redirectTo(url: string): void {
    const [route, query] = this.#target(url)
    this.#close()
    this.#open(route, query)
  }

  reLaunch(url: string): void {
    const [route, query] = this.#target(url)
    while (this.top) this.#close()
    this.#open(route, query)
  }

  switchTab(): void {
    throw new Error('can not switch to no-tabBar page')
  }

  navigateBack(delta: number): void {
    if (this.stack.length < 2) throw new Error('cannot navigate back at first page.')
    for (let left = Math.max(1, delta); left > 0 && this.stack.length > 1; left--) this.#close()
    this.#call(this.top, 'onShow')
  }

  end(): void {
    for (const page of this.stack.splice(0)) page.close()
    this.host.clock.stop()
  }

  /** A call that is no part of `wx`, and goes wrong as those do. */
  #global(name: string, call: () => unknown): unknown {
    return withFault(this.host, name, call) && (() => withFault(this.host, name, call)?.())
  }

  /** A path that is asked for from outside, where WeChat has `onPageNotFound` for those it does not know. */
  #enter({ path, query }: EnterOptions): void {
    while (this.top) this.#close()
    if (this.host.package.has(path)) return this.#open(path, query)
    const lost = { path, query, isEntryPage: true }
    if (typeof this.app.onPageNotFound !== 'function') this.host.trouble(`Page "${path}" is not found`)
    this.#callApp('onPageNotFound', lost)
    this.wx.emit('PageNotFound', lost)
  }

  #open(route: string, query: Record<string, string>): void {
    const page = new OpenPage(route, query, this.#program, this.#renderer, this.host)
    this.stack.push(page)
    page.attach()
    this.#call(page, 'onLoad', { ...query })
    this.#call(page, 'onShow')
    this.host.clock.setTimeout(() => this.stack.includes(page) && this.#call(page, 'onReady'), 1)
  }

  #close(): void {
    const page = this.top
    this.#call(page, 'onUnload')
    this.stack.pop()
    page?.close()
  }

  #showApp(entry: EnterOptions): void {
    this.#callApp('onShow', entry)
    this.wx.emit('AppShow', entry)
  }

  #callApp(method: string, given: object): void {
    const own = this.app[method]
    if (typeof own !== 'function') return
    this.#guard(() => own.call(this.app, copy(given)))
  }

  #call(page: OpenPage | undefined, method: string, ...given: unknown[]): void {
    this.#guard(() => page?.call(method, ...given))
  }

  /** An exception in a lifecycle function ends that function only. */
  #guard(act: () => unknown): void {
    try {
      act()
    } catch (error) {
      this.host.trouble(error)
      this.wx.emit('Error', String(error))
    }
  }

  #target(url: string): [string, Record<string, string>] {
    const [address = '', search = ''] = url.split('?')
    const from = this.top?.route ?? ''
    const path = new URL(address, `http://package/${from}`).pathname.slice(1)
    if (!this.host.package.has(path)) throw new Error(`page "${path}" is not found`)
    // Values are handed on as they stand: it is the page that decodes them.
    const query = search
      .split('&')
      .filter(Boolean)
      .map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])
    return [path, Object.fromEntries(query) as Record<string, string>]
  }
}

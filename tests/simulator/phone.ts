import { resolve } from 'node:path'
import { Clock } from './clock'
import type { Fault } from './faults'
import { Found, type Forwarded } from './found'
import { readableText, treeOf, withText, type TreeNode } from './node'
import { MiniPackage } from './package'
import type { OpenPage, SetDataEntry } from './page'
import { Run } from './run'
import { LocalStorage } from './storage'
import type { Turn } from './swiper'
import { asText, listenForTrouble, type Level } from './trouble'
import type { Rect } from './selector-query'
import { createWx, SINGLE_PAGE, type Device, type EnterOptions, type Wx, type WxHost } from './wx'

export { FAULTS, LATE, type Fault } from './faults'
export type { Forwarded, Found } from './found'
export { measure } from './node'
export type { TreeNode } from './node'
export type { SetDataEntry } from './page'

export interface PhoneOptions extends Partial<Device> {
  /** The folder of the built mini-program; the product's own by default. */
  dist?: string
  /** What storage holds from an earlier life: `{ key: value }`, as `phone.storage` gives it. */
  storage?: Readonly<Record<string, unknown>>
  /** Whether pages are drawn; `false` runs their logic only, which is many times faster: see `undrawn`. */
  view?: boolean
  /** Milliseconds that pass whenever the mini-program looks at the clock: React interrupts itself where it takes long. */
  perLook?: number
  /** APIs that fail, each with its reason: `{ setStorageSync: 'exceed storage max size 10Mb' }`. */
  fail?: Record<string, string>
  /** APIs that go wrong otherwise: `{ navigateTo: 'dead' }`; `getCurrentPages` is one of them. */
  faults?: Record<string, Fault>
}

/** How a reader comes in. Without `path`: the front page on a cold start, the page left open on a hot one. */
export interface Entry {
  path?: string
  query?: Record<string, string>
  /** WeChat's number: 1047 a mini-program code, 1007 a card in a chat, 1154 Moments' single page. */
  scene?: number
  shareTicket?: string
}

const PRODUCT = resolve(__dirname, '../../dist/weapp')
const RECENT = 1001
/** A promise in `onShareAppMessage` has this long, then WeChat forwards its default. */
const SHARE_PATIENCE = 3000
/** More animations than this in answer to one act: the page writes back what the swiper told it. */
const ENDLESS = 5

/** Takes a phone in hand, with nothing running on it. Everything on it is its own: modules, storage, time. */
export function openWechat(options: PhoneOptions = {}): Phone {
  return new Phone(options)
}

export class Phone {
  /** Every `setData` since the launch or the last `clearLog()`, in order. */
  readonly setDataLog: SetDataEntry[] = []
  /** Errors and warnings: the app's own, exceptions, and those of the view framework and compiled WXML. */
  readonly console: { level: Level; text: string }[] = []
  /** Everything the app asked of the network. */
  readonly requests: { api: string; options: unknown }[] = []
  /** APIs that fail from now on, by name. */
  readonly fail: Record<string, string>
  /** APIs that go wrong otherwise from now on, by name. What is absent or not is looked up once, at the launch. */
  readonly faults: Record<string, Fault>
  /** Hears of every call of `wx`, at the moment it is made. */
  onCall: (api: string) => void = () => undefined
  /** How the reader answers a modal (confirm?) and an action sheet (which item; -1 cancels). */
  readonly answers = { modal: true, actionSheet: 0 }
  /** What a selector query answers, by selector; zeros otherwise. */
  readonly rects: Record<string, Rect> = {}

  readonly #clock: Clock
  readonly #device: Device
  readonly #view: boolean
  readonly #package: MiniPackage
  readonly #storage: LocalStorage
  readonly #calls: { name: string; given: unknown[] }[] = []
  readonly #done: { name: string; given: unknown }[] = []
  #run: Run | undefined
  #wx: Wx = { api: {}, emit: () => undefined, ask: () => undefined, watched: new Set(), listening: 0 }
  #options: EnterOptions = { path: '', query: {}, scene: RECENT, referrerInfo: {} }
  #inForeground = false

  constructor({ dist = PRODUCT, storage, view = true, perLook, fail = {}, faults = {}, ...device }: PhoneOptions) {
    this.#clock = new Clock((error) => this.#note('error', error), perLook)
    this.#view = view
    this.#device = {
      theme: 'light',
      fontSizeScaleFactor: 1,
      screenReader: false,
      sdkVersion: '3.8.12',
      width: 375,
      height: 812,
      ...device,
    }
    this.#package = MiniPackage.open(resolve(dist))
    this.#storage = new LocalStorage(storage)
    this.fail = { ...fail }
    this.faults = { ...faults }
  }

  // Coming and going

  /** Cold start: fresh JavaScript, `onLaunch`, `onShow`, then the first page. Ends what ran before. */
  async launch(entry: Entry = {}): Promise<void> {
    this.kill()
    this.clearLog()
    listenForTrouble((level, text) => this.#note(level, text))
    const options = this.#entryOptions(entry, { path: this.#package.app.pages[0] ?? '', query: {} })
    this.#options = options
    // Moments' single page keeps a storage of its own.
    const storage = options.scene === SINGLE_PAGE ? new LocalStorage() : this.#storage
    this.#wx = createWx(this.#wxHost(options, storage))
    this.#run = new Run(
      {
        clock: this.#clock,
        faults: this.faults,
        view: this.#view,
        package: this.#package,
        console: this.#appConsole(),
        trouble: (what) => this.#note('error', what),
        warn: (text) => this.#note('warn', text),
        sent: (entry) => void this.setDataLog.push(entry),
      },
      this.#wx,
    )
    this.#inForeground = true
    this.#run.start(options)
    await this.settle()
  }

  /** To the background: home key, the capsule's close button, a lock screen. */
  async hide(): Promise<void> {
    this.#running().hide()
    this.#inForeground = false
    await this.settle()
  }

  /**
   * Hot start. WeChat's 运行机制, 小程序热启动的页面: without a path the page left open is shown; with a path the
   * mini-program goes there by reLaunch, even if it is the page left open: only a jump from another mini-program can
   * ask for `noRelaunchIfPathUnchanged`.
   */
  async show(entry: Entry = {}): Promise<void> {
    if (this.#inForeground) throw new Error('The mini-program is on the screen: hide() it first')
    this.#options = this.#entryOptions(entry, this.#options)
    this.#inForeground = true
    this.#running().show(this.#options, entry.path !== undefined)
    await this.settle()
  }

  /** The process dies without a word; what is stored stays: `openWechat({ storage: phone.storage })`. */
  kill(): void {
    this.#run?.end()
    this.#run = undefined
    this.#inForeground = false
  }

  /**
   * The phone's own way back, button or stroke: closes a page-container that is shown; from the first page it leads out of the
   * mini-program.
   */
  async back(): Promise<void> {
    const run = this.#onScreen()
    if (!run.top?.containers.back()) {
      if (run.stack.length < 2) return this.hide()
      run.navigateBack(1)
    }
    await this.settle()
  }

  // Looking

  /** The pages that are open, lowest first. */
  get stack(): { route: string; query: Record<string, string> }[] {
    return this.#running().stack.map(({ route, query }) => ({ route, query }))
  }

  /** The page on the screen. */
  get page(): { route: string; query: Record<string, string> } {
    const { route, query } = this.#top()
    return { route, query }
  }

  /** All text a reader can meet on the page, in order: without hidden parts, with all slides of a swiper. */
  text(): string {
    return readableText(this.#root())
  }

  /** The page on the screen as it stood before any `setData`: what is prerendered. */
  get firstPaint(): TreeNode {
    const { firstPaint } = this.#top()
    if (!firstPaint) throw new Error('Pages of this phone are not drawn')
    return firstPaint
  }

  /** The first element that a CSS selector names, as `.card` or `[aria-label="下一张"]`; perhaps none. */
  find(selector: string): Found {
    return this.#found(this.#root().querySelector(selector), selector)
  }

  findAll(selector: string): Found[] {
    return [...this.#root().querySelectorAll(selector)].map((element) => this.#found(element, selector))
  }

  /** The innermost element that shows exactly this text, or else is labelled so, or else has it within. */
  byText(text: string): Found {
    return this.#found(withText(this.#root(), text)[0] ?? null, text)
  }

  /** The rendered WXML from the page down; `measure(tree)` counts it as WeChat's audit does. */
  tree(): TreeNode {
    return treeOf(this.#root())
  }

  // Doing

  /** A tap on what a selector (`.a`, `#a`, `[a]`) or a text names. A share button also forwards, as in WeChat. */
  async tap(selectorOrText: string): Promise<void> {
    await this.#wanted(selectorOrText).tap()
  }

  /** Types into an input: what stood there is replaced. */
  async type(selectorOrText: string, value: string, { confirm = false } = {}): Promise<void> {
    const { element } = this.#wanted(selectorOrText)
    this.#dispatch(element, 'focus', { value: '', height: 0 })
    this.#dispatch(element, 'input', { value, cursor: value.length, keyCode: 0 })
    if (confirm) this.#dispatch(element, 'confirm', { value })
    await this.settle()
  }

  /** Any other event of a component, as `send('.page', 'scroll', { scrollTop: 90 })`. */
  async send(selectorOrText: string, event: string, detail: object = {}): Promise<void> {
    this.#dispatch(this.#wanted(selectorOrText).element, event, detail)
    await this.settle()
  }

  /** Swipes to an item, a stroke for each step: touches, `change` by touch, `transition`, `animationfinish`. */
  async swipe(swiper: string, toIndex: number): Promise<void> {
    this.#onScreen()
    for (const step of this.#top().swipers.steps(this.#swiper(swiper), toIndex)) {
      this.#top().swipers.stroke(this.#swiper(swiper), step)
      await this.settle()
    }
  }

  /**
   * One turn by autoplay; an error if the swiper is not set to play.
   * @param below how many pages lie above the swiper's: WeChat's goes on turning there
   */
  async autoplayTurn(swiper: string, below = 0): Promise<void> {
    const page = this.#onScreen().stack.at(-1 - below)
    const element = page?.drawing.root.querySelector(swiper)
    if (!page || !element) throw new Error(`Nothing on the page ${below} below is "${swiper}"`)
    page.swipers.autoplayTurn(element)
    await this.settle()
  }

  /** Where the swiper really stands, which need not be the `current` that was written. */
  swiperAt(swiper: string): number {
    return this.#top().swipers.at(this.#swiper(swiper))
  }

  /** The turns of swipers on this page, in order, as far as they can be watched: those that last no longer than a frame cannot. */
  get turns(): readonly Turn[] {
    return this.#top().swipers.turns
  }

  /** The item of a swiper that is on show. */
  slide(swiper: string): Found {
    return this.#found(this.#top().swipers.item(this.#swiper(swiper)), swiper)
  }

  /** Forwards from the menu or by a button; `null` if the page does not allow it. */
  async share(button?: string): Promise<Forwarded | null> {
    if (button === undefined) return this.#forward('onShareAppMessage', { from: 'menu', target: undefined })
    return this.#wanted(button).share()
  }

  async shareTimeline(): Promise<Forwarded | null> {
    return this.#forward('onShareTimeline')
  }

  async favourite(): Promise<Forwarded | null> {
    return this.#forward('onAddToFavorites', { webviewUrl: undefined })
  }

  /** 复制链接 in WeChat's menu: what stands in the link that opens this page again; nothing if the mini-program does not say. */
  copyUrl(): { query?: string; title?: string } | undefined {
    this.#onScreen()
    return this.#wx.ask('CopyUrl') as ReturnType<Phone['copyUrl']>
  }

  /** A screenshot is taken and sent: the picture that WeChat offers instead, if the mini-program has one. */
  async capture(): Promise<string | undefined> {
    this.#onScreen()
    const answer = this.#wx.ask('GeneratePoster') as { src: string; promise?: Promise<{ src: string }> } | undefined
    return answer && (await this.#settled(answer)).src
  }

  /** The reader scrolls so that what a selector names comes near the window, or leaves it: those who watch it hear. */
  async scroll(selector: string, { there = true, height = 900 } = {}): Promise<void> {
    const { element } = this.#wanted(selector)
    const seen = { id: element.id, intersectionRatio: there ? 0.5 : 0, boundingClientRect: { height } }
    for (const { selector, hear } of [...this.#wx.watched]) if (element.matches(selector)) hear(seen)
    await this.settle()
  }

  /** The reader switches the phone between light and dark. */
  async setTheme(theme: 'light' | 'dark'): Promise<void> {
    if (this.#device.theme === theme) return
    this.#device.theme = theme
    if (this.#package.app.darkmode) this.#wx.emit('ThemeChange', { theme })
    await this.settle()
  }

  /** WeChat's type size; it sends no event, `wx` only answers differently from now on. */
  setFontScale(factor: number): void {
    this.#device.fontSizeScaleFactor = factor
  }

  // Time and records

  /**
   * Waits until React, Taro and timers of the next 100 ms are done and swipers stand. No real time passes. Fails where a page that can be
   * drawn anew would look otherwise then.
   */
  async settle(): Promise<void> {
    await this.#clock.settle()
    for (let count = 0; ; count++) {
      const left = Math.max(0, ...(this.#run?.stack ?? []).map((page) => page.swipers.restsAt - this.#clock.now))
      if (left === 0) break
      if (count > ENDLESS) throw new Error('A swiper never comes to rest: the page keeps writing its `current`')
      await this.#clock.pass(left)
      await this.#clock.settle()
    }
    for (const page of this.#run?.stack ?? []) page.expectAsDrawnAtOnce()
  }

  /** Lets time pass for timers of the app. */
  async wait(milliseconds: number): Promise<void> {
    await this.#clock.pass(milliseconds)
    await this.settle()
  }

  /** What storage holds, by key. */
  get storage(): Record<string, unknown> {
    return this.#storage.values
  }

  /** What the mini-program has going: timers that wait, and listeners with WeChat. */
  get pending(): { timers: number; listeners: number } {
    return { timers: this.#clock.waiting, listeners: this.#wx.listening }
  }

  /** The arguments of every call of one `wx` API so far, in order. */
  calls(api: string): unknown[][] {
    return this.#calls.filter(({ name }) => name === api).map(({ given }) => given)
  }

  /** What a `wx` API that answers later was given, each time it was carried out: asked for is not yet done. */
  done(api: string): unknown[] {
    return this.#done.filter(({ name }) => name === api).map(({ given }) => given)
  }

  /** Begins the logs of `setData` and of calls anew. */
  clearLog(): void {
    this.setDataLog.length = 0
    this.#calls.length = 0
    this.#done.length = 0
  }

  /** `wx` itself, as page code has it. */
  wx(): Readonly<Record<string, unknown>> {
    this.#running()
    return this.#wx.api
  }

  /** The page on the screen as its own code knows it, `this`. */
  instance(): Readonly<Record<string, unknown>> {
    return this.#top().instance
  }

  /** What `getApp()` gives. */
  app(): Readonly<Record<string, unknown>> {
    return this.#running().app
  }

  // Within

  #note(level: Level, what: unknown): void {
    this.console.push({ level, text: typeof what === 'string' ? what : asText(what) })
  }

  #appConsole(): object {
    const quiet = () => undefined
    const note =
      (level: Level) =>
      (...what: unknown[]) =>
        this.#note(level, asText(...what))
    return {
      log: quiet,
      info: quiet,
      debug: quiet,
      time: quiet,
      timeEnd: quiet,
      warn: note('warn'),
      error: note('error'),
    }
  }

  #wxHost(launchOptions: EnterOptions, storage: LocalStorage): WxHost {
    const run = () => this.#running()
    const options = () => this.#options
    return {
      clock: this.#clock,
      device: this.#device,
      darkmode: this.#package.app.darkmode ?? false,
      packageHolds: (file) => this.#package.holds(file),
      storage,
      fail: this.fail,
      faults: this.faults,
      answers: this.answers,
      launchOptions,
      get enterOptions() {
        return options()
      },
      routes: {
        navigateTo: (url) => run().navigateTo(url),
        redirectTo: (url) => run().redirectTo(url),
        reLaunch: (url) => run().reLaunch(url),
        switchTab: () => run().switchTab(),
      },
      navigateBack: (delta) => void (run().top?.containers.back() || run().navigateBack(delta)),
      rectOf: (selector) =>
        this.#root().querySelector(selector)
          ? (this.rects[selector] ?? { left: 0, top: 0, width: 0, height: 0 })
          : null,
      called: (name, given) => {
        this.#calls.push({ name, given })
        this.onCall(name)
      },
      done: (name, given) => void this.#done.push({ name, given }),
      requested: (api, options) => void this.requests.push({ api, options }),
      trouble: (what) => this.#note('error', what),
    }
  }

  #entryOptions(
    { path, query, scene = RECENT, shareTicket }: Entry,
    otherwise: { path: string; query: Record<string, string> },
  ): EnterOptions {
    return {
      path: path?.replace(/^\//, '') ?? otherwise.path,
      query: query ?? (path === undefined ? otherwise.query : {}),
      scene,
      referrerInfo: {},
      ...(shareTicket === undefined ? {} : { shareTicket }),
    }
  }

  #running(): Run {
    if (!this.#run) throw new Error('The mini-program is not running: launch() it')
    return this.#run
  }

  #onScreen(): Run {
    if (!this.#inForeground) throw new Error('The mini-program is in the background: show() it')
    return this.#running()
  }

  #top(): OpenPage {
    const page = this.#running().top
    if (!page) throw new Error(`No page is open\n${this.#troubles()}`)
    return page
  }

  #root(): Element {
    return this.#top().drawing.root
  }

  #swiper(selector: string): Element {
    return this.find(selector).element
  }

  #wanted(selectorOrText: string): Found {
    this.#onScreen()
    if (!/^[.#[]/.test(selectorOrText)) return this.byText(selectorOrText)
    const all = this.findAll(selectorOrText)
    return all.find((one) => !one.hidden) ?? this.find(selectorOrText)
  }

  #dispatch(element: Element, event: string, detail: object, bubbles = false): void {
    this.#top().drawing.nodeOf(element).send(event, detail, bubbles)
  }

  #troubles(): string {
    return this.console.map(({ level, text }) => `[${level}] ${text}`).join('\n')
  }

  #found(element: Element | null, wanted: string): Found {
    const { drawing } = this.#top()
    const node = element && drawing.nodeOf(element)
    return new Found(element, {
      living: node,
      found: (inner, selector) => this.#found(inner, selector),
      missing: () =>
        new Error(`Nothing on ${this.page.route} is "${wanted}". It shows: ${this.text()}\n${this.#troubles()}`),
      touch: async () => {
        this.#onScreen()
        for (const event of ['touchstart', 'touchend', 'tap']) node?.send(event, { x: 0, y: 0 }, true)
        await this.settle()
      },
      share: (button) => {
        const { id, dataset } = drawing.nodeOf(button)
        return this.#forward('onShareAppMessage', {
          from: 'button',
          target: { id, dataset: { ...dataset }, offsetLeft: 0, offsetTop: 0 },
        })
      },
    })
  }

  async #forward(method: string, given?: object): Promise<Forwarded | null> {
    this.#onScreen()
    const page = this.#top()
    if (!page.has(method)) return null
    const answer = (page.call(method, given) ?? {}) as Forwarded & { promise?: Promise<Forwarded> }
    await this.settle()
    return this.#settled(answer)
  }

  /** What WeChat takes of an answer: its promise, or after three seconds what stands beside it. */
  async #settled<T extends object>({ promise, ...now }: T & { promise?: Promise<T> }): Promise<T> {
    if (!promise) return now as T
    const late = new Promise<T>((resolve) => this.#clock.setTimeout(() => resolve(now as T), SHARE_PATIENCE))
    const [result] = await Promise.all([Promise.race([promise, late]), this.#clock.pass(SHARE_PATIENCE)])
    return result
  }
}

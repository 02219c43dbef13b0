import type { Clock } from './clock'
import { heard, type Fault } from './faults'
import type { Program } from './loader.cjs'
import { treeOf, type TreeNode } from './node'
import { PageContainers } from './page-container'
import { byteLength } from './storage'
import { Swipers } from './swiper'
import type { Drawing, Instance, Renderer, View } from './renderer'

/** One `setData` as it goes from the logic layer to the view. */
export interface SetDataEntry {
  route: string
  /** When, in milliseconds of the phone's clock. */
  at: number
  keys: string[]
  /** What WeChat sends. */
  json: string
  /** Its length in UTF-8. */
  bytes: number
  readonly data: Record<string, unknown>
}

/** What a page and its components report to. */
export interface PageHost {
  readonly clock: Clock
  /** Without a view pages run their logic only, and what stands on them is read off the data they sent. */
  readonly view: boolean
  /** Of `setData` only its answer goes wrong. */
  readonly faults: Readonly<Record<string, Fault>>
  /** Data goes to a page's view; `undefined` values in it are lost. */
  sent(entry: SetDataEntry): void
  warn(text: string): void
}

/** A page of the stack. */
export class OpenPage {
  readonly instance: Instance
  readonly swipers: Swipers
  readonly containers: PageContainers
  /** What stands before the page has set any data; nothing without a view. */
  firstPaint: TreeNode | undefined
  readonly #view: View
  #drawing: Drawing | undefined
  /** Data has reached the view since it was last drawn anew. */
  #changed = false

  /** `program` is the one it is a page of. */
  constructor(
    readonly route: string,
    readonly query: Record<string, string>,
    program: Program,
    renderer: Renderer,
    private readonly host: PageHost,
  ) {
    this.swipers = new Swipers(host.clock, () => this.drawing)
    this.containers = new PageContainers(
      host.clock,
      () => this.drawing,
      (text) => host.warn(text),
    )
    const definition = program.define(route)
    this.#view = renderer.open(route, {
      define: (path) => program.define(path),
      created: (component) => this.#sendThrough(component),
    })
    this.instance = this.#view.instance
    Object.assign(
      this.instance,
      Object.fromEntries(
        Object.entries(definition).filter(([name, value]) => name !== 'data' && typeof value !== 'function'),
      ),
      { route, __route__: route, options: query },
    )
    this.#sendThrough(this.instance)
  }

  /** Puts it on the screen; by then it stands in the page stack. */
  attach(): void {
    if (this.host.view) this.firstPaint = treeOf(this.drawing.root)
    this.#view.attach()
    this.#refresh('')
  }

  /** What stands on the screen now. */
  get drawing(): Drawing {
    return (this.#drawing ??= this.#view.draw())
  }

  /** What came by and by has to stand there as if it had been drawn at once. */
  expectAsDrawnAtOnce(): void {
    const anew = this.#changed && this.#view.drawAnew?.()
    this.#changed = false
    if (anew && !anew.root.isEqualNode(this.drawing.root)) expect(this.drawing.root.outerHTML).toBe(anew.root.outerHTML)
  }

  has(method: string): boolean {
    return typeof this.instance[method] === 'function'
  }

  /** Calls one of the page's own functions, as `onLoad`; nothing if it has none. */
  call(method: string, ...given: unknown[]): unknown {
    return this.has(method) ? (this.instance[method] as (...given: unknown[]) => unknown)(...given) : undefined
  }

  close(): void {
    this.swipers.close()
    this.containers.close()
    this.#view.detach()
  }

  /** Data crosses to the view as JSON, in WeChat as here: functions and `undefined` are lost, nothing is shared. */
  #sendThrough(instance: Instance): void {
    const render = instance.setData.bind(instance)
    instance.setData = (data, done) => {
      const json = JSON.stringify(data)
      const parsed = () => JSON.parse(json) as Record<string, unknown>
      for (const [key, value] of Object.entries(data)) {
        if (value === undefined) this.host.warn(`Setting data field "${key}" to undefined is invalid.`)
      }
      this.host.sent({
        route: this.route,
        at: this.host.clock.now,
        keys: Object.keys(data),
        json,
        bytes: byteLength(json),
        get data() {
          return parsed()
        },
      })
      render(parsed())
      this.#refresh(json)
      const { clock, faults } = this.host
      if (done) clock.setTimeout(heard(() => done.call(instance), faults.setData, clock))
    }
  }

  /** After data has reached the view. */
  #refresh(json: string): void {
    this.#drawing = undefined
    this.#changed = true
    // A web view that cannot tell the items of a list apart mixes up what they hold; some lose items.
    for (const keys of this.#view.keysOfLists())
      if (keys.includes(undefined) || new Set(keys).size < keys.length)
        this.host.warn(`Some keys are not unique: ${keys.join()}`)
    this.swipers.sync(json)
    this.containers.sync()
  }
}

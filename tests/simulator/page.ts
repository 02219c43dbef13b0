import type { Clock } from './clock'
import type { Definition } from './loader.cjs'
import { Rendering, treeOf, type TreeNode } from './node'
import { PageContainers } from './page-container'
import { byteLength, copy } from './storage'
import { Swipers } from './swiper'
import {
  framework,
  keysOfLists,
  type Component,
  type ExparserNode,
  type Instance,
  type Template,
  type VirtualNode,
} from './view'

/** One `setData` as it goes from the logic layer to the view. */
export interface SetDataEntry {
  route: string
  keys: string[]
  /** UTF-8 of the JSON, which is what WeChat sends. */
  bytes: number
  data: Record<string, unknown>
}

export interface Blueprint {
  path: string
  template: Template
  /** Tag to the id of a registered component. */
  usingComponents: Record<string, string>
  definition: Definition
}

/** What a page and its components report to. */
export interface PageHost {
  readonly clock: Clock
  /** Without a view pages run their logic only: data is sent, and nobody draws it. */
  readonly view: boolean
  /** Data goes to the view of the page whose root node is given; `undefined` values in it are lost. */
  sent(page: ExparserNode, entry: Omit<SetDataEntry, 'route'>): void
  /** That data has arrived. */
  rendered(page: ExparserNode, json: string): void
  warn(text: string): void
}

let lastId = 0

/** Registers a component, so that WXML can use it; gives its id. */
export function registerComponent(
  { path, template, usingComponents, definition }: Blueprint,
  host: PageHost,
  id = newId(),
): string {
  const lifetimes = (definition.lifetimes ?? {}) as Definition
  const created = (lifetimes.created ?? definition.created) as (() => void) | undefined
  return framework.register({
    ...definition,
    id,
    path,
    tagName: path.split('/').pop(),
    template,
    usingComponents,
    lifetimes: {
      ...lifetimes,
      created(this: Instance) {
        sendThrough(this, host)
        created?.call(this)
      },
    },
  })
}

/** An id that no component has yet. */
export const newId = (): string => `simulated-${++lastId}`

/** A page of the stack. */
export class OpenPage {
  readonly route: string
  readonly instance: Instance
  readonly swipers: Swipers
  readonly containers: PageContainers
  /** What stands before the page has set any data; nothing without a view. */
  firstPaint: TreeNode | undefined
  readonly #component: Component
  readonly #view: boolean
  readonly #warn: PageHost['warn']
  readonly #host = document.body.appendChild(document.createElement('div'))
  #rendering: Rendering | undefined

  constructor(
    { path, template, usingComponents, definition }: Blueprint,
    readonly query: Record<string, string>,
    host: PageHost,
  ) {
    this.route = path
    const own = Object.entries(definition)
    const data = copy(definition.data ?? {}) as Record<string, unknown>
    const methods = Object.fromEntries(own.filter(([, value]) => typeof value === 'function'))
    this.#view = host.view
    this.#warn = (text) => host.warn(text)
    this.swipers = new Swipers(host.clock, () => this.rendering)
    this.containers = new PageContainers(
      host.clock,
      () => this.rendering,
      (text) => host.warn(text),
    )
    this.#component = host.view
      ? framework.create(
          framework.register({ id: newId(), path, tagName: 'page', template, usingComponents, data, methods }),
        )
      : undrawn(data, methods)
    this.instance = this.#component.instance
    Object.assign(
      this.instance,
      Object.fromEntries(own.filter(([name, value]) => name !== 'data' && typeof value !== 'function')),
      {
        route: path,
        __route__: path,
        options: query,
      },
    )
    sendThrough(this.instance, host)
  }

  /** Puts it on the screen; by then it stands in the page stack. */
  attach(): void {
    if (!this.#view) return
    this.firstPaint = treeOf(this.rendering.root)
    this.#component.attach(this.#host)
    this.refresh('')
  }

  /** What stands on the screen now. */
  get rendering(): Rendering {
    return (this.#rendering ??= new Rendering(this.#component._exparserNode))
  }

  /** After data has reached the view. */
  refresh(json: string): void {
    if (!this.#view) return
    this.#rendering = undefined
    // A web view that cannot tell the items of a list apart mixes up what they hold; some lose items.
    for (const keys of keysOfLists(this.#component._exparserNode.shadowRoot._vt))
      if (keys.includes(undefined) || new Set(keys).size < keys.length)
        this.#warn(`Some keys are not unique: ${keys.join()}`)
    this.swipers.sync(json)
    this.containers.sync()
  }

  isRoot(node: ExparserNode): boolean {
    return node === this.#component._exparserNode
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
    this.#component.detach()
    this.#host.remove()
  }
}

/** A page in the logic layer alone. */
function undrawn(data: Record<string, unknown>, methods: Definition): Component {
  const node: ExparserNode = { id: '', dataset: {}, shadowRoot: { _vt: {} as VirtualNode } }
  const instance: Instance = { ...methods, data, _exparserNode: node, setData: () => undefined }
  return { instance, _exparserNode: node, attach: () => undefined, detach: () => undefined }
}

/** Data crosses to the view as JSON, in WeChat as here: functions and `undefined` are lost, nothing is shared. */
function sendThrough(instance: Instance, host: PageHost): void {
  const render = instance.setData.bind(instance)
  instance.setData = (data, done) => {
    const json = JSON.stringify(data)
    const sent = JSON.parse(json) as Record<string, unknown>
    const page = rootOf(instance._exparserNode)
    for (const [key, value] of Object.entries(data)) {
      if (value === undefined) host.warn(`Setting data field "${key}" to undefined is invalid.`)
    }
    host.sent(page, { keys: Object.keys(data), bytes: byteLength(json), data: sent })
    render(sent)
    host.rendered(page, json)
    if (done) host.clock.setTimeout(() => done.call(instance))
  }
}

function rootOf(node: ExparserNode): ExparserNode {
  const host = node.ownerShadowRoot?.getHostNode()
  return host ? rootOf(host) : node
}

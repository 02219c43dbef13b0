import { officialTags } from './tags'

/** A node of the tree WeChat's compiler makes out of WXML and data. */
export interface VirtualNode {
  type: number
  tagName: string
  componentId: string
  content: string
  /** Of an item of a list: by it the view knows the item again. */
  key?: string
  attrs: { name: string; value: unknown }[]
  event: Record<string, { name: string; isCapture: boolean; isCatch: boolean; handler: string }>
  children: VirtualNode[]
  exparserNode: ExparserNode
}

/** A living node of exparser, WeChat's component framework. */
export interface ExparserNode {
  id: string
  dataset: Record<string, unknown>
  shadowRoot: { _vt: VirtualNode }
  /** The template it stands in; a page stands in none. */
  ownerShadowRoot?: { getHostNode(): ExparserNode } | null
}

/** Data in, tree out. */
export type Template = (data: unknown) => unknown

/** What a page or component sees as `this`. */
export interface Instance extends Record<string, unknown> {
  data: Record<string, unknown>
  readonly _exparserNode: ExparserNode
  setData(data: Record<string, unknown>, done?: () => void): void
}

export interface Component {
  readonly instance: Instance
  readonly _exparserNode: ExparserNode
  attach(parent: Element): void
  detach(): void
}

interface ComponentFramework {
  register(definition: Record<string, unknown>): string
  create(id: string): Component
  behavior(definition: Record<string, unknown>): string
}

interface Exparser {
  Event: {
    dispatchEvent(target: ExparserNode, event: unknown): void
    create(name: string, detail: object, options: object): unknown
  }
}

export const framework = jest.requireActual<ComponentFramework>('j-component')
const exparser = jest.requireActual<Exparser>('miniprogram-exparser')

for (const tag of officialTags) framework.register({ id: tag, tagName: `wx-${tag}`, template: '<slot/>' })

/** The type of a `wx:for`; its children are its items. */
const LIST = 20

/** The keys of every list of more than one item, by list, in the tree from this node down. */
export function* keysOfLists({ type, children }: VirtualNode): Generator<(string | undefined)[]> {
  if (type === LIST && children.length > 1) yield children.map(({ key }) => key)
  for (const child of children) yield* keysOfLists(child)
}

/** Sends an event to the page. Touches and taps bubble; a component's own events, as those of swiper, do not. */
export function dispatch(target: ExparserNode, name: string, detail: object = {}, bubbles = false): void {
  const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  const extraFields = bubbles ? { touches: name === 'touchend' ? [] : [touch], changedTouches: [touch] } : {}
  exparser.Event.dispatchEvent(
    target,
    exparser.Event.create(name, detail, { bubbles, composed: bubbles, capturePhase: bubbles, extraFields }),
  )
}

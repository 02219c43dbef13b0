import type { Definition } from './loader.cjs'
import { copy } from './storage'

/** What a page or component sees as `this`. */
export interface Instance extends Record<string, unknown> {
  data: Record<string, unknown>
  setData(data: Record<string, unknown>, done?: () => void): void
}

/** A living element of the view: one and the same object for as long as it stands there. */
export interface ViewNode {
  readonly id: string
  readonly dataset: Record<string, unknown>
  /** Sends an event to the page. Touches and taps bubble; a component's own events, as those of swiper, do not. */
  send(event: string, detail?: object, bubbles?: boolean): void
}

/** What stands on a page at one moment, as an XML document: text, attributes by their WXML names, and selectors come with it. */
export interface Drawing {
  readonly root: Element
  /** The living node of an element of this drawing. */
  nodeOf(element: Element): ViewNode
}

/** The view of one open page. */
export interface View {
  readonly instance: Instance
  /** Puts it on the screen: components hear that they are attached and ready. */
  attach(): void
  /** Takes it away: components hear that they are detached. */
  detach(): void
  /** What stands there now; `setData` on an instance changes it at once. */
  draw(): Drawing
  /** What would stand there had it been drawn at once, as far as this framework can tell. */
  drawAnew?(): Drawing | undefined
  /** The keys of every list of more than one item, by list; none where the framework itself says so if two are the same. */
  keysOfLists(): Iterable<(string | undefined)[]>
}

/** Where a view has its page's code from. */
export interface PageCode {
  /** What a page or component handed to `Page` or `Component`, by its path. */
  define(path: string): Definition
  /** A component of the page is made, and about to hear `created`. */
  created(component: Instance): void
}

/** The view framework behind the simulator, for one package. The phone, its pages and its router know no more of it than this. */
export interface Renderer {
  /** What `Behavior` gives to page code. */
  behavior(definition: Definition): unknown
  /** The page at a path, made and drawn, and not yet on the screen. */
  open(path: string, code: PageCode): View
}

/** What a finger's events tell beside their detail; others tell no more. */
export function touchesOf(event: string, bubbles: boolean): Record<string, unknown> {
  const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  return bubbles ? { touches: event === 'touchend' ? [] : [touch], changedTouches: [touch] } : {}
}

/** A component's definition that tells when one is made. */
export function heard(definition: Definition, tell: (component: Instance) => void): Definition {
  const lifetimes = (definition.lifetimes ?? {}) as Definition
  const created = (lifetimes.created ?? definition.created) as (() => void) | undefined
  return {
    ...definition,
    lifetimes: {
      ...lifetimes,
      created(this: Instance) {
        tell(this)
        created?.call(this)
      },
    },
  }
}

/** A page's functions. */
export const methodsOf = (page: Definition): Definition =>
  Object.fromEntries(Object.entries(page).filter(([, value]) => typeof value === 'function'))

/** A page's first data, its own copy. */
export const dataOf = (page: Definition): Record<string, unknown> => copy(page.data ?? {}) as Record<string, unknown>

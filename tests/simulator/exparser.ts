import { join } from 'node:path'
import { compiledOf, DEFINITION_OF, prepare } from './prepared'
import type { Definition } from './loader.cjs'
import {
  dataOf,
  heard,
  methodsOf,
  touchesOf,
  type Drawing,
  type Instance,
  type PageCode,
  type Renderer,
  type View,
  type ViewNode,
} from './renderer'
import { officialTags } from './tags'
import { changed, remembering } from './unchanged'
import { usedBy } from './using'
import { XmlDrawing } from './xml-drawing'

/** A node of the tree WeChat's compiler makes out of WXML and data. */
interface VirtualNode {
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
interface ExparserNode {
  id: string
  /** The browser's node that stands for it. */
  $$: Element | null
  dataset: Record<string, unknown>
  shadowRoot: { _vt: VirtualNode }
  __templateInstance: TemplateInstance
}

/** What draws a component. */
interface TemplateInstance {
  updateValues: (
    this: TemplateInstance,
    node: ExparserNode,
    data: object,
    paths: (string | number)[][],
    ...more: unknown[]
  ) => void
}

interface Component {
  readonly instance: Instance
  readonly _exparserNode: ExparserNode
  attach(parent: Element): void
  detach(): void
}

interface Simulate {
  behavior(definition: Definition): string
  load(path: string, tagName: string, options: { compiler: 'official'; rootPath: string }): string
  render(id: string): Component
}

interface Exparser {
  globalOptions: { documentBackend: 'dom' | 'none' }
  Event: {
    dispatchEvent(target: ExparserNode, event: unknown): void
    create(name: string, detail: object, options: object): unknown
  }
}

// Nobody looks at styles here, and what reads them takes a second to load for each file of tests.
jest.doMock('miniprogram-simulate/src/wxss', () => ({
  getContent: () => '',
  compile: () => '',
  insert: () => undefined,
}))
// The package was compiled when it was prepared: WeChat's compiler has nothing to do here.
jest.doMock('miniprogram-compiler', () => ({ wxmlToJs: (prepared: string) => remembering(compiledOf(prepared)) }))
// WeChat's own components need only hold their content: exparser has such a component for tags that it does not know.
jest.doMock('miniprogram-simulate/src/definition', () => () => undefined)

const simulate = jest.requireActual<Simulate>('miniprogram-simulate')
const exparser = jest.requireActual<Exparser>('miniprogram-exparser')
// Exparser's own tree is what stands on the screen; the browser's tree, which it would keep beside it, is not looked at.
exparser.globalOptions.documentBackend = 'none'

/**
 * Draws with miniprogram-simulate, WeChat's own means to test components, and by it with exparser.
 * @param root the folder of the built package
 */
export function exparserRenderer(root: string): Renderer {
  const rootPath = prepare(root)
  // Exparser never lets go of what it has loaded. So a page is loaded once and without its functions: by them it would keep every program
  // that it was ever opened by.
  const loaded = new Map<string, string>()
  return {
    behavior: (definition) => simulate.behavior(definition),
    open(path, code) {
      const page = code.define(path)
      const data = dataOf(page)
      const asked = JSON.stringify([path, data])
      const id = loaded.get(asked) ?? load(path, { data }, code)
      // What a page's components are told by belongs to this program.
      if (Object.keys(usedBy(root, path)).length === 0) loaded.set(asked, id)
      return new ExparserView(simulate.render(id), methodsOf(page))
    },
  }

  /** @returns the name by which a page can be rendered */
  function load(path: string, page: Definition, code: PageCode): string {
    const definitionOf = (wanted: string) =>
      wanted === path ? page : heard(code.define(wanted), (component) => code.created(component))
    Object.assign(globalThis, { [DEFINITION_OF]: definitionOf })
    let id = ''
    // Jest would run a file once only, and each page that is loaded wants its own definition.
    jest.isolateModules(() => {
      id = simulate.load(join(rootPath, path), 'page', { compiler: 'official', rootPath })
    })
    return id
  }
}

class ExparserView implements View {
  readonly #component: Component
  readonly #place = document.body.appendChild(document.createElement('div'))

  /** `methods` are the page's functions. */
  constructor(component: Component, methods: Definition) {
    this.#component = component
    Object.assign(component.instance, methods)
    tellChanges(Object.getPrototypeOf(component._exparserNode.__templateInstance) as TemplateInstance)
    component._exparserNode.$$ = document.createElement('page')
  }

  get instance(): Instance {
    return this.#component.instance
  }

  attach(): void {
    this.#component.attach(this.#place)
  }

  detach(): void {
    this.#component.detach()
    this.#place.remove()
  }

  draw(): Drawing {
    return new ExparserDrawing(this.#tree)
  }

  keysOfLists(): Iterable<(string | undefined)[]> {
    return keysOfLists(this.#tree)
  }

  get #tree(): VirtualNode {
    return this.#component._exparserNode.shadowRoot._vt
  }
}

const told = new WeakSet<TemplateInstance>()

/** Has all that draw components say beforehand which data has changed. */
function tellChanges(all: TemplateInstance): void {
  if (told.has(all)) return
  told.add(all)
  const { updateValues } = all
  all.updateValues = function (node, data, paths, ...more) {
    for (const path of paths) changed(data, path)
    updateValues.call(this, node, data, paths, ...more)
  }
}

/** The type of a `wx:for`; its children are its items. */
const LIST = 20

function* keysOfLists({ type, children }: VirtualNode): Generator<(string | undefined)[]> {
  if (type === LIST && children.length > 1) yield children.map(({ key }) => key)
  for (const child of children) yield* keysOfLists(child)
}

class ExparserDrawing extends XmlDrawing<ExparserNode> {
  constructor(tree: VirtualNode) {
    super(viewNodeOf)
    this.#add(tree, this.root, undefined)
  }

  /** `slotted`: what the host put between the tags of the component whose template this is. */
  #add(node: VirtualNode, parent: Element, slotted: ((place: Element) => void) | undefined): void {
    if (node.tagName === '' && node.content !== '') {
      parent.append(node.content)
      return
    }
    if (node.tagName === 'slot') {
      slotted?.(parent)
      return
    }
    const custom = node.componentId !== node.tagName && node.componentId !== ''
    if (!custom && !officialTags.includes(node.tagName)) {
      for (const child of node.children) this.#add(child, parent, slotted)
      return
    }
    const element = this.put(parent, node.tagName, attributesOf(node), node.exparserNode)
    const fill = (place: Element) => node.children.forEach((child) => this.#add(child, place, slotted))
    if (custom) this.#add(node.exparserNode.shadowRoot._vt, element, fill)
    else fill(element)
  }
}

function* attributesOf(node: VirtualNode): Generator<[string, unknown]> {
  for (const { name, value } of node.attrs) {
    // The compiler writes `ariaLabel` for `aria-label`; data attributes it leaves alone.
    const written = name.startsWith('data-') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    yield [written, value]
  }
  for (const { name, isCapture, isCatch, handler } of Object.values(node.event)) {
    yield [`${isCapture ? 'capture-' : ''}${isCatch ? 'catch' : 'bind'}${name}`, handler]
  }
}

const viewNodeOf = (node: ExparserNode): ViewNode => ({
  get id() {
    return node.id
  },
  get dataset() {
    return node.dataset
  },
  send: (event, detail = {}, bubbles = false) => dispatch(node, event, detail, bubbles),
})

/** By exparser itself: what miniprogram-simulate sends always bubbles, comes later, and hides what a handler throws. */
function dispatch(target: ExparserNode, name: string, detail: object, bubbles: boolean): void {
  const options = { bubbles, composed: bubbles, capturePhase: bubbles, extraFields: touchesOf(name, bubbles) }
  exparser.Event.dispatchEvent(target, exparser.Event.create(name, detail, options))
}

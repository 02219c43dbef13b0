import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addGlobalErrorListener,
  Component,
  ComponentSpace,
  Element as Living,
  EmptyBackendContext,
  Event,
  TextNode,
  VirtualNode,
  type GeneralComponent,
  type NativeNode,
  type Node,
  type template,
} from 'glass-easel'
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type * as Compiler from 'glass-easel-template-compiler'
import { heard, touchesOf, type Drawing, type Instance, type PageCode, type Renderer, type View } from './renderer'
import { copy } from './storage'
import { usedBy } from './using'
import { XmlDrawing } from './xml-drawing'

// It tells of an error's message only.
addGlobalErrorListener((error) => {
  console.error(error)
  return false
})

/**
 * Draws with glass-easel, the component framework of newer versions of WeChat, by WeChat's own compiler and adapter for it. What it
 * warns of is heard, and a warning of the compiler is an error. Tags of WeChat's own components are plain nodes here.
 * @param root the folder of the built package
 */
export function glassEaselRenderer(root: string): Renderer {
  const templateOf = compiled(root)
  const env = new MiniProgramEnv()
  const screen = env.associateBackend(new EmptyBackendContext())
  const space = env.createCodeSpace('', true)

  /** Makes the components known that a page or component may use, and those that they may use. */
  const prepare = (path: string, code: PageCode, known = new Set<string>()): void => {
    const usingComponents = usedBy(root, path)
    space.addComponentStaticConfig(path, { usingComponents })
    space.addCompiledTemplate(path, templateOf(path))
    for (const used of Object.values(usingComponents).map((used) => used.slice(1))) {
      if (known.has(used)) continue
      prepare(used, code, known.add(used))
      const definition = heard(code.define(used), (component) => code.created(component))
      space.component(used).definition(definition).register()
    }
  }

  return {
    behavior: (definition) => space.behavior().definition(definition).register(),
    open(path, code) {
      prepare(path, code)
      space.component(path).pageDefinition(code.define(path)).register()
      const page = screen.createRoot('page', space, path)
      // What its components hold of their own a page's data do not tell.
      const anew = Object.keys(usedBy(root, path)).length ? undefined : templateOf(path)
      return new GlassEaselView(page.getComponent(), page.get() as unknown as Instance, anew)
    },
  }
}

type Templates = Record<string, template.ComponentTemplate['content']>

/** WXML and WXS of a package, by path without ending. */
function compiled(root: string): (path: string) => template.ComponentTemplate {
  const { TmplGroup } = jest.requireActual<typeof Compiler>('glass-easel-template-compiler')
  const group = TmplGroup.newDev()
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
    const [path = '', ending] = file.split(/\.(?=wxml$|wxs$)/)
    const text = () => readFileSync(join(root, file), 'utf8')
    if (ending === 'wxs') group.addScript(path, text())
    if (ending !== 'wxml') continue
    const warnings = group.addTmpl(path, text()) as object[]
    if (warnings.length) throw new Error(`The compiler warns of ${file}: ${JSON.stringify(warnings)}`)
  }
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler gives code
  const groupList = (new Function(`return ${group.getTmplGenObjectGroups()}`) as () => Templates)()
  return (path) => ({ groupList, content: groupList[path]!, fallbackListenerOnNativeNode: true })
}

class GlassEaselView implements View {
  constructor(
    private readonly page: GeneralComponent,
    readonly instance: Instance,
    private readonly template: template.ComponentTemplate | undefined,
  ) {}

  attach(): void {
    Living.pretendAttached(this.page)
  }

  detach(): void {
    Living.pretendDetached(this.page)
  }

  draw(): Drawing {
    return new GlassEaselDrawing(this.page)
  }

  drawAnew(): Drawing | undefined {
    if (!this.template) return undefined
    const anew = new ComponentSpace().defineComponent({ template: this.template, data: copy(this.instance.data) })
    return new GlassEaselDrawing(Component.createWithContext('page', anew.general(), new EmptyBackendContext()))
  }

  keysOfLists(): [] {
    return []
  }
}

class GlassEaselDrawing extends XmlDrawing<Living> {
  constructor(page: GeneralComponent) {
    super((living) => ({
      get id() {
        return living.id
      },
      get dataset() {
        return living.dataset
      },
      send: (name, detail = {}, bubbles = false) => {
        const options = { bubbles, composed: bubbles, capturePhase: bubbles, extraFields: touchesOf(name, bubbles) }
        Event.dispatchEvent(living, new Event(name, detail, options))
      },
    }))
    this.#fill(this.root, page)
  }

  /** Where a slot stands, its content stands. */
  #fill(parent: Element, living: Living): void {
    living.forEachComposedChild((child) => this.#add(parent, child))
  }

  #add(parent: Element, node: Node): void {
    if (TextNode.isTextNode(node)) {
      if (node.textContent) parent.append(node.textContent)
    } else if (VirtualNode.isVirtualNode(node)) this.#fill(parent, node)
    else this.#fill(this.put(parent, tagOf(node), attributesOf(node), node), node)
  }
}

const tagOf = (living: Living): string => (Component.isComponent(living) ? living.tagName : (living as NativeNode).is)

/** What stands in WXML: names with dashes, and `bindtap` without the handler's name, which it does not tell. */
function* attributesOf(living: Living): Generator<[string, unknown]> {
  // So it calls what was given an empty id.
  if (living.id !== 'undefined') yield ['id', living.id]
  yield ['class', living.class]
  yield ['style', living.style]
  for (const { name, value } of living.attributes) yield [name, value]
  for (const [name, value] of Object.entries(living.dataset))
    yield [`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value]
  const { listeners, captureListeners } = (living as unknown as Listening)._$eventTarget
  for (const [on, phase] of [
    [listeners, ''],
    [captureListeners ?? {}, 'capture-'],
  ] as const)
    for (const [event, { finalCount }] of Object.entries(on))
      yield [`${phase}${finalCount ? 'catch' : 'bind'}${event}`, true]
}

/** Which events of a node are heard, which glass-easel keeps to itself. */
interface Listening {
  _$eventTarget: { listeners: Handlers; captureListeners: Handlers | null }
}
type Handlers = Record<string, { finalCount: number }>

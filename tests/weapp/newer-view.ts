import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import {
  Component,
  ComponentSpace,
  Element,
  EmptyBackendContext,
  TextNode,
  type GeneralComponent,
  type Node,
  type template,
} from 'glass-easel'
import type * as Compiler from 'glass-easel-template-compiler'
import { officialTags } from '../simulator/tags'

const DIST = resolve(__dirname, '../../dist/weapp')
const { TmplGroup } = jest.requireActual<typeof Compiler>('glass-easel-template-compiler')

type Templates = Record<string, template.ComponentTemplate['content']>

/** WXML and WXS, by path without ending, as WeChat compiles them for its newer component framework. */
function compiled(add: (group: InstanceType<typeof TmplGroup>) => void): (path: string) => template.ComponentTemplate {
  const group = TmplGroup.newDev()
  add(group)
  // oxlint-disable-next-line typescript/no-implied-eval -- the compiler gives code
  const groupList = (new Function(`return ${group.getTmplGenObjectGroups()}`) as () => Templates)()
  return (path) => ({ groupList, content: groupList[path]! })
}

const ofPackage = compiled((group) => {
  for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
    const text = () => readFileSync(join(DIST, file), 'utf8')
    if (file.endsWith('.wxml')) group.addTmpl(file.slice(0, -'.wxml'.length), text())
    else if (file.endsWith('.wxs')) group.addScript(file.slice(0, -'.wxs'.length), text())
  }
})
const ofTag = compiled((group) => void group.addTmpl('', '<slot/>'))('')

const space = new ComponentSpace()
for (const is of officialTags)
  space.setGlobalUsingComponent(is, space.defineComponent({ is, template: ofTag }).general())

/** `root.n[0].w` as steps. */
const stepsOf = (path: string) =>
  path.split(/\.|(?=\[)/).map((step) => (/^\[\d+\]$/.test(step) ? Number(step.slice(1, -1)) : step))

/** A page of the package in glass-easel, the component framework that newer versions of WeChat draw with. */
export class NewerView {
  readonly #page: GeneralComponent

  constructor(route: string) {
    const definition = space.defineComponent({ is: route, template: ofPackage(route) })
    this.#page = Component.createWithContext(route, definition.general(), new EmptyBackendContext())
    Element.pretendAttached(this.#page)
  }

  /** What `setData` hands to the view. */
  set(data: Record<string, unknown>): void {
    for (const [path, value] of Object.entries(data)) this.#page.replaceDataOnPath(stepsOf(path), value as never)
    this.#page.applyDataUpdates()
  }

  /** What stands there now. */
  get data(): Record<string, unknown> {
    return this.#page.data
  }

  /** All that is drawn: tags with their classes, and words. */
  drawn(): string {
    const read = (node: Node): string => {
      if (node instanceof TextNode) return node.textContent
      const inside = node.childNodes.map(read).join('')
      return node instanceof Component ? `<${node.is} ${node.class}>${inside}</>` : inside
    }
    return read(this.#page.getShadowRoot()!)
  }
}

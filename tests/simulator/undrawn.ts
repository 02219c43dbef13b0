import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  dataOf,
  methodsOf,
  touchesOf,
  type Drawing,
  type Instance,
  type Renderer,
  type View,
  type ViewNode,
} from './renderer'

/** A node of what the product sends to its view: `n` its children, `v` or `w` its words, `sid` and `uid` its names. */
interface Sent extends Record<string, unknown> {
  n?: Sent[]
  v?: string
  w?: string
}

/** How one kind of node is drawn. */
interface Template {
  tag: string
  attributes: Map<string, (node: Sent) => unknown>
  /** Whether its children are drawn, or all its words in one, or neither. */
  holds: 'children' | 'words' | 'nothing'
}

/** A package's way to draw, as far as it says what stands where. */
interface Templates {
  of(node: Sent, level: number): Template | undefined
  words(node: Sent): string
}

/**
 * Pages in the logic layer alone, many times faster than drawn ones: no view framework runs. What stands on them is read off the data that
 * they have sent, by the package's own templates (`base.wxml`, `utils.wxs`), when somebody looks. It knows no more WXML than
 * those have: neither what is prerendered nor native pages.
 * @param root the folder of the built package
 */
export function undrawn(root: string): Renderer {
  let templates: Templates | undefined
  return {
    behavior: (definition) => definition,
    open: (path, code) => new UndrawnView(code.define(path), () => (templates ??= templatesOf(root))),
  }
}

class UndrawnView implements View {
  readonly instance: Instance
  /** By `sid`: what still stands when the page is looked at anew is the same. */
  #living = new Map<string, LivingPart>()

  constructor(
    definition: Record<string, unknown>,
    private readonly templates: () => Templates,
  ) {
    const data = dataOf(definition)
    this.instance = { ...methodsOf(definition), data, setData: (changes) => write(data, changes) }
  }

  attach(): void {
    return undefined
  }

  detach(): void {
    return undefined
  }

  keysOfLists(): [] {
    return []
  }

  draw(): Drawing {
    const root = new Part('page', null)
    fill(root, (this.instance.data.root ?? {}) as Sent, 0, this.templates())
    const before = this.#living
    const now = (this.#living = new Map<string, LivingPart>())
    return {
      // It has as much of an element as the simulator and its tests ask for.
      root: root as unknown as Element,
      nodeOf: (element) => {
        const part = element as unknown as Part
        const sid = part.getAttribute('data-sid') ?? ''
        const living = before.get(sid) ?? now.get(sid) ?? new LivingPart(this.instance)
        living.part = part
        if (sid) now.set(sid, living)
        return living
      },
    }
  }
}

/** Writes what was sent to where it belongs: `{ 'root.n[0].w': … }`. */
function write(data: Record<string, unknown>, changes: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(/\.|\[|\]\.?/).filter(Boolean)
    const last = steps.pop()!
    const at = steps.reduce((at, step) => (at[step] ??= {}) as Record<string, unknown>, data)
    at[last] = value
  }
}

class Words {
  readonly nodeType = 3
  nextSibling: Part | Words | undefined
  constructor(readonly textContent: string) {}
}

/** An element: as much of the browser's as is asked for. */
class Part {
  readonly nodeType = 1
  readonly childNodes: (Part | Words)[] = []
  nextSibling: Part | Words | undefined
  readonly #read = new Map<string, string | null>()

  constructor(
    readonly tagName: string,
    readonly parentElement: Part | null,
    private readonly template?: Template,
    private readonly node: Sent = {},
  ) {}

  append(child: Part | Words): void {
    const before = this.childNodes.at(-1)
    if (before) before.nextSibling = child
    this.childNodes.push(child)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  get firstChild(): Part | Words | undefined {
    return this.childNodes[0]
  }

  get children(): Part[] {
    return this.childNodes.filter((child) => child instanceof Part)
  }

  get attributes(): { name: string; value: string }[] {
    return [...(this.template?.attributes.keys() ?? [])].flatMap((name) => {
      const value = this.getAttribute(name)
      return value === null ? [] : [{ name, value }]
    })
  }

  get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join('')
  }

  getAttribute(name: string): string | null {
    const known = this.#read.get(name)
    if (known !== undefined) return known
    const value = this.template?.attributes.get(name)?.(this.node)
    const none = value === undefined || value === null || value === ''
    const read = none ? null : typeof value === 'string' ? value : JSON.stringify(value)
    this.#read.set(name, read)
    return read
  }

  contains(other: Part): boolean {
    return other === this || (!!other.parentElement && this.contains(other.parentElement))
  }

  matches(selector: string): boolean {
    return fits(this, stepsOf(selector))
  }

  closest(selector: string): Part | null {
    return this.matches(selector) ? this : (this.parentElement?.closest(selector) ?? null)
  }

  querySelector(selector: string): Part | null {
    const steps = stepsOf(selector)
    for (const child of this.childNodes) {
      if (!(child instanceof Part)) continue
      const found = fits(child, steps) ? child : child.querySelector(selector)
      if (found) return found
    }
    return null
  }

  querySelectorAll(selector: string): Part[] {
    const found: Part[] = []
    const steps = stepsOf(selector)
    const look = (part: Part): void => {
      for (const child of part.childNodes) {
        if (!(child instanceof Part)) continue
        if (fits(child, steps)) found.push(child)
        look(child)
      }
    }
    look(this)
    return found
  }
}

function fill(parent: Part, { n = [] }: Sent, level: number, templates: Templates): void {
  for (const node of n) {
    const template = templates.of(node, level)
    if (!template) {
      if (node.v !== undefined) parent.append(new Words(node.v))
      continue
    }
    const part = new Part(template.tag, parent, template, node)
    parent.append(part)
    if (template.holds === 'words') part.append(new Words(templates.words(node)))
    else if (template.holds === 'children') {
      if (node.w !== undefined) part.append(new Words(node.w))
      fill(part, node, level + 1, templates)
    }
  }
}

class LivingPart implements ViewNode {
  part!: Part

  constructor(private readonly page: Instance) {}

  get id(): string {
    return this.part.getAttribute('id') ?? ''
  }

  get dataset(): Record<string, unknown> {
    const sid = this.part.getAttribute('data-sid')
    return sid === null ? {} : { sid }
  }

  send(type: string, detail: object = {}, bubbles = false): void {
    const target = { id: this.id, dataset: this.dataset, offsetLeft: 0, offsetTop: 0 }
    for (let at: Part | null = this.part; at; at = bubbles ? at.parentElement : null) {
      const handler = at.getAttribute(`bind${type}`)
      if (handler === null) continue
      const sid = at.getAttribute('data-sid')
      const currentTarget = { ...target, id: at.getAttribute('id') ?? '', dataset: { sid } }
      try {
        const page = this.page as Record<string, (event: object) => void>
        page[handler]!({
          type,
          timeStamp: 0,
          target,
          currentTarget,
          detail: { ...detail },
          mark: {},
          ...touchesOf(type, bubbles),
        })
      } catch (error) {
        // As the view frameworks report it.
        console.error(error)
      }
    }
  }
}

interface Step {
  tag: string
  attributes: [name: string, value: string | undefined][]
}

const steps = new Map<string, Step[]>()

/** A selector of tags, names, classes and attributes, the innermost last: `swiper`, `#deck .card__link`, `[aria-label="上一张"]`. */
function stepsOf(selector: string): Step[] {
  const known = steps.get(selector)
  if (known) return known
  const read = [...selector.matchAll(/(?:[\w*-]|[.#][\w-]|\[[^\]]*\])+/g)].map(([step]) => ({
    tag: /^[\w-]+/.exec(step)?.[0] ?? '',
    attributes: [...step.matchAll(/#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/g)].map(
      ([, id, className, name = '', value]): [string, string | undefined] =>
        id !== undefined ? ['id', id] : className !== undefined ? ['class', className] : [name, value],
    ),
  }))
  steps.set(selector, read)
  return read
}

function fits(part: Part, steps: Step[]): boolean {
  const { tag, attributes } = steps.at(-1)!
  if (tag && tag !== part.tagName) return false
  for (const [name, wanted] of attributes) {
    const value = part.getAttribute(name)
    if (value === null) return false
    if (wanted !== undefined && !(name === 'class' ? value.split(' ') : [value]).includes(wanted)) return false
  }
  if (steps.length === 1) return true
  const outer = steps.slice(0, -1)
  for (let at = part.parentElement; at; at = at.parentElement) if (fits(at, outer)) return true
  return false
}

/** What `utils.wxs` gives to the templates. */
interface Helpers {
  /** The name of the template that draws a node with these values at this depth. */
  a(v: unknown, t: unknown, w: unknown, level: number): string
  w(node: Sent): string
}

/** Reads `base.wxml`, which the build writes in one form: a template for each kind of node, with one element in it. */
function templatesOf(root: string): Templates {
  if (!existsSync(join(root, 'base.wxml'))) throw new Error('Pages of this phone are not drawn')
  const module = { exports: {} as Helpers }
  // oxlint-disable-next-line typescript/no-implied-eval -- WXS is JavaScript
  const run = new Function('module', readFileSync(join(root, 'utils.wxs'), 'utf8')) as (into: object) => void
  run(module)
  const helpers = module.exports
  const templates = new Map<string, Template>()
  const wxml = readFileSync(join(root, 'base.wxml'), 'utf8')
  for (const [, name = '', tag = '', written = '', inside = ''] of wxml.matchAll(
    /<template name="([^"]+)"><([a-z-]+)([^>]*)>(.*)<\/\2><\/template>/g,
  )) {
    if (tag === 'template') continue
    const attributes = [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, valueOf(value, helpers)] as const,
    )
    templates.set(name, {
      tag,
      attributes: new Map(attributes),
      holds: inside.includes('<template') ? 'children' : inside ? 'words' : 'nothing',
    })
  }
  return {
    of: (node, level) => templates.get(helpers.a(node.v, node.t, node.w, level)),
    words: (node) => helpers.w(node),
  }
}

/** The value of an attribute as WXML writes it: words with expressions in braces. */
function valueOf(written: string, helpers: Helpers): (node: Sent) => unknown {
  const parts = written.split(/\{\{(.*?)\}\}/).map((part, i) => {
    if (i % 2 === 0) return () => part
    // oxlint-disable-next-line typescript/no-implied-eval -- so is what stands in the braces of WXML
    const read = new Function('i', 'x', `return (${part})`) as (node: Sent, helpers: Helpers) => unknown
    return (node: Sent) => read(node, helpers)
  })
  if (parts.length === 3 && /^\{\{.*\}\}$/.test(written)) return parts[1]!
  return (node) => parts.map((part) => (part(node) as string | undefined) ?? '').join('')
}

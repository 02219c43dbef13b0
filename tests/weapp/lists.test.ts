import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TaroElement, TaroText, type TaroNode } from '@tarojs/runtime'
import fc from 'fast-check'
import { hydrate } from '../../tools/build/lean/hydrate'
import type * as Wxml from '../../tools/build/lean/wxml'
import { Templates } from '../../tools/build/lean/wxml'
import { openWechat, type Phone } from '../simulator/phone'

// As in the build: without what Taro can do of a browser, names of kinds from the one table. Classes are sent as they are.
jest.mock('@tarojs/runtime', () => {
  const parts = [
    'ADJACENT_HTML',
    'CLONE_NODE',
    'CONTAINS',
    'INNER_HTML',
    'MUTATION_OBSERVER',
    'SIZE_APIS',
    'TEMPLATE_CONTENT',
  ]
  for (const part of parts) Object.assign(globalThis, { [`ENABLE_${part}`]: false })
  return jest.requireActual<object>('@tarojs/runtime/dist/index.cjs.js')
})
jest.mock('../../tools/build/lean/program.cjs', () => {
  const { aliases } = new (jest.requireActual<typeof Wxml>('../../tools/build/lean/wxml').Templates)()
  return { aliases, classes: [] }
})

let dist: string
beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'lists-'))
  const { wxml, wxs } = new Templates()
  const files = {
    'app.json': '{"pages":["page"]}',
    'app.js': 'App({})',
    'page.json': '{}',
    'page.js': 'Page({ data: { root: { n: [] } } })',
    'page.wxml': '<import src="./base.wxml"/><template is="taro_tmpl" data="{{root:root}}"/>',
    'base.wxml': wxml,
    'utils.wxs': wxs,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text)
})
afterAll(() => rmSync(dist, { recursive: true }))

type Kind = 'line' | 'button' | 'scroller'

/** A node as React has Taro make it, with its words. */
function made(kind: Kind, words: string): TaroElement {
  const node = new TaroElement()
  node.nodeName = kind === 'scroller' ? 'scroll-view' : 'view'
  node.setAttribute('class', words)
  if (kind === 'button') node.addEventListener('tap', () => undefined, {})
  node.appendChild(new TaroText(words))
  return node
}

/** A list on a phone: nodes as the program has them, and what is drawn of them. */
class List {
  readonly #list = new TaroElement()

  private constructor(readonly phone: Phone) {
    this.#list.nodeName = 'view'
    const root = new TaroElement()
    root.appendChild(this.#list)
  }

  static async opened(): Promise<List> {
    const phone = openWechat({ dist })
    await phone.launch()
    return new List(phone)
  }

  get nodes(): TaroNode[] {
    return this.#list.childNodes
  }

  insert(node: TaroNode, at: number): void {
    this.#list.insertBefore(node, this.nodes[at])
  }

  remove(at: number): void {
    this.#list.removeChild(this.nodes[at]!)
  }

  /** Sends the list, as Taro does when something was put into it or taken out. */
  send(): void {
    const page = this.phone.instance() as { setData(data: object): void }
    page.setData({ 'root.n': [hydrate(this.#list)] })
  }

  get words(): string[] {
    return this.nodes.map((node) => (node as TaroElement).className)
  }
}

/** What stands on the screen, in its order. */
const drawn = (phone: Phone) => phone.text().split(' ').filter(Boolean)
/** The parts of the screen that the reader may have scrolled. */
const scrollers = (phone: Phone) => new Map(phone.findAll('scroll-view').map(({ text, living }) => [text, living]))

test('lines that come between buttons leave every button where it was', async () => {
  const list = await List.opened()
  for (const words of ['甲', '乙', '丙']) list.insert(made('button', words), 9)
  list.send()
  list.insert(made('line', '一'), 1)
  list.remove(2)
  list.insert(made('line', '二'), 0)
  list.send()
  expect(drawn(list.phone)).toEqual(['二', '甲', '一', '丙'])
  expect(list.phone.console).toEqual([])
})

test('what is scrolled stays as it is, whatever comes before it or goes', async () => {
  const list = await List.opened()
  list.insert(made('line', '一'), 9)
  list.insert(made('scroller', '长文'), 9)
  list.send()
  const scroller = scrollers(list.phone).get('长文')
  expect(scroller).toBeDefined()
  list.insert(made('line', '二'), 0)
  list.insert(made('scroller', '另文'), 1)
  list.send()
  expect(drawn(list.phone)).toEqual(['二', '另文', '一', '长文'])
  expect(scrollers(list.phone).get('长文')).toBe(scroller)
  list.remove(0)
  list.remove(0)
  list.remove(0)
  list.send()
  expect(drawn(list.phone)).toEqual(['长文'])
  expect(scrollers(list.phone).get('长文')).toBe(scroller)
})

const kind = fc.constantFrom<Kind>('line', 'button', 'scroller')
/** Something is put in or taken out at a place, given as a share of the list. */
const edit = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), put: fc.option(kind, { freq: 2 }) })

test('after whatever was put in and taken out, all is drawn, in order, each list with keys of its own', async () => {
  const list = await List.opened()
  let count = 0
  for (const edits of fc.sample(fc.array(edit, { minLength: 1, maxLength: 4 }), { numRuns: 100, seed: 7 })) {
    const before = scrollers(list.phone)
    for (const { at, put } of edits) {
      if (put) list.insert(made(put, `${put}${count++}`), Math.floor(at * (list.nodes.length + 1)))
      else if (list.nodes.length) list.remove(Math.floor(at * list.nodes.length))
    }
    list.send()
    // A view that can be drawn anew is held against that, too.
    await list.phone.settle()
    expect(drawn(list.phone)).toEqual(list.words)
    for (const [words, scroller] of scrollers(list.phone)) expect(before.get(words) ?? scroller).toBe(scroller)
  }
  expect(list.phone.console).toEqual([])
})

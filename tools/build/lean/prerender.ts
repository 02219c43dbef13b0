import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { special } from '@/model/special'
import { recordKeys } from '@/reading/reading'
import { officialApis } from '../../../tests/simulator/official-apis'
import { splitter } from '../line-ends'
import { classes } from './classes'
import { tagOf, Templates } from './wxml'

/** A node as `hydrate.js` writes it. */
interface Node {
  t?: number | string
  v?: string
  w?: string
  c?: string
  n?: Node[]
  [name: string]: unknown
}

interface Start {
  query?: Record<string, string>
  /** What the phone holds from earlier visits. */
  storage?: Record<string, unknown>
}

const RECORD = recordKeys(special)[0]

/** A new reader, and one who comes back. */
const READERS: Start[] = [
  {},
  { storage: { [RECORD]: { version: 1, last: 'h3', read: ['card:h3', 'task:t1'], type: 'huge', theme: 'dark' } } },
]
/** In a longer deck a sample of cards is enough to see what they do not share. */
const MOST = 60
const each = (all: readonly { id: string }[]): Start[] => {
  const step = Math.ceil(all.length / MOST)
  return all.filter((_, i) => i % step === 0).map(({ id }) => ({ query: { id } }))
}

/** In how many ways each page may be opened, and how many of its parts make up the first screen. */
const PAGES: Record<string, { starts: Start[]; parts: number }> = {
  // As for a new reader; one who comes back soon sees 继续阅读 instead.
  'pages/index/index': { starts: READERS.slice(0, 1), parts: 5 },
  'pages/cards/index': { starts: [...READERS, ...each(special.deck)], parts: Infinity },
  'pages/task/index': { starts: each(special.tasks), parts: 2 },
}

const run = promisify(execFile)
const HOST = resolve(__dirname, '../../../tests/simulator/launch-host.cjs')

/** What a page sends first, opened in each way: its root nodes. */
async function opened(dist: string, page: string, starts: readonly Start[]): Promise<Node[]> {
  const job = { dist, apis: [...officialApis.keys()], starts: starts.map((one) => ({ page, ...one })), whole: true }
  const { stdout } = await run(process.execPath, [HOST, JSON.stringify(job)], { maxBuffer: 2 ** 26 })
  return (JSON.parse(stdout) as { data: Record<string, Node[]> }[]).map(({ data }) => named(data['root.n']![0]!))
}

const CLASSES = classes()
const templates = new Templates()
const { aliases } = templates

/** The tree with classes by name. */
const named = ({ c, n, ...node }: Node): Node => ({
  ...node,
  ...(c !== undefined && { c: typeof c === 'number' ? CLASSES[c]! : c }),
  ...(n && { n: n.map(named) }),
})

/**
 * What is the same in all trees: nodes of one kind and first class at one place, with the words, classes and attributes on which all
 * agree. A node that lost all it held goes too, unless it frames a button.
 * @param trees of one page, opened in different ways
 * @returns the common tree, or nothing if there is none
 */
function common(trees: Node[]): Node | undefined {
  const [first, ...others] = trees as [Node, ...Node[]]
  if (!others.every((other) => other.t === first.t && nameOf(other) === nameOf(first))) return undefined
  const agreed = Object.entries(first).filter(
    ([name, value]) => name !== 'n' && others.every((other) => other[name] === value),
  )
  const node: Node = Object.fromEntries(agreed)
  const classes = first.c?.split(' ').filter((one) => others.every((other) => other.c!.split(' ').includes(one)))
  if (classes) node.c = classes.join(' ')
  const children = (first.n ?? []).flatMap((child, i): Node[] => {
    const counterparts = others.flatMap((other): Node[] => other.n?.slice(i, i + 1) ?? [])
    const shared = counterparts.length === others.length ? common([child, ...counterparts]) : undefined
    return shared ? [shared] : []
  })
  if (templates.kindOf(first.t) === 'swiper' && !children.some((slide) => slide.n)) node.n = frameOf(first)
  else if (children.length) node.n = children
  const lost = holdsNothing(node) && !holdsNothing(first)
  // Something that only its style draws, like a bar by its width, would be wrong there.
  return (lost && templates.kindOf(first.t) !== 'press-view') || node.st !== first.st ? undefined : node
}

/** Of a swiper whose slides differ, one slide with what frames its content. */
const frameOf = ({ n = [] }: Node): Node[] =>
  n
    .filter((slide) => slide.n)
    .map((slide) => ({ ...slide, n: slide.n!.map(({ t, c }) => ({ t, c }) as Node) }))
    .slice(0, 1)

/** What a node is to its parent: its first class, or that it is a text. */
const nameOf = ({ c, v }: Node) => (v === undefined ? c?.split(' ')[0] : '#text')
const holdsNothing = ({ v, w, n }: Node) => v === undefined && w === undefined && !n

const MARGINS = ['previousMargin', 'nextMargin'].map((name) => aliases.swiper![name]!)

/**
 * Writes a tree as WXML that stands by itself: no events, and no swiper, which takes its settings from data only. In a swiper's
 * place stands a view of its class with the slide it opens at, if that is known.
 */
function toWxml(node: Node): string {
  if (node.v !== undefined) return said(node.v)
  const kind = templates.kindOf(node.t)
  const inside = (node.n ?? []).map(toWxml).join('') + said(node.w ?? '')
  if (kind === 'swiper') {
    const [before, after] = MARGINS.map((name) => textOf(node[name]) || '0')
    const slide = (node.n ?? []).find((child) => child.n)
    const style = slide ? ` style="box-sizing:border-box;padding:0 ${after} 0 ${before}"` : ''
    return `<view class="${escaped(node.c ?? '')}"${style}>${slide ? toWxml(slide) : ''}</view>`
  }
  if (kind === 'swiper-item') return `<view class="${escaped(node.c ?? '')}" style="height:100%">${inside}</view>`
  const tag = tagOf(kind)
  const written = Object.entries(templates.attributesOf(kind)).flatMap(([name, source]) => {
    // Until the live page is there nothing can be tapped, so nothing may be announced as a button.
    if (source === 'eh' || source === 'button' || /^(id|data-sid|hover-class|open-type)$/.test(name)) return []
    const value = source.replace(/\{\{(?:x\.\w\()?i\.(\w+)[^}]*\}\}/, (_, key: string) => textOf(node[key])).trim()
    return value ? [` ${name}="${escaped(value)}"`] : []
  })
  return `<${tag}${written.join('')}>${inside}</${tag}>`
}

const partsOf = splitter()
/** Words, with the sign at which a line may end as the script beside the templates puts it. */
const said = (text: string) => escaped(partsOf(text).join('\u200b'))
const textOf = (value: unknown) => (value === undefined ? '' : `${value as string}`)
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

/**
 * Lets the first screens of a built mini-program stand in its WXML, so that they are painted before any script has run; what a page
 * sends first takes their place. Each holds only what is true however the page is opened: the words of no card but those of the
 * front page's first highlight.
 * @param dist the built package
 * @throws if a page cannot be opened
 */
export async function prerender(dist: string): Promise<void> {
  for (const [page, { starts, parts }] of Object.entries(PAGES)) {
    const trees = await opened(dist, page, starts)
    const { n = [] } = common(trees) ?? {}
    // Type size and theme are on the root: those of a new reader.
    const still = toWxml({ ...trees[0], n: n.slice(0, parts) })
    const file = join(dist, `${page}.wxml`)
    const live = (await readFile(file, 'utf8')).replace('<template ', '<template wx:if="{{root.n[0]}}" ')
    await writeFile(file, `${live}<block wx:else>${still}</block>`)
    await keepFirstScreen(join(dist, `${page}.json`))
  }
}

/** Has WeChat keep what a page is without data, and paint it the next time before the program is loaded (初始渲染缓存). */
async function keepFirstScreen(file: string): Promise<void> {
  const config = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...config, initialRenderingCache: 'static' }))
}

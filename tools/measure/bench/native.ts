/**
 * The native baseline: the front page, the deck and the task screens written by hand, without a framework, in `native/`. It is
 * what the product's numbers are held against, so it shares the product's coverage, styles and pictures, and goes through the
 * minifiers that Taro uses, as Taro sets them for this project.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, resolve } from 'node:path'
import postcss, { type AcceptedPlugin } from 'postcss'
import { compile } from 'sass'
import type { Card } from '@/cards/models'
import { coverage } from '@/content'
import { PICTURES } from '@/content/file'
import type { Amount } from '@/model/amount'
import { special } from '@/model/special'
import { provenanceOf } from '@/model/provenance'

const ROOT = resolve(__dirname, '../../..')
const SOURCE = join(__dirname, 'native')

/**
 * Builds the native baseline.
 * @param into the folder of the package; what stood there is removed
 * @throws if a file of the baseline is at fault, or one has a kind that nobody knows how to pack
 */
export async function buildNative(into: string): Promise<void> {
  await rm(into, { recursive: true, force: true })
  const put = async (file: string, text: string) => {
    await mkdir(dirname(join(into, file)), { recursive: true })
    await writeFile(join(into, file), text)
  }
  const minify = await minifiersOfTaro()
  const pack: Record<string, (file: string) => Promise<void>> = {
    '.js': async (file) => put(file, await minify.js(await sourceOf(file))),
    '.json': async (file) => put(file, oneLineJson(await sourceOf(file))),
    '.scss': async (file) =>
      put(file.replace(/scss$/, 'wxss'), await minify.css(compile(join(SOURCE, file), { logger: QUIET }).css)),
    '.wxml': async (file) => put(file, oneLineWxml(await sourceOf(file))),
    '.wxs': async (file) => put(file, await minify.wxs(await sourceOf(file))),
  }
  for (const file of await readdir(SOURCE, { recursive: true })) {
    const kind = extname(file)
    if (kind === '') continue
    const packed = pack[kind]
    if (!packed) throw new Error(`no way to pack ${file}`)
    await packed(file)
  }
  await put('content.js', await minify.js(contentOf()))
  await put('theme.json', oneLineJson(await readFile(join(ROOT, 'src/theme.json'), 'utf8')))
  await cp(join(PICTURES, 'share'), join(into, 'share'), { recursive: true })
}

const sourceOf = (file: string): Promise<string> => readFile(join(SOURCE, file), 'utf8')

const QUIET = { warn: () => undefined, debug: () => undefined }

/**
 * Lays the coverage out as the pages draw it, so that they need not compute anything.
 * @returns a CommonJS module of plain data, in which each figure is written once
 */
function contentOf(): string {
  const figures = new Map<string, Amount>()
  const { deck, chapters, strip, outlook } = special
  const written = JSON.stringify(
    { deck: deck.map(slimmed), chapters: chapters.map(({ name, start }) => ({ name, start })), strip, outlook },
    (_, value: unknown) => {
      if (!isAmount(value)) return value
      figures.set(value.id, value)
      return `@figures.${value.id}`
    },
  )
  const sources = [...figures.keys()].map((id) => {
    const { period, quote } = provenanceOf(coverage, id)!
    const { passage } = coverage.figures[id]!.source
    return `${id}: { figure: figures.${id}, period: ${asJs(period)}, passage: passages.${passage}.name, quote: ${asJs(quote)} }`
  })
  return [
    `const figures = ${asJs(Object.fromEntries(figures))}`,
    `const passages = ${asJs(coverage.passages)}`,
    `const content = ${written.replace(/"@(figures\.\w+)"/g, '$1')}`,
    `content.sources = { ${sources.join(', ')} }`,
    'module.exports = content',
  ].join('\n')
}

const asJs = (value: unknown): string => JSON.stringify(value)

const isAmount = (value: unknown): value is Amount => typeof value === 'object' && value !== null && 'number' in value

/** A card without what the baseline knows otherwise: its chapter, and a name that it has in parts. */
function slimmed(whole: Card): object {
  const card = { ...whole, chapter: undefined }
  switch (card.kind) {
    case 'cover':
      return { ...card, title: undefined }
    case 'highlight':
    case 'task':
      return { ...card, name: undefined }
    case 'ending':
      return {
        ...card,
        credits: card.credits.map(({ role, names }) => ({ role, names: names.join('　') })),
        slogans: `原报道文末有二维码：${card.slogans.join('　')}`,
      }
    default:
      return card
  }
}

const oneLineJson = (text: string): string => JSON.stringify(JSON.parse(text))

/** Without the whitespace that WeChat's compiler drops anyway: between tags, and around and within a tag's attributes. */
const oneLineWxml = (text: string): string =>
  text
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^<>]*("[^"]*"[^<>"]*)*>/g, (tag) => tag.replace(/\s*\n\s*/g, ' ').replace(/\s+(\/?>)$/, '$1'))
    .replace(/>\s+|\s+</g, (gap) => gap.trim())
    .trim()

interface Minifiers {
  js(code: string): Promise<string>
  wxs(code: string): Promise<string>
  css(code: string): Promise<string>
}

type Minify = (
  input: Record<string, string>,
  map: undefined,
  options: object,
) => Promise<{ code?: string; errors?: unknown[] }>

/** What Taro's configuration of webpack is asked for here. */
interface MiniConfig {
  chain: { optimization: { minimizers: { get(name: string): { get(what: 'args'): [PluginOptions] } } } }
}
interface PluginOptions {
  minify: Minify
  minimizerOptions: object
  terserOptions: { output?: object }
}

/** The minifiers of a production build, with the options that Taro and this project give them. */
async function minifiersOfTaro(): Promise<Minifiers> {
  const ofTaro = createRequire(require.resolve('@tarojs/webpack5-runner'))
  const { MiniBaseConfig } = ofTaro('@tarojs/webpack5-runner/dist/webpack/MiniBaseConfig') as {
    MiniBaseConfig: new (root: string, config: object) => MiniConfig
  }
  const { terserMinify } = ofTaro('terser-webpack-plugin') as { terserMinify: Minify }
  const autoprefixer = ofTaro('autoprefixer') as (options: object) => AcceptedPlugin
  const { minimizers } = new MiniBaseConfig(ROOT, { ...(await configOfProject()), mode: 'production' }).chain
    .optimization
  const [{ terserOptions }] = minimizers.get('terserPlugin').get('args')
  const [css] = minimizers.get('cssoWebpackPlugin').get('args')
  // WeChat runs each file in a function of its own, so the names at its top are as free as those in webpack's modules.
  const js = async (code: string, output: object = {}) =>
    taken(
      await terserMinify({ 'file.js': code }, undefined, {
        ...terserOptions,
        toplevel: true,
        output: { ...terserOptions.output, ...output },
      }),
    )
  return {
    js: (code) => js(code),
    // WeChat's compiler takes an escape in wxs for the characters it is written with.
    wxs: (code) => js(code, { ascii_only: false }),
    css: async (code) => {
      const prefixed = await postcss(autoprefixer({ flexbox: 'no-2009' })).process(code, { from: undefined })
      return taken(await css.minify({ 'app.css': prefixed.css }, undefined, css.minimizerOptions))
    },
  }
}

async function configOfProject(): Promise<object> {
  // Only when it is built: this brings in all of Taro's tools.
  const { default: projectConfig } = await import('../../../config/index')
  const { mini, ...config } = (await (
    projectConfig as unknown as (merge: typeof Object.assign, env: object) => unknown
  )(Object.assign, { command: 'build', mode: 'production' })) as { mini?: object }
  return { ...config, ...mini }
}

function taken({ code, errors = [] }: { code?: string; errors?: unknown[] }): string {
  if (code === undefined || errors.length) throw new Error(`cannot minify: ${errors.join('\n')}`)
  return code
}

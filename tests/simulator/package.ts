import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { listed } from './listed'
import type { Template } from './view'

/** What the simulator reads of `app.json`. */
export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  darkmode?: boolean
  usingComponents?: Record<string, string>
}

/** The names a logic-layer file can use; `undefined` shadows what a browser or Node has and WeChat has not. */
export type Scope = Readonly<Record<string, unknown>>

type Compiler = { wxmlToJs(root: string, options: { maxBuffer: number }): string }
type Code = (...values: unknown[]) => unknown
type FindTemplate = (wxmlPath: string) => Template

const CACHE = join(__dirname, '../../node_modules/.cache/weapp-simulator')

/**
 * WeChat hides these from page code in the same way, by wrapping each file in a function with these parameters.
 * Without `MessageChannel` and `setImmediate` React schedules by `setTimeout`, as it does on a phone.
 */
const ABSENT = listed(`
  window document self frames parent top location navigator history screen process localStorage sessionStorage
  XMLHttpRequest fetch WebSocket MessageChannel setImmediate alert confirm prompt performance
  requestAnimationFrame cancelAnimationFrame matchMedia jest Buffer
`)

const factories = new Map<string, Code>()
const packages = new Map<string, MiniPackage>()

/** A built mini-program on disk. Its WXML is compiled once, by WeChat's own compiler, and kept between test runs. */
export class MiniPackage {
  readonly app: AppJson
  #findTemplate: FindTemplate | undefined

  private constructor(readonly root: string) {
    if (!existsSync(join(root, 'app.json'))) throw new Error(`No built mini-program in ${root}: build it first`)
    this.app = this.#json<AppJson>('app.json')
  }

  /** The package in this folder; one and the same for every phone of a test file. */
  static open(root: string): MiniPackage {
    const known = packages.get(root) ?? new MiniPackage(root)
    packages.set(root, known)
    return known
  }

  has(route: string): boolean {
    const { pages, subPackages = [] } = this.app
    return [...pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))].includes(
      route,
    )
  }

  /** Whether a file is in the package, by its path from the root. */
  holds(file: string): boolean {
    return existsSync(join(this.root, file))
  }

  /** The compiled WXML of a page or component. */
  template(path: string): Template {
    this.#findTemplate ??= this.#compile()
    return this.#findTemplate(`${path}.wxml`)
  }

  /** The components a page or component uses: tag to path. */
  componentsOf(path: string): Record<string, string> {
    const own = this.#json<{ usingComponents?: Record<string, string> }>(`${path}.json`).usingComponents
    const resolve = (from: string, used: string) =>
      used.startsWith('/') ? used.slice(1) : posix.join(posix.dirname(from), used)
    return Object.fromEntries([
      ...Object.entries(this.app.usingComponents ?? {}).map(([tag, used]) => [tag, resolve('app', used)] as const),
      ...Object.entries(own ?? {}).map(([tag, used]) => [tag, resolve(path, used)] as const),
    ])
  }

  /** A fresh `require` over the package's files: modules run anew, with these names in scope. */
  loader(scope: Scope): (path: string) => unknown {
    const modules = new Map<string, { exports: unknown }>()
    const load = (path: string): unknown => {
      const known = modules.get(path)
      if (known) return known.exports
      const module = { exports: {} as unknown }
      modules.set(path, module)
      const requireFrom = (wanted: string) => load(this.#resolve(posix.join(posix.dirname(path), wanted)))
      const values = { ...scope, require: requireFrom, module, exports: module.exports }
      this.#factory(path, Object.keys(values))(...Object.values(values))
      return module.exports
    }
    return (path) => load(this.#resolve(path))
  }

  #json<T>(path: string): T {
    return JSON.parse(readFileSync(join(this.root, path), 'utf8')) as T
  }

  #resolve(path: string): string {
    const candidates = [path, `${path}.js`, `${path}/index.js`].filter((one) => one.endsWith('.js'))
    const found = candidates.find((one) => existsSync(join(this.root, one)))
    if (!found) throw new Error(`module '${path}.js' is not defined`)
    return found
  }

  #factory(path: string, names: string[]): Code {
    const file = join(this.root, path)
    const known = factories.get(file)
    if (known) return known
    const factory = toFunction([...names, ...ABSENT], `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`)
    factories.set(file, factory)
    return factory
  }

  #compile(): FindTemplate {
    // The compiled code asks a browser for this before it works.
    Object.assign(window, { __webview_engine_version__: 0.02 })
    return toFunction([], this.#compiled())() as FindTemplate
  }

  #compiled(): string {
    const files = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
    const hash = createHash('sha256')
    for (const file of files.filter((one) => /\.(wxml|wxs|json)$/.test(one)).sort())
      hash.update(file).update(readFileSync(join(this.root, file)))
    const kept = join(CACHE, `${hash.digest('hex')}.js`)
    if (!existsSync(kept)) {
      const code = jest.requireActual<Compiler>('miniprogram-compiler').wxmlToJs(this.root, { maxBuffer: 2 ** 26 })
      mkdirSync(dirname(kept), { recursive: true })
      // Another worker may be compiling the same: only a whole file may ever stand under the final name.
      const draft = `${kept}.${process.pid}`
      writeFileSync(draft, code)
      renameSync(draft, kept)
    }
    return readFileSync(kept, 'utf8')
  }
}

/** Code as a function of these names: as a module of Jest's it would see those of a browser. */
function toFunction(names: string[], code: string): Code {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- there is no other way to give code its own names
  return new Function(...names, code) as Code
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { World, type Program } from './loader.cjs'
import type { Template } from './view'

/** What the simulator reads of `app.json`. */
export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  darkmode?: boolean
  usingComponents?: Record<string, string>
}

type Compiler = { wxmlToJs(root: string, options: { maxBuffer: number }): string }
type FindTemplate = (wxmlPath: string) => Template

const CACHE = join(__dirname, '../../node_modules/.cache/weapp-simulator')

const packages = new Map<string, MiniPackage>()

/** A built mini-program on disk. Its WXML is compiled once, by WeChat's own compiler, and kept between test runs. */
export class MiniPackage {
  readonly app: AppJson
  #world: World | undefined
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

  /** Its JavaScript from the beginning, with these names beside the language. */
  start(globals: Readonly<Record<string, unknown>>): Program {
    this.#world ??= new World(this.root)
    return this.#world.start(globals)
  }

  #json<T>(path: string): T {
    return JSON.parse(readFileSync(join(this.root, path), 'utf8')) as T
  }

  #compile(): FindTemplate {
    // The compiled code asks a browser for this before it works.
    Object.assign(window, { __webview_engine_version__: 0.02 })
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the compiler gives code
    return (new Function(this.#compiled()) as () => FindTemplate)()
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

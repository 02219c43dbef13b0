import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as Exparser from './exparser'
import type * as GlassEasel from './glass-easel'
import { World, type Program } from './loader.cjs'
import type { Renderer } from './renderer'
import { undrawn } from './undrawn'

/** What the simulator reads of `app.json`. */
export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  darkmode?: boolean
}

/** WeChat's two view frameworks, by name. Each takes long to load. */
const RENDERERS = {
  exparser: () => jest.requireActual<typeof Exparser>('./exparser').exparserRenderer,
  'glass-easel': () => jest.requireActual<typeof GlassEasel>('./glass-easel').glassEaselRenderer,
}

/** The one that draws: `VIEW=glass-easel`, or else exparser. */
function viewFramework(): keyof typeof RENDERERS {
  const { VIEW = 'exparser' } = process.env
  if (VIEW === 'exparser' || VIEW === 'glass-easel') return VIEW
  throw new Error(`VIEW is one of ${Object.keys(RENDERERS).join(', ')}, and not ${VIEW}`)
}

const packages = new Map<string, MiniPackage>()

/** A built mini-program on disk. */
export class MiniPackage {
  readonly app: AppJson
  #world: World | undefined
  #renderer: Renderer | undefined
  #undrawn: Renderer | undefined

  private constructor(readonly root: string) {
    if (!existsSync(join(root, 'app.json'))) throw new Error(`No built mini-program in ${root}: build it first`)
    this.app = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as AppJson
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

  /** What draws its pages. */
  get renderer(): Renderer {
    return (this.#renderer ??= RENDERERS[viewFramework()]()(this.root))
  }

  /** What reads its pages off their data, and draws nothing. */
  get undrawn(): Renderer {
    return (this.#undrawn ??= undrawn(this.root))
  }

  /** Its JavaScript from the beginning, with these names beside the language. */
  start(globals: Readonly<Record<string, unknown>>): Program {
    this.#world ??= new World(this.root)
    return this.#world.start(globals)
  }
}

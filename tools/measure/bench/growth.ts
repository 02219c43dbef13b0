/**
 * What more content costs. A coverage of many times the cards is made by script and built as the product is; nothing a reader
 * waits for may grow with it.
 */
import { readdirSync, statSync } from 'node:fs'
import { cp, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { COVERAGE, COVERAGE_NAME } from '@/content/file'
import { countIn, ordinalOf } from '@/content/ordinal'
import { coverage as ownCoverage } from '@/content'
import type { Coverage } from '@/content/schema'
import { findingOf } from '@/model/finding-layout'
import { build, inTemporaryFolder, kept, ROOT, SOURCES, UNWEIGHED, WEAPP } from './builds'
import { launchRatio, timeLaunches, type Address } from './launch'
import { simulate } from './simulated'
import { weigh } from './sizes'
import { ADDRESSES, type Screen } from './addresses'

/** The product with many times the content, against itself as it is. */
export interface Grown {
  times: number
  /** Each a multiple of what it is with the product's own content. */
  ratios: Record<string, number>
}

const SCREENS = Object.keys(ADDRESSES) as Screen[]
/** Through all the highlights: cards that are the same however many come behind them. */
const SWIPES = { swipesFrom: 'h1', steps: 9 }

/**
 * Builds the product with more content and measures it against the built product.
 * @param times how many times the content, for each product to build
 * @param processes launches of each page of each product
 */
export async function measureGrowth(times: readonly number[], processes: number): Promise<Grown[]> {
  return inTemporaryFolder(async (folder) => {
    const own = { times: 1, dist: WEAPP }
    const grown: (typeof own)[] = []
    for (const one of times) grown.push({ times: one, dist: await buildGrown(join(folder, String(one)), one) })
    const launches = await timeLaunches(
      Object.fromEntries([own, ...grown].flatMap(({ dist }) => addressesOf(dist))),
      processes,
    )
    const [base, ...measured] = await inTurn([own, ...grown], async ({ times, dist }) => ({
      ...(await simulate({ kind: 'growth', dist, ...SWIPES })),
      besideContent:
        Object.values(await weigh(dist)).reduce((sum, { code }) => sum + code.raw, 0) - contentBytes(dist, times),
      launch: (screen: Screen) => launches[`${dist} ${screen}`]!,
    }))
    return measured.map((one, i) => ({
      times: grown[i]!.times,
      ratios: {
        ...Object.fromEntries(
          SCREENS.map((name) => [`launch, ${name}`, launchRatio(one.launch(name), base!.launch(name))]),
        ),
        ...Object.fromEntries(
          SCREENS.map((name) => [
            `setData for the first screen, ${name}`,
            one.firstScreen[name].settled.bytes / base!.firstScreen[name].settled.bytes,
          ]),
        ),
        'setData for a swipe, the median': one.swipe.median.bytes / base!.swipe.median.bytes,
        'setData for a swipe, the worst': one.swipe.worst.bytes / base!.swipe.worst.bytes,
        'bytes of code beside the content': one.besideContent / base!.besideContent,
      },
    }))
  })
}

/**
 * Builds the product with so many times the content.
 * @param folder where its content and the package are to stand; must not exist
 * @param env what the build's environment holds besides this process's
 * @returns the folder of the built mini-program
 */
export async function buildGrown(folder: string, times: number, env: Record<string, string> = {}): Promise<string> {
  const [special, dist] = [join(folder, 'special'), join(folder, 'dist')]
  await cp(COVERAGE, special, { recursive: true })
  await writeFile(join(special, COVERAGE_NAME), JSON.stringify(multiplied(ownCoverage, times)))
  await build(ROOT, 'weapp', { ...env, COVERAGE: special, BUILD_INTO: relative(ROOT, dist) })
  return dist
}

/** As `buildGrown`, but built once for as long as nothing in the product changes, to be read and not to be weighed. */
export const keptGrown = (times: number): Promise<string> =>
  kept(`grown-${times}`, SOURCES, (into) =>
    inTemporaryFolder(async (folder) => {
      await cp(await buildGrown(join(folder, 'grown'), times, UNWEIGHED), into, { recursive: true })
    }),
  )

/** Bytes of the modules that hold the cards, and of what search and the contents hold of them: these alone may grow. */
function contentBytes(dist: string, times: number): number {
  const folder = join(dist, 'content')
  const cards = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)
  return cards + Buffer.byteLength(JSON.stringify(findingOf(multiplied(ownCoverage, times))))
}

const addressesOf = (dist: string): [string, Address][] =>
  SCREENS.map((screen) => [`${dist} ${screen}`, { dist, ...ADDRESSES[screen] }])

/** One after another: measurements side by side disturb each other. */
async function inTurn<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (const one of all) done.push(await work(one))
  return done
}

/**
 * Makes a coverage with so many times the cards of numbers, highlights and tasks, each with its own figures. Copies come behind
 * the originals and refer to each other as those do, so that what an original shows stays as it is.
 * @param times at least 1
 * @returns a coverage that keeps the rules of the schema if the given one does
 */
export function multiplied(coverage: Coverage, times: number): Coverage {
  const { numbers = [], highlights, tasks, scenes = {} } = coverage
  const counts = { n: numbers.length, h: highlights.length, t: tasks.length }
  const ofCards = Object.fromEntries(Object.entries(scenes).filter(([id]) => /^[nht]\d+$/.test(id)))
  const cards = JSON.stringify({ numbers, highlights, tasks, scenes: ofCards })
  // A figure is named in a text as {id}, or alone in a list.
  const named = new Set([...cards.matchAll(/[{"](\w+)[}"]/g)].map(([, id]) => id!))
  const copied = Object.entries(coverage.figures).filter(([id]) => named.has(id))
  const copies = Array.from({ length: times - 1 }, (_, i) => {
    const round = i + 1
    const copyOf = (figure: string) => `${figure}x${round}`
    const renamed = cards
      .replace(/"([nht])(\d+)"/g, (_, kind: keyof typeof counts, n: string) => `"${kind}${counts[kind] * round + +n}"`)
      .replace(/([{"])(\w+)(?=[}"])/g, (whole, before: string, id: string) =>
        Object.hasOwn(coverage.figures, id) ? before + copyOf(id) : whole,
      )
    return {
      ...(JSON.parse(renamed) as Pick<Coverage, 'numbers' | 'highlights' | 'tasks'> & { scenes: typeof scenes }),
      figures: Object.fromEntries(copied.map(([id, figure]) => [copyOf(id), figure])),
    }
  })
  /** Keeps a chapter's title true, which says how many there are. */
  const announcing = (heading: string, list: readonly unknown[]) => {
    const announced = countIn(heading)
    return announced ? ordinalOf(list.length * times) + announced.what : heading
  }
  return {
    ...coverage,
    chapters: {
      ...coverage.chapters,
      highlights: announcing(coverage.chapters.highlights, highlights),
      tasks: announcing(coverage.chapters.tasks, tasks),
    },
    figures: Object.assign({}, coverage.figures, ...copies.map(({ figures }) => figures)) as Coverage['figures'],
    ...(coverage.numbers && { numbers: [...numbers, ...copies.flatMap((copy) => copy.numbers ?? [])] }),
    highlights: [...highlights, ...copies.flatMap((copy) => copy.highlights)],
    tasks: [...tasks, ...copies.flatMap((copy) => copy.tasks)],
    ...(coverage.scenes && {
      scenes: Object.assign({}, scenes, ...copies.map((copy) => copy.scenes)) as typeof scenes,
    }),
  }
}

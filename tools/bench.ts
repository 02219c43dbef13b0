/**
 * Builds the product, an empty Taro project and the hand-written baseline, measures all three, prints one table and writes it
 * all to docs/bench.json. Exit code 1 if a bound of the design is not met.
 *
 *   npm run bench
 *   npm run bench -- --record     also records the product's figures as the budget that the tests hold it to
 *   npm run bench -- --quick      few launches, ten times the content only, no H5; writes nothing
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { Listr } from 'listr2'
import { version as reactVersion } from 'react/package.json'
import { version as taroVersion } from '@tarojs/taro/package.json'
import { ADDRESSES, type Screen } from './bench/addresses'
import { growthBounds, h5Bounds, isMet, NOT_MET, talkBounds, weightBounds, type Bound } from './bench/bounds'
import { recordBudget } from './bench/budget'
import { build, buildScaffold, H5, inTemporaryFolder, ROOT, WEAPP } from './bench/builds'
import { measureGrowth } from './bench/growth'
import { timeLaunches } from './bench/launch'
import { measureH5 } from './bench/h5'
import { buildNative } from './bench/native'
import { FURTHER, HELLO } from './bench/pages'
import { report } from './bench/report'
import type { Results } from './bench/results'
import { simulate } from './bench/simulated'
import { weigh } from './bench/sizes'

const RESULTS = join(ROOT, 'docs/bench.json')

const { values: flags } = parseArgs({ options: { record: { type: 'boolean' }, quick: { type: 'boolean' } } })
const PROCESSES = flags.quick ? 3 : 25
const GROWTH_PROCESSES = flags.quick ? 3 : 15
const GROWTH = flags.quick ? [10] : [10, 100]

async function measure(folder: string): Promise<Results> {
  const dist = { ours: WEAPP, scaffold: join(folder, 'scaffold'), native: join(folder, 'native') }
  const results: Partial<Results> = {}
  await new Listr([
    { title: 'build the product', task: () => build(ROOT) },
    { title: 'build an empty Taro project', task: () => buildScaffold(dist.scaffold) },
    { title: 'build the hand-written baseline', task: () => buildNative(dist.native) },
    {
      title: 'weigh',
      task: async () => {
        results.weights = {
          ours: await weigh(dist.ours),
          scaffold: await weigh(dist.scaffold),
          native: await weigh(dist.native),
        }
      },
    },
    {
      title: `launch, ${PROCESSES} times each`,
      task: async () => {
        const at = (screen: Screen) => ({
          ours: { dist: dist.ours, ...ADDRESSES[screen] },
          native: { dist: dist.native, ...ADDRESSES[screen] },
        })
        const [deck, front, task] = [at('deck'), at('front'), at('task')]
        results.launches = await timeLaunches(
          {
            'ours deck': deck.ours,
            scaffold: { dist: dist.scaffold, ...HELLO },
            'native deck': deck.native,
            'ours front': front.ours,
            'native front': front.native,
            'ours task': task.ours,
            'native task': task.native,
          },
          PROCESSES,
        )
      },
    },
    {
      title: 'read through, in the simulator',
      task: async () => {
        results.talk = {
          ours: await simulate({ kind: 'talk', dist: dist.ours, more: FURTHER }),
          native: await simulate({ kind: 'talk', dist: dist.native, more: [] }),
          scaffold: await simulate({ kind: 'page', dist: dist.scaffold, page: HELLO, text: HELLO.text }),
        }
      },
    },
    {
      title: `build and measure with ${GROWTH.join(' and ')} times the content`,
      task: async () => void (results.growth = await measureGrowth(GROWTH, GROWTH_PROCESSES)),
    },
    {
      title: 'build and measure the H5 edition',
      enabled: !flags.quick,
      task: async () => {
        await build(ROOT, 'h5')
        results.h5 = await measureH5(H5)
      },
    },
  ]).run()
  return results as Results
}

function boundsOf({ weights, talk, growth, h5 }: Results): Bound[] {
  return [
    ...weightBounds(weights.ours, weights.scaffold),
    ...talkBounds(talk.ours),
    ...growthBounds(growth),
    ...(h5 ? h5Bounds(h5) : []),
  ]
}

async function main(): Promise<void> {
  const results = await inTemporaryFolder(measure)
  const bounds = boundsOf(results)
  const about = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpus: cpus().length,
    taro: taroVersion,
    react: reactVersion,
  }
  console.log(`\n${report(results, bounds)}\n`)
  if (!flags.quick) {
    const verdicts = bounds.map((bound) => ({ ...bound, met: isMet(bound) }))
    writeFileSync(RESULTS, `${JSON.stringify({ about, ...results, bounds: verdicts }, null, 2)}\n`)
    console.log(`All figures are in ${relative(process.cwd(), RESULTS)}`)
  }
  if (flags.record) {
    recordBudget(results.weights.ours, results.talk.ours)
    console.log('The budget is recorded')
  }
  if (bounds.some((bound) => !isMet(bound) && !NOT_MET.includes(bound.what))) process.exitCode = 1
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

/** What `npm run bench` does. */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, relative } from 'node:path'
import { Listr } from 'listr2'
import { version as reactVersion } from 'react/package.json'
import { version as taroVersion } from '@tarojs/taro/package.json'
import { ADDRESSES, type Screen } from './addresses'
import { growthBounds, h5Bounds, isMet, talkBounds, weightBounds, type Bound } from './bounds'
import { recordBudget } from './budget'
import { build, buildScaffold, H5, inTemporaryFolder, ROOT, WEAPP } from './builds'
import { measureGrowth } from './growth'
import { timeLaunches } from './launch'
import { measureH5 } from './h5'
import { buildNative } from './native'
import { FURTHER, HELLO } from './pages'
import { report } from './report'
import type { Results } from './results'
import { simulate } from './simulated'
import { weigh } from './sizes'

const RESULTS = join(ROOT, 'docs/bench.json')

async function measure(folder: string, quick: boolean): Promise<Results> {
  const processes = quick ? 3 : 25
  const growthProcesses = quick ? 3 : 15
  const growth = quick ? [10] : [10, 100]
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
      title: `launch, ${processes} times each`,
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
          processes,
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
      title: `build and measure with ${growth.join(' and ')} times the content`,
      task: async () => void (results.growth = await measureGrowth(growth, growthProcesses)),
    },
    {
      title: 'build and measure the H5 edition',
      enabled: !quick,
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

/**
 * Builds the product, an empty Taro project and the hand-written baseline, measures all three, prints one table and writes it
 * all to docs/bench.json. Exit code 1 if a bound of the design is not met.
 */
export async function bench({ record, quick = false }: { record?: boolean; quick?: boolean }): Promise<void> {
  const results = await inTemporaryFolder((folder) => measure(folder, quick))
  const bounds = boundsOf(results)
  const about = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpus: cpus().length,
    taro: taroVersion,
    react: reactVersion,
  }
  console.log(`\n${report(results, bounds)}\n`)
  if (!quick) {
    const verdicts = bounds.map((bound) => ({ ...bound, met: isMet(bound) }))
    writeFileSync(RESULTS, `${JSON.stringify({ about, ...results, bounds: verdicts }, null, 2)}\n`)
    console.log(`All figures are in ${relative(process.cwd(), RESULTS)}`)
  }
  if (record) {
    recordBudget(results.weights.ours, results.talk.ours)
    console.log('The budget is recorded')
  }
  if (bounds.some((bound) => !isMet(bound))) process.exitCode = 1
}

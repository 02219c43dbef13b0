import { version as taro } from '@tarojs/taro/package.json'
import { isMet, weightBounds } from '../../tools/measure/bench/bounds'
import { differences, HOW_TO_RECORD, weightFigures } from '../../tools/measure/bench/budget'
import { BUILD_MS, keptScaffold, WEAPP } from '../../tools/measure/bench/builds'
import { weigh, type Weights } from '../../tools/measure/bench/sizes'
import lastRun from '../../docs/bench.json'
import { itWithAll } from '../choice'

// With time for a build: were it to hang, it is the one that says so.
jest.setTimeout(BUILD_MS + 60_000)

describe('the weight of the package', () => {
  let ours: Weights
  beforeAll(async () => {
    ours = await weigh(WEAPP)
  })

  it(`is what was recorded: neither heavier nor lighter. ${HOW_TO_RECORD}`, () => {
    expect(differences('weight', weightFigures(ours))).toEqual([])
  })

  // A build gives the same bytes as long as Taro is the same.
  const recorded: Weights = lastRun.weights.scaffold
  it('is no more than that of an empty Taro project, which the last `npm run bench` weighed', () => {
    expect(lastRun.about.taro).toBe(taro)
    expect(weightBounds(ours, recorded).filter((bound) => !isMet(bound))).toEqual([])
  })

  itWithAll('is held against an empty Taro project that weighs what was recorded', async () => {
    expect(await weigh(await keptScaffold())).toEqual(recorded)
  })
})

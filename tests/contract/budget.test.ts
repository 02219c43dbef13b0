import { isMet, weightBounds } from '../../tools/measure/bench/bounds'
import { differences, HOW_TO_RECORD, weightFigures } from '../../tools/measure/bench/budget'
import { BUILD_MS, keptScaffold, WEAPP } from '../../tools/measure/bench/builds'
import { weigh, type Weights } from '../../tools/measure/bench/sizes'

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

  it('is no more than that of an empty Taro project', async () => {
    const scaffold = await weigh(await keptScaffold())
    expect(weightBounds(ours, scaffold).filter((bound) => !isMet(bound))).toEqual([])
  })
})

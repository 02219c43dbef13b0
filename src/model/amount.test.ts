import { coverage } from '@/content'
import { amountOf, plainAmount, plainRuns, runsOf } from './amount'

const said = (id: string) => plainAmount(amountOf(id, coverage.figures[id]!))

describe('a figure is said as the newspaper says it', () => {
  it.each([
    ['gdp', '跨过千亿元'],
    ['budget', '突破百亿元'],
    ['povertyEarly', '提前两年'],
    ['land', '1.2万余亩'],
    ['resettlementHomes', '2万余套'],
    ['talents', '2000余名'],
    ['retail', '2343.7亿元'],
    ['online', '95%'],
    ['doubleSupport', '九连冠'],
  ])('%s is %s', (id, words) => {
    expect(said(id)).toBe(words)
  })
})

describe('a text that refers to figures', () => {
  it('reads as one sentence', () => {
    expect(plainRuns(runsOf(coverage, '建了{pocketParks}公园，和{hillParks}山体公园。'))).toBe(
      '建了211处公园，和10座山体公园。',
    )
  })

  it('keeps a figure at its very end', () => {
    expect(runsOf(coverage, '绿地{green}').map((run) => (typeof run === 'string' ? run : run.id))).toEqual([
      '绿地',
      'green',
    ])
  })

  it('refuses a figure that nobody wrote down', () => {
    expect(() => runsOf(coverage, '{nothing}')).toThrow('nothing')
  })
})

import { coverage } from '@/content'
import { amountOf, figuresIn, plainAmount, plainRuns, runsOf } from './amount'

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

describe('a qualifier stands where Chinese has it', () => {
  it.each([
    ['超过', '12', '小时', '超过12小时'],
    ['近', '500', '人', '近500人'],
    ['多', '3200', '册', '3200多册'],
    ['多', '2', '万亩', '2万多亩'],
    ['余', '十二', '亿元', '十二亿余元'],
    ['余', '三', '万亿元', '三万亿余元'],
    ['以上', '30', '个', '30个以上'],
    ['左右', '3', '万人', '3万人左右'],
  ])('%s', (qualifier, value, unit, words) => {
    expect(plainAmount(amountOf('any', { ...coverage.figures.gdp!, qualifier, value, unit }))).toBe(words)
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

  it('tells its figures, and that it has none', () => {
    const told = (text: string) => figuresIn(runsOf(coverage, text)).map(plainAmount)
    expect(told('建了{pocketParks}公园，和{hillParks}山体公园。')).toEqual(['211处', '10座'])
    expect(told('建了公园。')).toEqual([])
  })

  it('refuses a figure that nobody wrote down', () => {
    expect(() => runsOf(coverage, '{nothing}')).toThrow('nothing')
  })
})

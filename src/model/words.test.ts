import { coverage } from '@/content'
import { deckOf } from './deck'
import { amountOf } from './amount'
import { holdsRuns, isWords, linesOf } from './card'
import { partsOf } from './name'
import { labelledAmount, plainLine, plainWords, wordsIn } from './words'

const parks = amountOf('pocketParks', coverage.figures.pocketParks!)

it('a line is said with its honours behind it', () => {
  expect(plainLine({ runs: ['建成', parks, '口袋公园'] })).toBe('建成211处口袋公园')
  expect(plainLine({ runs: ['建成', parks], honours: ['获评甲', '入选乙'] })).toBe('建成211处 获评甲 入选乙')
  expect(plainLine({ runs: [], honours: ['获评甲'] })).toBe('获评甲')
})

it('a figure is said with what it counts, words with those before them', () => {
  expect(labelledAmount(parks)).toBe(`${coverage.figures.pocketParks!.label} 211处`)
  expect(plainWords({ before: '荣获', words: ['中国创新', '百强区'] })).toBe('荣获中国创新百强区')
  expect(plainWords({ words: ['九连冠'] })).toBe('九连冠')
  expect([isWords(parks), isWords({ words: ['九连冠'] })]).toEqual([false, true])
})

it('every word of a part of a card is told, in its order, but no id and no picture', () => {
  const part = {
    id: 'h5',
    kind: 'highlight',
    title: ['精心守护', '碧水蓝天'],
    hero: parks,
    points: [{ head: '公园', runs: ['建成', parks] }, { runs: ['绿了。'] }],
    scene: { alt: '一幅画' },
    none: undefined,
    nothing: null,
    one: '一',
  }
  expect(wordsIn(part)).toEqual(['精心守护', '碧水蓝天', labelledAmount(parks), '公园 建成211处', ' 绿了。'])
})

it('points have their figures looked up', () => {
  const [line, bare] = linesOf(coverage, [
    { head: '公园', text: '建成{pocketParks}。', honours: ['获评甲'] },
    {},
  ] as never)
  expect(line).toEqual({ head: '公园', runs: ['建成', parks, '。'], honours: ['获评甲'] })
  expect(bare!.runs).toEqual([])
  expect(['runs', 'say', 'alt'].map(holdsRuns)).toEqual([true, true, false])
})

it('a long name is taken apart behind each of its ends', () => {
  const name = '中国作家协会东湖市南山区第三次代表大会'
  expect(partsOf(name, ['东湖市', '南山区'])).toEqual(['中国作家协会东湖市', '南山区', '第三次代表大会'])
  expect(partsOf(name, ['上海市'])).toEqual([name])
  expect(partsOf(name)).toEqual([name])
  expect(partsOf('东湖市', ['东湖市'])).toEqual(['东湖市'])
})

it('a card on the roll has its light, what it was corrected in and what its picture says', () => {
  const card = (id: string) => deckOf(coverage).find((one) => one.id === id)!
  expect(card('h3').scene).toMatchObject({
    alt: '湖上两千余点波光，十四面帆。',
    second: { id: 'academicians' },
    hero: undefined,
    say: undefined,
  })
  expect(card('n1').scene).toMatchObject({ span: '五年累计' })
  expect(card('n1').scene!.say![1]).toMatchObject({ id: 'industryGrowth' })
  expect(card('overview').scene!.hero).toEqual(amountOf('fortune500', coverage.figures.fortune500!))
  const { scenes, ...bare } = coverage
  expect(scenes).toBeDefined()
  expect(deckOf(bare).every((one) => !('scene' in one))).toBe(true)
  expect(deckOf(coverage).filter(({ night }) => night).length).toBeGreaterThan(0)
  expect(deckOf(coverage).filter((one) => 'night' in one && !one.night)).toEqual([])
})

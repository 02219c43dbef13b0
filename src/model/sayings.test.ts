import { coverage } from '@/content'
import { deckOf } from './deck'
import { sayingsOf, type Sayings } from './sayings'

const corrections = [{ date: '2022年3月2日', what: '发展格局', was: '甲', is: '乙', cards: ['t1'] }] as never
const deck = deckOf({ ...coverage, corrections })
let sayings: Sayings[]
beforeEach(() => {
  sayings = sayingsOf(deck, (id) => `章：${coverage.chapters[id]}`)
})

const on = (screen: 'card' | 'task', id: string) =>
  sayings.find(({ place }) => place.screen === screen && 'id' in place && place.id === id)!

describe('what search looks through', () => {
  it('is every card in the order of the deck, then every task screen', () => {
    expect(sayings.map(({ place, name }) => [place, name])).toEqual([
      ...deck.map(({ id, name }) => [{ screen: 'card', id }, name]),
      ...deck.filter(({ kind }) => kind === 'task').map(({ id, name }) => [{ screen: 'task', id }, name]),
    ])
  })

  it('stands where the contents have it: in a chapter, and which of its cards it is', () => {
    const { numbers, highlights } = coverage.chapters
    expect([on('card', 'n1').where, on('card', 'h3').where]).toEqual([`章：${numbers}`, `章：${highlights} · 亮点三`])
    expect(on('task', 't1').where).toBe('任务详情')
  })

  it('are the words of the card, those of its picture, what follows below and what was corrected', () => {
    expect(on('card', 'ending').others.slice(-2)).toEqual(coverage.slogans)
    expect(on('card', 'n1').others.slice(-5)).toEqual([
      '各数口径不同，不能相加。',
      // The sentence that stands below the rows.
      expect.stringContaining('16.5%'),
      '一块砖：1亿元投资',
      '一面帆：1亿美元外资',
      '五年累计',
    ])
    expect(on('card', 'h1').others.slice(-2)).toEqual(['大小不表示数额', '投资 · 消费 · 外贸 · 外资'])
    const corrected = '更正（2022年3月2日）：发展格局，原为“甲”，应为“乙”。'
    expect(on('card', 't1').others.at(-1)).toBe(corrected)
    expect(on('task', 't1').others).toEqual([coverage.tasks[0]!.sentence, corrected])
    expect(on('task', 't2').others).toEqual([coverage.tasks[1]!.sentence])
    expect(sayings.flatMap(({ others }) => others).filter((text) => !text)).toEqual([])
  })

  it('are the card’s own words where it has no picture', () => {
    const { scenes, ...bare } = coverage
    expect(scenes).toBeDefined()
    const h3 = sayingsOf(deckOf(bare), () => '').find(({ place }) => 'id' in place && place.id === 'h3')!
    expect(on('card', 'h3').others.slice(0, h3.others.length)).toEqual(h3.others)
  })

  it('begins with what the card says large, if it says any', () => {
    expect([on('card', 'n1').leads, on('card', 'n1').others[0]]).toEqual([true, '全社会固定资产投资 1250亿元'])
    expect([on('card', 'cover').leads, on('task', 't1').leads]).toEqual([false, false])
  })
})

import { MODELS } from '@/cards/models'
import { coverage } from '@/content'
import { CHAPTERS, ordinalOf } from './card'
import { chaptersOf, deckOf } from './deck'

const deck = deckOf(coverage)

describe('the deck', () => {
  it('opens with the cover and closes with the ending', () => {
    expect([deck[0]!.kind, deck.at(-1)!.kind]).toEqual(['cover', 'ending'])
  })

  it('goes through its chapters in the order of the special', () => {
    expect(chaptersOf(deck).map(({ id }) => CHAPTERS[id])).toEqual([
      '封面',
      '大会速览',
      '数说五年',
      '十大亮点',
      '未来五年',
      '七大任务',
      '尾声',
    ])
  })

  it('has ten highlights and seven tasks, as their chapters promise', () => {
    expect([MODELS.highlight(coverage).length, MODELS.task(coverage).length]).toEqual([10, 7])
  })

  it('gives every card an id of its own', () => {
    expect(new Set(deck.map((card) => card.id)).size).toBe(deck.length)
  })

  it('knows where each chapter starts', () => {
    for (const { id, start } of chaptersOf(deck)) {
      expect(deck.findIndex((card) => card.chapter === id)).toBe(start)
    }
  })
})

it('shows each figure of a card of figures once', () => {
  for (const card of MODELS.numbers(coverage)) {
    const ids = [card.hero, ...card.lists.flatMap(({ amounts }) => amounts)].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

it('counts in Chinese up to ten and in digits beyond', () => {
  expect([1, 7, 10, 11].map(ordinalOf)).toEqual(['一', '七', '十', '11'])
})

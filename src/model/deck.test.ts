import { MODELS } from '@/cards/models'
import { coverage } from '@/content'
import { countIn } from '@/content/ordinal'
import { chaptersOf, deckOf } from './deck'

const deck = deckOf(coverage)

describe('the deck', () => {
  it('opens with the cover and closes with the ending', () => {
    expect([deck[0]!.kind, deck.at(-1)!.kind]).toEqual(['cover', 'ending'])
  })

  it('goes through its chapters in the order of the special', () => {
    expect(chaptersOf(deck).map(({ id }) => id)).toEqual(Object.keys(coverage.chapters))
  })

  it('has as many highlights and tasks as their chapters promise', () => {
    const { highlights, tasks } = coverage.chapters
    expect(MODELS.highlight(coverage)).toHaveLength(countIn(highlights)!.count)
    expect(MODELS.task(coverage)).toHaveLength(countIn(tasks)!.count)
  })

  it('has no chapter for what a special leaves out', () => {
    const left = structuredClone(coverage)
    for (const part of ['congress', 'overview', 'numbers', 'strip', 'formula', 'stance', 'cues'] as const)
      delete left[part]
    const few = deckOf(left)
    expect(chaptersOf(few).map(({ id }) => id)).toEqual(['cover', 'highlights', 'tasks', 'ending'])
    expect(few.slice(1, -1)).toMatchObject([...MODELS.highlight(coverage), ...MODELS.task(coverage)])
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

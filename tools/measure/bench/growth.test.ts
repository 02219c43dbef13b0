import { coverage } from '@/content'
import { faultsOf } from '@/content/schema'
import { deckOf } from '@/model/deck'
import { specialOf } from '@/model/special'
import { atHand, contentOf } from '@/model/layout'
import { taskViewOf } from '@/model/task'
import { multiplied } from './growth'

const ten = multiplied(coverage, 10)

it('keeps every rule of the coverage', () => {
  expect(faultsOf(ten)).toEqual([])
})

it('has so many times the numbers, highlights and tasks', () => {
  for (const list of ['numbers', 'highlights', 'tasks'] as const) {
    expect(ten[list]).toHaveLength(10 * coverage[list]!.length)
  }
})

it('shows on an original card what it showed, and on a copy figures of its own', () => {
  const card = (id: string) => deckOf(ten).find((one) => one.id === id)
  // It has another place there, and so another light.
  expect(card('h3')).toEqual({ ...deckOf(coverage).find((one) => one.id === 'h3'), hour: expect.any(Number) as number })
  expect(card('h13')).toMatchObject({
    hero: { id: 'talentsx1', number: '2000' },
    tasks: [{ id: 't10' }, { id: 't11' }, { id: 't14' }],
  })
})

it('has cards that are each read without another', () => {
  deckOf(ten).forEach((card, i) => expect(specialOf(atHand(contentOf(ten))).cardAt(i)).toEqual(card))
})

it('leaves a task its ground', () => {
  const ground = (of: typeof coverage) => taskViewOf(specialOf(atHand(contentOf(of))), 't1')!.ground.map(({ id }) => id)
  expect(ground(ten)).toEqual(ground(coverage))
})

it('once is what it was', () => {
  expect(multiplied(coverage, 1)).toEqual(coverage)
})

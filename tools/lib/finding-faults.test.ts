import { coverage } from '../../src/content'
import type { Coverage } from '../../src/content/schema'
import { findingFaults } from './finding-faults'

const faulty = (change: Partial<Coverage>) => findingFaults({ ...coverage, ...change }).map(({ entry }) => entry)
const source = { passage: 'hl4', quote: '枣林等24个城中村旧貌换新颜' }
const concern = (...cards: { card: string; words: string }[]) => [{ id: 'one', name: '老楼改造', cards }]

it('the special leads only to cards that prove what they are found for', () => {
  expect(findingFaults(coverage)).toEqual([])
})

it('what was corrected is on its card, or was corrected again later', () => {
  const one = { date: '3月2日', cards: ['h5'], what: '口袋公园的数目', was: '112处', is: '210处' }
  expect(faulty({ corrections: [{ ...one, was: '210处', is: '211处' }, one] })).toEqual([])
})

it.each<[string, Partial<Coverage>, string]>([
  ['a word for a card that is not there', { alsoFound: { h99: ['学校'] } }, 'alsoFound.h99'],
  ['a word that the card says itself', { alsoFound: { h5: ['老楼', '公园'] } }, 'alsoFound.h5.1'],
  [
    'words that are not on the card',
    { concerns: concern({ card: 'h5', words: '口袋公园' }, { card: 'h6', words: '口袋公园' }) },
    'concerns.0.cards.1.words',
  ],
  [
    'a card that is listed twice',
    { concerns: concern({ card: 'h5', words: '口袋公园' }, { card: 'h5', words: '玉符河' }) },
    'concerns.0.cards.1.card',
  ],
  ['a place on a card that does not name it', { places: [{ name: '枣林', card: 'h5', source }] }, 'places.0.name'],
  [
    'a correction of which the card does not say yet what is right',
    { corrections: [{ date: '3月2日', cards: ['h5'], what: '口袋公园的数目', was: '112处', is: '212处' }] },
    'corrections.0.is',
  ],
  ['a place on a card that is not there', { places: [{ name: '枣林', card: 'h99', source }] }, 'places.0.card'],
])('%s is told', (_, change, entry) => {
  expect(faulty(change)).toEqual([entry])
})

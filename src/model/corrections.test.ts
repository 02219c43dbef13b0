import { coverage } from '@/content'
import type { Coverage } from '@/content/schema'
import { correctedTold, correctionsOf, sentenceOf } from './corrections'
import { editionOf } from './edition-layout'

const later = { date: '2022年3月2日', what: '口袋公园的数目', was: '210处', is: '211处', cards: ['h5', 'n2'] }
const earlier = { date: '2022年2月28日', what: '一个名字', was: '甲', is: '乙', cards: ['h5'] }
const corrected = (...corrections: object[]) => ({ ...coverage, corrections }) as Coverage
const LATER = '更正（2022年3月2日）：口袋公园的数目，原为“210处”，应为“211处”。'

it('a correction is one sentence', () => {
  expect(sentenceOf(later)).toBe(LATER)
})

it('a card has its own corrections, and nothing where there are none', () => {
  expect(correctionsOf(corrected(later, earlier), 'n2')).toEqual([LATER])
  expect(correctionsOf(corrected(later, earlier), 'h5')).toHaveLength(2)
  expect(correctionsOf(corrected(later, earlier), 'h1')).toBeUndefined()
  expect(correctionsOf({ ...coverage, corrections: undefined }, 'h5')).toBeUndefined()
})

it('the front page says how many there are, and when the latest was', () => {
  expect(correctedTold(corrected(later, earlier))).toBe('更正 2 处，最近是2022年3月2日')
  expect(correctedTold(corrected(later))).toBe('更正 1 处，2022年3月2日')
  expect(correctedTold(corrected())).toBeUndefined()
})

it('the edition lists them, each with its cards by name', () => {
  const { made, corrections } = editionOf(corrected(later))
  expect(made).toEqual(coverage.edition)
  expect(corrections).toEqual([
    {
      text: LATER,
      cards: [
        { id: 'h5', name: coverage.highlights[4]!.title },
        { id: 'n2', name: coverage.numbers![1]!.title },
      ],
    },
  ])
  expect(editionOf({ ...coverage, corrections: undefined }).corrections).toEqual([])
})

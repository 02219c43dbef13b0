import { coverage } from '@/content'
import { atHand, contentOf } from '@/model/layout'
import { specialOf } from '@/model/special'
import { withPhrases } from './phrases'

const plain = contentOf(coverage)
const short = { ...plain, chunks: plain.chunks.map(withPhrases) }

it('what recurs is written once, and every card and figure reads as before', () => {
  const [as, before] = [specialOf(atHand(short)), specialOf(atHand(plain))]
  expect(as.deck).toEqual(before.deck)
  for (const id of Object.keys(coverage.figures)) {
    expect(as.traceOf(id)).toEqual(before.traceOf(id))
    expect(as.cardTelling(id)).toBe(before.cardTelling(id))
  }
})

it('takes a third off at least', () => {
  const bytesOf = (chunks: unknown) => Buffer.byteLength(JSON.stringify(chunks))
  expect(bytesOf(short.chunks)).toBeLessThan((bytesOf(plain.chunks) * 2) / 3)
})

it('refuses a text in which a sign stands already', () => {
  expect(() => withPhrases({ phrases: [], cards: ['ƒ'], figures: {} })).toThrow('sign')
})

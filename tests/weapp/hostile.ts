import fc from 'fast-check'
import { sceneOf } from '@/entry/place'
import { special } from '@/model/special'

const SCREENS = ['front', 'card', 'task', 'poster'] as const

const escape = fc.constantFrom('%', '%E4', '%zz', '%00', '%25%32%35')
const prototypeName = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
const place = fc.constantFrom(...special.deck.map(({ id }) => sceneOf({ screen: 'card', id })))
const nested = fc.string().map((text) => `https://example.org/?q=${encodeURIComponent(`https://x.cn/?q=${text}`)}`)
/** Any sign of Unicode. Fast-check's own unit for it, `binary`, first makes a table of them all, which takes longer than what uses it. */
const sign = fc.nat(0x10ffff - 0x800).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800))
const word = fc.oneof(
  fc.string(),
  fc.string({ unit: sign }),
  fc.string({ unit: 'grapheme' }),
  escape,
  prototypeName,
  place,
  nested,
  fc.constant('📮'.repeat(40)),
  fc.string({ minLength: 30, maxLength: 30 }).map((text) => text.repeat(100)),
)
const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(''))
/** Addresses as nobody of ours writes them: a screen, and a query of any shape. */
export const hostile = fc.record({
  screen: fc.constantFrom(...SCREENS),
  query: fc.dictionary(fc.oneof(fc.constantFrom('id', 'scene', 'q', 'ID'), prototypeName, fc.string()), text, {
    maxKeys: 4,
  }),
})

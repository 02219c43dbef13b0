import fc from 'fast-check'
import { sceneOf } from '@/entry/place'
import { special } from '@/model/special'
import { openWechat } from '../simulator/phone'

const RUNS = 10_000
/** The fewest characters on any screen: the poster's three buttons. */
const WORDS = 12
const PAGES = ['pages/index/index', 'pages/cards/index', 'pages/task/index', 'poster/index'] as const

const escape = fc.constantFrom('%', '%E4', '%zz', '%00', '%25%32%35')
const prototypeName = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
const place = fc.constantFrom(...special.deck.map(({ id }) => sceneOf({ screen: 'card', id })))
const nested = fc.string().map((text) => `https://example.org/?q=${encodeURIComponent(`https://x.cn/?q=${text}`)}`)
const word = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  escape,
  prototypeName,
  place,
  nested,
  fc.constant('📮'.repeat(40)),
  fc.string({ minLength: 3000, maxLength: 3000 }),
)
const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(''))
const hostile = fc.record({
  page: fc.constantFrom(...PAGES),
  query: fc.dictionary(fc.oneof(fc.constantFrom('id', 'scene', 'q', 'ID'), prototypeName, fc.string()), text, {
    maxKeys: 4,
  }),
})

/** The text in the data that a page sends: texts hold theirs as `v`, nodes that hold nothing else as `w`. */
const words = (json: string): string => [...json.matchAll(/"[vw]":"([^"]*)"/g)].map(([, v]) => v).join('')

it('10,000 hostile addresses: each gives a screen, none an error', async () => {
  const phone = openWechat({ view: false })
  await phone.launch()
  for (const { page, query } of fc.sample(hostile, { numRuns: RUNS, seed: 20 })) {
    phone.clearLog()
    await phone.hide()
    await phone.show({ path: page, query, scene: 1047 })
    const screen = words(phone.setDataLog.map(({ json }) => json).join())
    if (screen.length < WORDS || phone.console.length || phone.stack.length > 3) {
      throw new Error(`${page} ${JSON.stringify(query)}: ${screen} ${JSON.stringify(phone.console)}`)
    }
  }
  expect(phone.requests).toEqual([])
}, 600_000)

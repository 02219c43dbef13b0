import fc from 'fast-check'
import { openWechat } from '../simulator/phone'
import { hostile } from './hostile'

const RUNS = 10_000
/** The fewest characters on any screen: the poster's three buttons. */
const WORDS = 12
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

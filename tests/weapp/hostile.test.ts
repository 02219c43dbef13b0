import fc from 'fast-check'
import { arrivalOf, pageOf, queryOf } from '@/entry/place'
import { hostile } from './hostile'
import { openUndrawn } from './open'

const RUNS = 10_000
/** One of so many is opened as a page, whose doing is the same once the place is known. */
const OPENED = 50
/** The fewest characters on any screen: the poster's three buttons. */
const WORDS = 12

const addresses = fc.sample(hostile, { numRuns: RUNS, seed: 20 }).map((address) => ({
  ...address,
  place: () => arrivalOf(address.screen, address.query).place,
}))

it('10,000 hostile addresses: each is read as a place that has an address of its own', () => {
  for (const { screen, query, place } of addresses) {
    const read = place()
    const own = arrivalOf(read.screen, Object.fromEntries(new URLSearchParams(queryOf(read)))).place
    if (JSON.stringify(own) !== JSON.stringify(read))
      throw new Error(`${screen} ${JSON.stringify(query)}: ${JSON.stringify(read)}`)
  }
})

it('each fiftieth, and each that leads where none before it led, opened: it gives a screen, and no error', async () => {
  const led = new Set<string>()
  const phone = openUndrawn()
  await phone.launch()
  for (const [i, { screen, query, place }] of addresses.entries()) {
    const way = JSON.stringify([screen, place()])
    if (i % OPENED && led.has(way)) continue
    led.add(way)
    phone.clearLog()
    await phone.hide()
    await phone.show({ path: pageOf(screen), query, scene: 1047 })
    const shown = phone.text()
    if (shown.length < WORDS || phone.console.length || phone.stack.length > 3)
      throw new Error(`${screen} ${JSON.stringify(query)}: ${shown} ${JSON.stringify(phone.console)}`)
  }
  expect(phone.requests).toEqual([])
})

import { BUILD_MS } from '../../tools/measure/bench/builds'
import { keptGrown } from '../../tools/measure/bench/growth'
import { openWechat, type Phone } from '../simulator/phone'
import { expectQuiet } from './quiet'

// With time for a build: were it to hang, it is the one that says so.
jest.setTimeout(BUILD_MS + 60_000)

const position = (phone: Phone) => Number(/\d+/.exec(phone.find('.deck__count').text)![0])

/** Swipes on or back, and sees at each step that the deck is one card further and the card is there. */
async function swipe(phone: Phone, steps: number, by: 1 | -1): Promise<void> {
  for (let i = 0; i < steps; i++) {
    const before = position(phone)
    await phone.swipe('#deck', phone.swiperAt('#deck') + by)
    expect(position(phone)).toBe(before + by)
    expect(phone.slide('#deck').text.length).toBeGreaterThan(20)
  }
}

it('a deck of ten times the cards is read back past where it was opened, on again, and from the contents', async () => {
  const phone = openWechat({ dist: await keptGrown(10) })
  await phone.launch({ path: 'pages/cards/index', query: { id: 'h60' } })
  await swipe(phone, 45, -1)
  await swipe(phone, 60, 1)
  await phone.tap('#contents')
  await phone.tap('.place')
  expect(position(phone)).toBe(1)
  await phone.tap('#next')
  expect(position(phone)).toBe(2)
  expectQuiet(phone)
})

import { special } from '@/model/special'
import { combined } from '../choice'
import type { Phone } from '../simulator/phone'
import { openAt } from './open'
import { expectQuiet } from './quiet'

const last = special.count - 1
const at = special.positionOf('h3')

/** What a swiper may say of where it stands, and the card that a reader sees then. */
const SAID: [string, object, number][] = [
  ['−1', { current: -1 }, 0],
  ['one past the end', { current: special.count }, last],
  ['a million', { current: 1e6 }, last],
  ['between two cards', { current: at + 0.2 }, at],
  ['NaN', { current: NaN }, at],
  ['null', { current: null }, at],
  ['a word', { current: 'h3' }, at],
  ['nothing', {}, at],
]

const counter = (phone: Phone) => phone.find('.deck__count').text

const TOLD = combined(SAID, ['change', 'animationfinish']).map(([[words, detail, card], event]) => ({
  words,
  event,
  detail,
  card,
}))

describe.each(TOLD)('a swiper that says $words at its $event', ({ detail, card, event }) => {
  it('the deck shows a card, and goes on', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.send('#deck', event, { ...detail, source: 'touch' })
    expect(counter(phone)).toBe(`第 ${card + 1} / ${special.count} 张`)
    await phone.tap(card === last ? '#previous' : '#next')
    expect(phone.slide('#deck').text.length).toBeGreaterThan(20)
    expect(counter(phone)).toBe(`第 ${card + (card === last ? 0 : 2)} / ${special.count} 张`)
    expectQuiet(phone)
  })

  it('the carousel stays, and goes on', async () => {
    const phone = await openAt({ screen: 'front' })
    await phone.send('#carousel', event, { ...detail, source: 'touch' })
    await phone.tap('#pause')
    await phone.tap('下一个亮点')
    await phone.tap(phone.slide('#carousel').text.slice(0, 4))
    expectQuiet(phone)
  })
})

describe('a swiper that tells of a change without saying by what', () => {
  it('late, of a turn that a newer one overtook, does not take the reader back', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.tap('#next')
    await phone.tap('#next')
    await phone.send('#deck', 'change', { current: phone.swiperAt('#deck') - 1 })
    expect(counter(phone)).toBe(`第 ${at + 3} / ${special.count} 张`)
    expect(phone.slide('#deck').text).toContain('亮点五')
  })

  it('is believed once it has come to rest', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    const current = phone.swiperAt('#deck') + 1
    await phone.send('#deck', 'change', { current })
    await phone.send('#deck', 'animationfinish', { current })
    expect(counter(phone)).toBe(`第 ${at + 2} / ${special.count} 张`)
  })
})

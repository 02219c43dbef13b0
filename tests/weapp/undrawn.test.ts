import type { Place } from '@/entry/place'
import type { Phone } from '../simulator/phone'
import { onlyExparser, onlyLean } from './lean'
import { openAt } from './open'

/** What a reader does on a screen, by what works on a drawn one and on one that is not. */
const WAYS: [Place, (phone: Phone) => Promise<void>][] = [
  [{ screen: 'front' }, (phone) => phone.swipe('#carousel', 2)],
  [{ screen: 'front' }, (phone) => phone.tap('.figures__cell')],
  [{ screen: 'card', id: 'h3' }, (phone) => phone.swipe('#deck', phone.swiperAt('#deck') + 2)],
  [
    { screen: 'card', id: 'h3' },
    async (phone) => {
      await phone.tap('#next')
      await phone.tap('#contents')
      await phone.back()
    },
  ],
  [{ screen: 'card', id: 'h3' }, (phone) => phone.tap('#type-step')],
  [{ screen: 'task', id: 't1' }, (phone) => phone.tap('看亮点四')],
  [{ screen: 'contents' }, (phone) => phone.type('#search', '公园')],
  [{ screen: 'about' }, (phone) => phone.tap('字号：长辈版')],
  [{ screen: 'roll', id: 'h3' }, (phone) => phone.tap('.roll__onward .button')],
  [{ screen: 'poster', id: 'h5' }, (phone) => phone.tap('#close')],
]

// What stands there by its WXML: words that are no child of the page's first node are the page's own.
const stands = (phone: Phone) => phone.tree().children.filter(({ tag }) => tag !== 'page-meta')

const left =
  process.env.LEAN === 'off'
    ? onlyLean('templates have another form')
    : onlyExparser('handlers have no names, and classes no spaces of their own')

left.describe('what is read off the data is what is drawn', () => {
  it.each(WAYS)('%j', async (place, act) => {
    const drawn = await openAt(place)
    const undrawn = await openAt(place, { view: false })
    for (const step of [undefined, act]) {
      for (const phone of [drawn, undrawn]) await step?.(phone)
      expect(undrawn.page).toEqual(drawn.page)
      expect(stands(undrawn)).toEqual(stands(drawn))
      expect(undrawn.text()).toBe(drawn.text())
      expect(undrawn.setDataLog.map(({ json }) => json)).toEqual(drawn.setDataLog.map(({ json }) => json))
    }
    expect([...drawn.console, ...undrawn.console]).toEqual([])
  })
})

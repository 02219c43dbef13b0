import { pathOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import type { Phone } from '../simulator/phone'
import { onlyLean } from './lean'
import { NewerView } from './newer-view'
import { openAt } from './open'

/** What WeChat's newer framework says of lists, and not of the attributes that only WeChat's own components have. */
const OF_LISTS = /not unique|for-list/

/** Draws everything that was sent to a page, in its order, in the newer framework. */
function drawnAnew(phone: Phone, route: string): { view: NewerView; warnings: string[] } {
  const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined)
  try {
    const view = new NewerView(route)
    for (const { data } of phone.setDataLog.filter((entry) => entry.route === route)) view.set(data)
    return { view, warnings: warn.mock.calls.map(([text]) => String(text)).filter((text) => OF_LISTS.test(text)) }
  } finally {
    warn.mockRestore()
  }
}

const next = async (phone: Phone, swiper: string) => phone.swipe(swiper, phone.swiperAt(swiper) + 1)

/** What readers do on each screen. */
const JOURNEYS: [string, Place, (phone: Phone) => Promise<void>][] = [
  [
    'the front page: the carousel is turned and type grows',
    { screen: 'front' },
    async (phone) => {
      await phone.wait(300)
      for (let i = 0; i < 3; i++) await next(phone, '#carousel')
      await phone.tap('.type-step')
    },
  ],
  [
    'the deck: cards are swiped, the contents opened and a figure looked up',
    { screen: 'card', id: 'h3' },
    async (phone) => {
      for (let i = 0; i < 3; i++) await next(phone, '#deck')
      await phone.tap('#contents')
      await phone.tap('关闭')
      await phone.tap('#previous')
    },
  ],
  [
    'the tasks: from each to the next',
    { screen: 'task', id: 't1' },
    async (phone) => {
      while (phone.find('#next').exists) await phone.tap('#next')
    },
  ],
  [
    'the contents: words are looked for and wiped out',
    { screen: 'contents' },
    async (phone) => {
      for (const words of ['路', '枣林', '没有这样的话', '230', '']) await phone.type('#search', words)
    },
  ],
  [
    'the settings: each is changed, the record is wiped out',
    { screen: 'about' },
    async (phone) => {
      for (const words of ['大', '特大', '深色', '浅色']) await phone.tap(words)
      if (phone.find('#forget').exists) await phone.tap('#forget')
    },
  ],
  ['a poster', { screen: 'poster', id: special.deck[0]!.id }, () => Promise.resolve()],
]

onlyLean('Taro keeps lists apart in its own way').describe("in WeChat's newer framework", () => {
  it.each(JOURNEYS)('%s, and every list keeps its items apart', async (_, place, act) => {
    const phone = await openAt(place, { storage: { reading: { version: 1, last: 'h3', read: ['card:h3'] } } })
    await act(phone)
    const route = pathOf(place).slice(1).split('?')[0]!
    const { view, warnings } = drawnAnew(phone, route)
    expect(warnings).toEqual([])
    // What came by and by stands there as if it had been drawn at once.
    const fresh = new NewerView(route)
    fresh.set(view.data)
    expect(view.drawn()).toBe(fresh.drawn())
    for (const { text } of phone.findAll('text')) expect(view.drawn()).toContain(text)
  })
})

import { FAULTS, LATE, type Fault, type Phone } from '../simulator/phone'
import { A_WHILE, taskOverDeck } from './fault-stories'
import { onlyLean, saidByTaro } from './lean'
import { undrawnAt } from './open'

/** What the special asks of WeChat beside its ways from page to page, and is answered later, or is told by. */
const CALLS = [
  'checkIsOpenAccessibility',
  'createSelectorQuery',
  'offCopyUrl',
  'onCopyUrl',
  'onGeneratePoster',
  'onPageNotFound',
  'onThemeChange',
  'setBackgroundColor',
  'setNavigationBarColor',
  'setStorage',
]
/** What answers at once has no answer that could stay away, come late or come twice. */
const AT_ONCE = ['getAppBaseInfo', 'getCurrentPages', 'getLaunchOptionsSync', 'getStorageSync']
const FAULTY = [
  ...CALLS.flatMap((call) => FAULTS.map((fault) => [call, fault] as const)),
  ...AT_ONCE.flatMap((call) => (['absent', 'throws', 'dead'] as const).map((fault) => [call, fault] as const)),
]
/** A reader whose theme is painted on WeChat's bars. */
const storage = { reading: { version: 1, theme: 'dark' } }

const shown = (phone: Phone) => phone.slide('#deck').text

it.each(FAULTY)(
  'a phone on which %s is %s: cards are turned, marks are kept, the front page is reached',
  async (call, fault) => {
    const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults: { [call]: fault }, storage })
    expect(shown(phone)).toContain('亮点三')
    await phone.tap('#next')
    expect(shown(phone)).toContain('亮点四')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    expect(shown(phone)).toContain('亮点五')
    await phone.tap('#type-step')
    expect(phone.find('.screen').className).toContain('type-large')
    await phone.tap('首页')
    expect(phone.page.route).toBe('pages/index/index')
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 10 张$/)
    // A carousel that was told nothing is turned by hand.
    await phone.wait(A_WHILE)
    expect(phone.find('.carousel__pause').exists || phone.find('.carousel__turn').exists).toBe(true)
    expect(phone.console.filter((line) => !saidByTaro(line))).toEqual([])
  },
)

onlyLean('Taro waits for the answer for ever').describe('a phone that tells badly what stands on the screen', () => {
  it.each<Fault>(['silent', 'late', 'twice'])('%s: the next card is there, buttons and fingers turn', async (fault) => {
    const phone = await undrawnAt({ screen: 'card', id: 'h3' }, { faults: { setData: fault } })
    await phone.wait(A_WHILE)
    expect(phone.findAll('.card__first')).toHaveLength(3)
    await phone.tap('#next')
    await phone.wait(A_WHILE)
    expect(shown(phone)).toContain('亮点四')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    expect(shown(phone)).toContain('亮点五')
    expect(phone.console).toEqual([])
  })
})

const told = (phone: Phone) => phone.calls('showToast').map(([given]) => (given as { title: string }).title)
const SORRY = '没能打开，请稍后再试'

/** The ways on from there: the call, what is tapped, where it leads, and a way on from there. */
const WAYS = [
  ['navigateTo', '海报', 'poster/index', '#close'],
  ['reLaunch', '首页', 'pages/index/index', '#contents'],
  ['navigateBack', '看亮点二', 'pages/cards/index', '首页'],
] as const

describe.each(WAYS)('a way by %s', (call, way, route, next) => {
  it.each<Fault>(['absent', 'throws', 'dead'])(
    'that is %s: the reader is told, stays, and finds every way open',
    async (fault) => {
      const phone = await taskOverDeck()
      const { stack } = phone
      phone.faults[call] = fault
      await phone.tap(way)
      await phone.wait(A_WHILE)
      expect(phone.stack).toEqual(stack)
      expect(told(phone)).toEqual([SORRY])
      delete phone.faults[call]
      await phone.tap(way)
      expect(phone.page.route).toBe(route)
      expect(phone.console).toEqual([])
    },
  )

  it.each<Fault>(['silent', 'late', 'twice'])(
    'that is %s: where it led, the next way is open at once',
    async (fault) => {
      const phone = await taskOverDeck()
      phone.faults[call] = fault
      await phone.tap(way)
      expect(phone.page.route).toBe(route)
      delete phone.faults[call]
      await phone.tap(next)
      expect(phone.page.route).not.toBe(route)
      // What comes late does no harm, and nobody is told that a page failed that is there.
      const { stack } = phone
      await phone.wait(LATE)
      expect(phone.stack).toEqual(stack)
      expect(told(phone)).toEqual([])
      expect(phone.console).toEqual([])
    },
  )

  it('is open at once after the reader was away from WeChat', async () => {
    const phone = await taskOverDeck()
    phone.faults[call] = 'dead'
    await phone.tap(way)
    delete phone.faults[call]
    await phone.hide()
    await phone.show()
    await phone.tap(way)
    expect(phone.page.route).toBe(route)
  })
})

import { resolve } from 'node:path'
import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { recordKeys } from '@/reading/reading'
import { openWechat, type Phone } from '../simulator/phone'
import { CompiledStyles } from './compiled-styles'
import { openAt } from './open'
import { expectQuiet } from './quiet'
import { isUnheard, nameOf } from './screen-reader'

const [RECORD] = recordKeys(special)
const OFFER = '看得清吗？'
/** WeChat's care mode. */
const CARE = { fontSizeScaleFactor: 1.4 }
const ELDER = { storage: { [RECORD]: { version: 1, type: 'elder' } } }

const FIRST_SCREENS: Place[] = [
  { screen: 'front' },
  { screen: 'card', id: 'h5' },
  { screen: 'task', id: 't4' },
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'poster', id: 'h5' },
]

const sizeOf = (phone: Phone) => /type-(\w+)/.exec(phone.find('.screen').className)![1]

describe('to whom reads large in WeChat the elders’ edition', () => {
  it.each(FIRST_SCREENS)('is offered over the first screen, $screen, and there by one tap', async (place) => {
    const phone = await openAt(place, CARE)
    expect(phone.text()).toContain(OFFER)
    await phone.tap('换长辈版')
    expect(sizeOf(phone)).toBe('elder')
    expect(phone.text()).not.toContain(OFFER)
    expectQuiet(phone)
  })

  it('costs one question to the phone, however many parts of the screen differ, and one when it comes on show', async () => {
    for (const place of FIRST_SCREENS.slice(0, 2)) {
      const phone = await openAt(place, CARE)
      expect(phone.calls('getAppBaseInfo').length).toBeLessThanOrEqual(2)
    }
  })

  it('is not offered again once it was put away, and the size stays as it was', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' }, CARE)
    await phone.tap('不用')
    expect(phone.text()).not.toContain(OFFER)
    expect(sizeOf(phone)).toBe('huge')
    phone.kill()
    const later = openWechat({ ...CARE, storage: phone.storage })
    await later.launch()
    expect(later.text()).not.toContain(OFFER)
    expect(sizeOf(later)).toBe('huge')
    await later.tap('长辈版')
    expect(sizeOf(later)).toBe('elder')
  })

  it('is no longer offered on the page below either', async () => {
    const phone = openWechat(CARE)
    await phone.launch()
    await phone.tap('#start')
    await phone.tap('不用')
    await phone.back()
    expect(phone.text()).not.toContain(OFFER)
  })

  it.each([1, 1.25, 1.3])('is not offered at %d', async (fontSizeScaleFactor) => {
    expect((await openAt({ screen: 'front' }, { fontSizeScaleFactor })).text()).not.toContain(OFFER)
  })

  it.each(['absent', 'throws'] as const)('is not offered where WeChat’s call is %s', async (fault) => {
    const phone = await openAt(
      { screen: 'front' },
      { ...CARE, faults: { getAppBaseInfo: fault, getSystemInfoSync: fault } },
    )
    expect(phone.text()).not.toContain(OFFER)
    expect(sizeOf(phone)).toBe('standard')
  })

  it('is offered when they come back from making WeChat’s type larger', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' })
    await phone.hide()
    phone.setFontScale(1.55)
    await phone.show()
    expect(phone.text()).toContain(OFFER)
  })

  it('is there by itself at WeChat’s largest, unless another size was chosen', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' }, { fontSizeScaleFactor: 1.65 })
    expect(sizeOf(phone)).toBe('elder')
    expect(phone.text()).not.toContain(OFFER)
    await phone.tap('#type-step')
    phone.kill()
    const later = openWechat({ fontSizeScaleFactor: 1.65, storage: phone.storage })
    await later.launch()
    expect(sizeOf(later)).toBe('standard')
  })

  it('costs the first card no message, and leaves the deck where it is when it is taken', async () => {
    const usual = await openAt({ screen: 'card', id: 'h5' })
    const phone = await openAt({ screen: 'card', id: 'h5' }, CARE)
    expect(phone.setDataLog).toHaveLength(usual.setDataLog.length)
    // It comes with the card.
    const [first] = phone.setDataLog
    expect(first!.bytes).toBeLessThanOrEqual(5 * 1024)
    expect(first!.bytes - usual.setDataLog[0]!.bytes).toBeLessThan(500)
    const at = phone.swiperAt('#deck')
    await phone.wait(500)
    phone.clearLog()
    await phone.tap('换长辈版')
    expect(phone.setDataLog).toHaveLength(1)
    expect(phone.setDataLog[0]!.bytes).toBeLessThan(2048)
    expect(phone.swiperAt('#deck')).toBe(at)
    expect(phone.slide('#deck').text).toContain('亮点五')
  })
})

describe('in the elders’ edition', () => {
  it('one is by one tap on the front page, and by one in the settings', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.tap('长辈版')
    expect(sizeOf(phone)).toBe('elder')
    // The type button leads out of it, as it leads round from the largest size.
    await phone.tap('#type-step')
    expect(sizeOf(phone)).toBe('standard')
    await phone.tap('#about')
    await phone.tap('长辈版')
    expect(sizeOf(phone)).toBe('elder')
    expectQuiet(phone)
  })

  it('the highlights do not turn by themselves, but by buttons', async () => {
    const phone = openWechat(ELDER)
    await phone.launch()
    await phone.wait(10_000)
    await expect(phone.autoplayTurn('#carousel')).rejects.toThrow()
    expect(phone.find('#pause').exists).toBe(false)
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain(special.highlights[1]!.short)
  })

  it('they stop where they stand when it begins', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.wait(300)
    await phone.autoplayTurn('#carousel')
    await phone.autoplayTurn('#carousel')
    await phone.tap('长辈版')
    await expect(phone.autoplayTurn('#carousel')).rejects.toThrow()
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain(special.highlights[3]!.short)
  })

  it('a reader turns the cards by the two buttons, opens the contents by the place on top, and at its end passes on the card or reads all on one page', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' }, ELDER)
    await phone.tap('#next')
    expect(phone.slide('#deck').text).toContain('亮点六')
    await phone.tap('#previous')
    await phone.tap('#previous')
    expect(phone.slide('#deck').text).toContain('亮点四')
    expect(await phone.share('#share-h4')).toMatchObject({ path: '/pages/cards/index?id=h4' })
    await phone.slide('#deck').find('#roll-h4').tap()
    expect(phone.page).toEqual({ route: 'pages/roll/index', query: { id: 'h4' } })
    await phone.back()
    await phone.tap('.deck__progress')
    await phone.tap(special.cardAt(0).name)
    expect(phone.swiperAt('#deck')).toBe(0)
    expectQuiet(phone)
  })

  const SHEETS = ['app.wxss', 'pages/contents/index.wxss', 'pages/about/index.wxss', 'poster/index.wxss']
  const styles = CompiledStyles.open(...SHEETS.map((sheet) => resolve(__dirname, '../../dist/weapp', sheet)))

  it.each(FIRST_SCREENS)('every control of $screen is at least 60 px high', async (place) => {
    const phone = await openAt(place, ELDER)
    const controls = phone
      .findAll('view[aria-role="button"], button, input')
      .map(({ element }) => element)
      .filter((one) => !isUnheard(one))
    expect(controls.length).toBeGreaterThan(0)
    const low = controls.filter((one) => styles.leastHeight(one) < 60)
    expect(low.map((one) => `${one.getAttribute('class')}: ${nameOf(one)}`)).toEqual([])
  })
})

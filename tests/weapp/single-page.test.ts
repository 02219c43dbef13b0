import type { Place } from '@/entry/place'
import { special } from '@/model/special'
import { undrawnAt, PLACES } from './open'
import { expectQuiet } from './quiet'

const MOMENTS = 1154

const alone = (place: Place) => undrawnAt(place, {}, { scene: MOMENTS })

describe("Moments' single page", () => {
  it.each(PLACES)(
    '%j has no button that WeChat refuses, pushes nobody to the mini-program, and no tap leads away',
    async (place) => {
      const phone = await alone(place)
      expect(phone.text()).not.toMatch(/打开小程序|前往小程序/)
      expect(phone.findAll('[open-type]').filter((button) => button.attribute('open-type'))).toHaveLength(0)
      const buttons = phone.findAll('[aria-role="button"]').map((button) => button.label || button.text)
      for (const button of buttons) if (phone.byText(button).exists) await phone.tap(button)
      expect(phone.stack).toHaveLength(1)
      for (const api of ['navigateTo', 'redirectTo', 'reLaunch', 'navigateBack', 'setClipboardData', 'showToast']) {
        expect(phone.calls(api)).toEqual([])
      }
      expectQuiet(phone)
    },
  )

  it('shows a task in full, with its ground, and turns to the next in place', async () => {
    const phone = await alone({ screen: 'task', id: 't1' })
    for (const words of ['拓空间', '过去五年的底子', '城乡建设拉开框架']) expect(phone.text()).toContain(words)
    await phone.tap('#next')
    expect(phone.text()).toContain('第 2 / 7 项')
  })

  it('lets the whole deck be read', async () => {
    const phone = await alone({ screen: 'card', id: 'cover' })
    for (let i = 1; i < special.deck.length; i++) await phone.tap('#next')
    expect(phone.text()).toContain('读完了')
    await phone.tap('#contents')
    await phone.tap(special.highlights[0]!.name)
    expect(phone.slide('#deck').text).toContain('亮点一')
  })

  it('still tells which tasks a highlight is the ground for', async () => {
    const phone = await alone({ screen: 'card', id: 'h3' })
    expect(phone.slide('#deck').text).toMatch(/为这些任务打底.*改革开放.*制度机制/)
  })

  it('keeps clear of the bar that WeChat lays over its foot', async () => {
    const phone = await alone({ screen: 'card', id: 'h3' })
    expect(phone.find('.screen').className).toContain('screen--alone')
  })
})

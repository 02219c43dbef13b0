import { coverage } from '@/content'
import { special } from '@/model/special'
import { openWechat } from '../simulator/phone'
import { expectQuiet } from './quiet'

const FIVE_SECONDS = 5000
/** Until the page has asked the phone how it likes motion. */
const A_MOMENT = 300

async function front(options: Parameters<typeof openWechat>[0] = {}) {
  const phone = openWechat(options)
  await phone.launch()
  await phone.wait(A_MOMENT)
  return phone
}

const turning = (phone: Awaited<ReturnType<typeof front>>) =>
  phone.autoplayTurn('#carousel').then(
    () => true,
    () => false,
  )

describe('the front page', () => {
  it('opens without an address', async () => {
    const phone = await front()
    expect(phone.page.route).toBe('pages/index/index')
    expect(phone.text()).toContain(coverage.headline)
    expectQuiet(phone)
  })

  it('leads into the deck, into the contents and to the settings', async () => {
    for (const [button, route] of [
      ['#start', 'pages/cards/index'],
      ['#contents', 'pages/contents/index'],
      ['#about', 'pages/about/index'],
    ] as const) {
      const phone = await front()
      await phone.tap(button)
      expect(phone.page.route).toBe(route)
    }
  })

  it('offers to go on where the reader stopped', async () => {
    const phone = await front()
    await phone.tap('#start')
    await phone.swipe('#deck', 8)
    await phone.back()
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 9 张$/)
    await phone.tap('#start')
    expect(phone.find('.deck__count').text).toContain('第 9 /')
  })

  it('offers to go on at a card that the reader has turned back to', async () => {
    const phone = await front()
    await phone.tap('#start')
    await phone.swipe('#deck', 3)
    await phone.swipe('#deck', 1)
    await phone.back()
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 2 张$/)
  })

  it('opens a page once, however fast a finger taps twice', async () => {
    const phone = await front()
    await Promise.all([phone.tap('#start'), phone.tap('#start')])
    expect(phone.stack.map(({ route }) => route)).toEqual(['pages/index/index', 'pages/cards/index'])
    expectQuiet(phone)
  })

  it('can be forwarded from the menu and by its button, as itself', async () => {
    const phone = await front()
    const forwarded = { title: coverage.headline, path: '/pages/index/index' }
    expect(await phone.share()).toMatchObject(forwarded)
    expect(await phone.share('#share')).toMatchObject(forwarded)
  })
})

describe('the highlights carousel', () => {
  it('holds all ten, each saying which of ten it is', async () => {
    const phone = await front()
    const places = phone.findAll('.carousel__place').map((place) => place.text)
    expect(places).toEqual(special.highlights.map((_, i) => `${i + 1} / 10`))
  })

  it('opens the highlight that is tapped', async () => {
    const phone = await front()
    await phone.swipe('#carousel', 2)
    await phone.slide('#carousel').find('.carousel__card').tap()
    expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: 'h3' } })
    expect(phone.slide('#deck').text).toContain('亮点三')
  })

  it('turns by itself without a word between the threads', async () => {
    const phone = await front()
    phone.clearLog()
    await phone.autoplayTurn('#carousel')
    expect(phone.swiperAt('#carousel')).toBe(1)
    expect(phone.setDataLog).toEqual([])
  })

  it('stops for good once it was touched', async () => {
    const phone = await front()
    await phone.swipe('#carousel', 1)
    await phone.wait(FIVE_SECONDS)
    expect(await turning(phone)).toBe(false)
  })

  it('stops at the pause button, which then has nothing left to do and goes', async () => {
    const phone = await front()
    await phone.tap('#pause')
    expect(await turning(phone)).toBe(false)
    expect(phone.find('#pause').exists).toBe(false)
  })

  it('goes on from where it has turned to by itself', async () => {
    const phone = await front()
    await phone.autoplayTurn('#carousel')
    await phone.autoplayTurn('#carousel')
    await phone.tap('#pause')
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain(special.highlights[3]!.short)
  })

  it('knows where it stands after the highlight it turned to was opened', async () => {
    const phone = await front()
    await phone.autoplayTurn('#carousel')
    await phone.autoplayTurn('#carousel')
    await phone.send('#carousel', 'touchstart')
    await phone.slide('#carousel').find('.carousel__card').tap()
    await phone.back()
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain(special.highlights[3]!.short)
  })

  it('turns by buttons once it has stopped, round and round', async () => {
    const phone = await front({ screenReader: true })
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain('平台建设')
    await phone.swipe('#carousel', 4)
    await phone.tap('下一个亮点')
    expect(phone.slide('#carousel').text).toContain('营商环境')
    for (let i = 0; i < 6; i++) await phone.tap('上一个亮点')
    expect(phone.slide('#carousel').text).toContain('党建引领')
  })

  it('rests while another page lies above, and goes on after', async () => {
    const phone = await front()
    await phone.tap('#about')
    phone.clearLog()
    await phone.wait(FIVE_SECONDS)
    expect(phone.setDataLog.filter((entry) => entry.route === 'pages/index/index')).toEqual([])
    await expect(phone.autoplayTurn('#carousel', 1)).rejects.toThrow('does not play')
    await phone.back()
    expect(await turning(phone)).toBe(true)
  })

  it('does not move by itself for a screen reader', async () => {
    const phone = await front({ screenReader: true })
    expect(await turning(phone)).toBe(false)
  })

  it('does not move by itself where the reader wants less motion', async () => {
    const phone = openWechat()
    phone.rects['.screen__probe'] = { left: 0, top: 0, width: 1, height: 0 }
    await phone.launch()
    await phone.wait(A_MOMENT)
    expect(await turning(phone)).toBe(false)
  })
})

import { special } from '@/model/special'
import { recordKeys } from '@/reading/reading'
import type { Phone } from '../simulator/phone'
import { openUndrawn } from './open'
import { expectQuiet } from './quiet'

const [RECORD] = recordKeys(special)

const looks = (phone: Phone) => phone.find('.screen').className

async function about(options: Parameters<typeof openUndrawn>[0] = {}) {
  const phone = openUndrawn(options)
  await phone.launch()
  await phone.tap('#about')
  return phone
}

describe('type size and theme', () => {
  it("start from WeChat's own type size and follow the phone's theme", async () => {
    const phone = await about({ fontSizeScaleFactor: 1.4 })
    expect(looks(phone)).toContain('type-huge')
    expect(looks(phone)).toContain('theme-system')
  })

  it('change at once, and on the page below as well', async () => {
    const phone = await about()
    await phone.tap('特大')
    await phone.tap('深色')
    expect(looks(phone)).toContain('theme-dark type-huge')
    await phone.back()
    expect(looks(phone)).toContain('theme-dark type-huge')
    expectQuiet(phone)
  })

  it('are there again after the mini-program was closed', async () => {
    const phone = await about()
    await phone.tap('大')
    phone.kill()
    const later = openUndrawn({ storage: phone.storage })
    await later.launch()
    expect(looks(later)).toContain('type-large')
  })
})

describe('the reading record', () => {
  it('survives being killed in the middle of the deck', async () => {
    const phone = openUndrawn()
    await phone.launch({ path: 'pages/cards/index', query: { id: 'h2' } })
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    phone.kill()
    const later = openUndrawn({ storage: phone.storage })
    await later.launch()
    expect(later.find('#start').text).toMatch(/^继续阅读.*第 8 张$/)
  })

  it('of the first edition, from before there were several, is read on and kept', async () => {
    const phone = openUndrawn({ storage: { reading: { version: 1, read: ['card:h1'], last: 'h1', type: 'large' } } })
    await phone.launch()
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 6 张$/)
    await phone.tap('#start')
    await phone.tap('#next')
    phone.kill()
    const later = openUndrawn({ storage: phone.storage })
    await later.launch()
    expect(looks(later)).toContain('type-large')
    expect(later.find('#start').text).toMatch(/^继续阅读.*第 7 张$/)
    await later.tap('#contents')
    const ticked = later.findAll('.place').filter((place) => place.attribute('aria-label')?.includes('已读'))
    expect(ticked).toHaveLength(2)
  })

  it('shares nothing with that of another special', async () => {
    const other = { version: 1, read: ['card:h9'], last: 'h9', type: 'huge' }
    const phone = openUndrawn({ storage: { 'reading:lixia': other } })
    await phone.launch()
    expect(phone.find('#start').text).toContain('翻开卡片')
    await phone.tap('#start')
    expect(phone.storage['reading:lixia']).toEqual(other)
  })

  it('keeps what a newer version wrote into it', async () => {
    const newer = { version: 3, read: ['card:h1'], last: 'h1', theme: 'sepia', bookmarks: ['h9'] }
    const phone = openUndrawn({ storage: { [RECORD]: newer } })
    await phone.launch()
    await phone.tap('#start')
    await phone.tap('#next')
    expect(phone.storage[RECORD]).toEqual({ ...newer, read: ['card:h1', 'card:h2'], last: 'h2' })
    expectQuiet(phone)
  })

  it('is cleared by one tap, the settings stay', async () => {
    const phone = await about({ storage: { reading: { version: 1, read: ['card:h1'], last: 'h1', theme: 'dark' } } })
    await phone.tap('#forget')
    expect(phone.text()).toContain('还没有阅读记录')
    await phone.back()
    expect(phone.find('#start').text).toContain('翻开卡片')
    expect(looks(phone)).toContain('theme-dark')
  })

  it.each([['a word'], [{ read: { 0: 'h1' }, last: ['h1'], type: 'giant' }], [null], [[1, 2]]])(
    'a broken one, such as %j, leaves a new reader',
    async (record) => {
      const phone = openUndrawn({ storage: { reading: record } })
      await phone.launch()
      expect(phone.find('#start').text).toContain('翻开卡片')
      expectQuiet(phone)
    },
  )

  it('a phone whose storage is full or broken can be read on all the same, and says nothing of it', async () => {
    const phone = openUndrawn({ fail: { setStorage: 'exceed max size', getStorageSync: 'broken' } })
    await phone.launch()
    await phone.tap('#start')
    await phone.tap('#next')
    await phone.back()
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 2 张$/)
    expectQuiet(phone)
  })
})

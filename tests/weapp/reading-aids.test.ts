import type { Place } from '@/entry/place'
import bars from '@/theme.json'
import { openWechat, type Phone } from '../simulator/phone'
import { openAt } from './open'
import { expectQuiet } from './quiet'

const looks = (phone: Phone) => phone.find('.screen').className

describe('the type size', () => {
  it.each<Place>([
    { screen: 'front' },
    { screen: 'card', id: 'h3' },
    { screen: 'task', id: 't3' },
    { screen: 'contents' },
    { screen: 'poster', id: 'h3' },
  ])('grows by one tap on $screen, and is standard again after the largest', async (place) => {
    const phone = await openAt(place)
    const seen = [looks(phone)]
    for (let i = 0; i < 5; i++) {
      await phone.tap('#type-step')
      seen.push(looks(phone))
    }
    const sizes = seen.map((look) => /type-(\w+)/.exec(look)![1])
    expect(sizes).toEqual(['standard', 'large', 'huge', 'vast', 'elder', 'standard'])
    expectQuiet(phone)
  })

  it("starts from WeChat's, and goes on from there", async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' }, { fontSizeScaleFactor: 1.2 })
    expect(looks(phone)).toContain('type-large')
    await phone.tap('#type-step')
    expect(looks(phone)).toContain('type-huge')
  })

  it("follows WeChat's where it was changed meanwhile", async () => {
    const phone = await openAt({ screen: 'front' })
    await phone.hide()
    phone.setFontScale(1.4)
    await phone.show()
    expect(looks(phone)).toContain('type-huge')
  })

  it("goes on from WeChat's where that was changed meanwhile, and never the other way", async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.hide()
    phone.setFontScale(1.4)
    await phone.show()
    expect(looks(phone)).toContain('type-huge')
    expect(phone.find('#type-step').label).toBe('字号特大，改为超大')
    await phone.tap('#type-step')
    expect(looks(phone)).toContain('type-vast')
  })

  // 16 px is WeChat's standard on Android, 17 px on an iPhone; care mode is 22 px and 23.8 px, the largest 26 px and 25.5 px.
  it.each([
    [16, 'standard'],
    [17, 'standard'],
    [18, 'large'],
    [22, 'huge'],
    [23.8, 'huge'],
    [25, 'vast'],
    [25.5, 'vast'],
    [26, 'elder'],
  ])('of WeChat is understood where only its pixels are known: %d px', async (fontSizeSetting, size) => {
    const newer = await openAt({ screen: 'front' }, { fontSizeSetting, tells: ['fontSizeSetting'] })
    expect(looks(newer)).toContain(`type-${size}`)
    // Before 2.20.1 there was one call for everything.
    const older = await openAt(
      { screen: 'front' },
      { fontSizeSetting, tells: ['fontSizeSetting'], sdkVersion: '2.20.0' },
    )
    expect(looks(older)).toContain(`type-${size}`)
    expectQuiet(older)
  })

  it('changed on a card has changed on the page below as well', async () => {
    const phone = openWechat()
    await phone.launch()
    await phone.tap('#start')
    await phone.tap('#type-step')
    await phone.back()
    expect(looks(phone)).toContain('type-large')
  })

  it('changes in one small message, whatever is on the screen', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' })
    phone.clearLog()
    await phone.tap('#type-step')
    expect(phone.setDataLog).toHaveLength(1)
    expect(phone.setDataLog[0]!.bytes).toBeLessThan(500)
  })
})

describe('a figure', () => {
  it('tells what it counts, over which time, and where the report says so', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' })
    await phone.tap('211处 口袋公园，看出处')
    const sheet = phone.find('.sheet__panel').text
    for (const words of ['211处', '口袋公园', '过去五年建成', '建成211处口袋公园', '回眸 · 亮点五']) {
      expect(sheet).toContain(words)
    }
    await phone.tap('关闭')
    expect(phone.find('.sheet__panel').exists).toBe(false)
    expectQuiet(phone)
  })

  it.each<[string, Place, string, string]>([
    ['within a sentence', { screen: 'card', id: 'overview' }, '.text__figure', '地区生产总值'],
    ['in a list', { screen: 'card', id: 'n1' }, '.figures__cell', '地区生产总值'],
    ['on the front page', { screen: 'front' }, '.figures__cell', '地区生产总值'],
    ['under a task', { screen: 'task', id: 't6' }, '.figures__cell', '民生投入'],
  ])('%s does too', async (_, place, selector, words) => {
    const phone = await openAt(place)
    const scope = place.screen === 'card' ? phone.slide('#deck') : phone.find('.screen')
    await scope.find(selector).tap()
    expect(phone.find('.sheet__panel').text).toContain(words)
  })

  it('that is traced leaves the deck where it is', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.swipe('#deck', phone.swiperAt('#deck') + 2)
    await phone.slide('#deck').find('.figures__cell').tap()
    await phone.tap('关闭')
    expect(phone.slide('#deck').text).toContain('亮点五')
  })
})

describe('the theme', () => {
  it('follows the phone while open, without a word between the threads', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    phone.clearLog()
    await phone.setTheme('dark')
    expect(looks(phone)).toContain('theme-system')
    expect(phone.setDataLog).toEqual([])
    expect(phone.calls('setNavigationBarColor')).toEqual([])
  })

  describe("painted on WeChat's bars", () => {
    const [LIGHT, DARK] = [bars.light.navBackground, bars.dark.navBackground]
    const bar = (phone: Phone) => {
      const calls = phone.calls('setNavigationBarColor') as [{ backgroundColor: string }][]
      return calls.at(-1)?.[0].backgroundColor
    }

    async function choseDarkOnce(): Promise<Phone> {
      const phone = await openAt({ screen: 'about' })
      await phone.tap('深色')
      expect(bar(phone)).toBe(DARK)
      await phone.tap('随手机')
      expect(bar(phone)).toBe(LIGHT)
      return phone
    }

    it('is the phone’s again after 随手机, whatever the phone changes to', async () => {
      const phone = await choseDarkOnce()
      await phone.setTheme('dark')
      expect(bar(phone)).toBe(DARK)
    })

    it('is the phone’s when the reader comes back from elsewhere', async () => {
      const phone = await choseDarkOnce()
      await phone.hide()
      await phone.setTheme('dark')
      await phone.show()
      expect(bar(phone)).toBe(DARK)
    })

    it('stays the one that was chosen when the phone changes its own', async () => {
      const phone = await openAt({ screen: 'about' })
      await phone.tap('深色')
      await phone.setTheme('dark')
      phone.clearLog()
      // WeChat now paints its bar light by itself.
      await phone.setTheme('light')
      expect(bar(phone)).toBe(DARK)
    })

    it('is the one that was chosen on the page below too, where the phone changed its own meanwhile', async () => {
      const phone = openWechat({ storage: { reading: { version: 1, theme: 'dark' } } })
      await phone.launch()
      await phone.tap('#about')
      await phone.setTheme('dark')
      await phone.setTheme('light')
      phone.clearLog()
      await phone.back()
      expect(bar(phone)).toBe(DARK)
    })

    it('is painted on the ground behind a page that is pulled down as well', async () => {
      const phone = await choseDarkOnce()
      const ground = () => (phone.calls('setBackgroundColor') as [{ backgroundColor: string }][]).at(-1)?.[0]
      expect(ground()?.backgroundColor).toBe(bars.light.background)
      await phone.tap('深色')
      expect(ground()?.backgroundColor).toBe(bars.dark.background)
    })

    it('leaves the words on it readable', async () => {
      const phone = await choseDarkOnce()
      const words = () => (phone.calls('setNavigationBarColor') as [{ frontColor: string }][]).at(-1)?.[0].frontColor
      expect(words()).toBe('#000000')
      await phone.tap('深色')
      expect(words()).toBe('#ffffff')
    })

    it('is there before the first page is, so that nothing flashes', async () => {
      const phone = openWechat({ storage: { reading: { version: 1, theme: 'dark' } } })
      const drawn: number[] = []
      phone.onCall = (api) => {
        if (api === 'setNavigationBarColor') drawn.push(phone.setDataLog.length)
      }
      await phone.launch()
      expect(drawn[0]).toBe(0)
    })

    it('is never another one on the way back to a page below', async () => {
      const phone = openWechat()
      await phone.launch()
      await phone.tap('#about')
      await phone.tap('深色')
      phone.clearLog()
      await phone.back()
      const painted = phone.calls('setNavigationBarColor') as [{ backgroundColor: string }][]
      expect(new Set(painted.map(([{ backgroundColor }]) => backgroundColor))).toEqual(new Set([DARK]))
    })
  })

  it('that was chosen is painted on the bar of every page from its start', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' }, { storage: { reading: { version: 1, theme: 'dark' } } })
    expect(looks(phone)).toContain('theme-dark')
    const [[bar]] = phone.calls('setNavigationBarColor') as [[{ backgroundColor: string }]]
    expect(bar.backgroundColor).toBe('#14110f')
  })
})

import { join } from 'node:path'
import { LATE, measure, openWechat, type Fault, type PhoneOptions } from './phone'

/** A native mini-program of three pages, so that what fails here is the simulator and not the product. */
const open = (options: PhoneOptions = {}) => openWechat({ dist: join(__dirname, 'fixture'), ...options })

const launched = async (path?: string, options?: PhoneOptions) => {
  const phone = open(options)
  await phone.launch(path === undefined ? {} : { path })
  return phone
}
const atDeck = (options?: PhoneOptions) => launched('pages/deck/index', options)

describe('reading a page', () => {
  test('text comes in order, without what is hidden', async () => {
    const phone = await launched()
    expect(phone.text()).toBe('新闻 第 1 次来访 打开 关着 里 light 转发 甲 乙 印1章中字')
  })

  test('attributes are read by their WXML names', async () => {
    const phone = await launched()
    expect(phone.find('.masthead').attribute('aria-label')).toBe('报头')
    expect(phone.find('#secret').hidden).toBe(true)
    expect(phone.find('#nothing').exists).toBe(false)
  })

  test('the tree is counted as rendered', async () => {
    const phone = await launched('pages/item/index')
    expect(measure(phone.tree())).toEqual({ nodes: 6, depth: 2, widest: 5 })
  })
})

describe('what WXS makes of data', () => {
  test('is made anew of what has changed deep in it', async () => {
    const phone = await launched('pages/words/index')
    expect(phone.find('#names').text).toBe('甲、乙')
    await phone.tap('改名')
    expect(phone.find('#names').text).toBe('甲、丙')
    await phone.tap('添一个')
    expect(phone.find('#names').text).toBe('甲、丙、丁')
    expect(phone.console).toEqual([])
  })
})

describe('touching a page', () => {
  test('a tap reaches the page, by selector or by text', async () => {
    const phone = await launched()
    await phone.tap('打开')
    expect(phone.text()).toContain('藏着的话')
  })

  test('a tap climbs no further than a catch', async () => {
    const phone = await launched()
    await phone.tap('.inner')
    expect(phone.find('#typed').text).toBe('里')
    await phone.tap('.outer')
    expect(phone.find('#typed').text).toBe('外')
  })

  test('a disabled button keeps still', async () => {
    const phone = await launched()
    await phone.tap('#closed')
    expect(phone.find('#secret').hidden).toBe(true)
  })

  test('what is not there or not in sight cannot be tapped', async () => {
    const phone = await launched()
    await expect(phone.tap('#nothing')).rejects.toThrow('Nothing on pages/front/index is "#nothing"')
    await expect(phone.tap('#secret')).rejects.toThrow('hidden')
  })

  test('typing reaches the page', async () => {
    const phone = await launched()
    await phone.type('#search', '公园')
    expect(phone.find('#typed').text).toBe('公园')
  })

  test('setData is logged with its size in UTF-8', async () => {
    const phone = await launched()
    phone.clearLog()
    await phone.type('#search', '园')
    const sent = {
      route: 'pages/front/index',
      keys: ['typed'],
      json: '{"typed":"园"}',
      bytes: 15,
      data: { typed: '园' },
    }
    expect(phone.setDataLog).toEqual([{ ...sent, at: expect.any(Number) as number }])
  })
})

describe('routes', () => {
  test('a tap opens a page with its query, and back returns', async () => {
    const phone = await launched()
    await phone.tap('乙')
    expect(phone.stack).toEqual([
      { route: 'pages/front/index', query: {} },
      { route: 'pages/item/index', query: { id: 'b' } },
    ])
    await phone.back()
    expect(phone.page.route).toBe('pages/front/index')
  })

  test('the eleventh page is refused', async () => {
    const phone = await launched('pages/item/index')
    for (let count = 1; count < 10; count++) await phone.tap('再开一层')
    expect(phone.stack).toHaveLength(10)
    await phone.tap('再开一层')
    expect(phone.stack).toHaveLength(10)
    expect(phone.find('#result').text).toBe('navigateTo:fail webview count limit exceed')
  })

  test('a page that does not exist is refused', async () => {
    const phone = await launched('pages/item/index')
    await phone.tap('去没有的页')
    expect(phone.find('#result').text).toBe('navigateTo:fail page "pages/nowhere/index" is not found')
  })

  test('redirecting takes the place of the page', async () => {
    const phone = await launched('pages/item/index')
    await phone.tap('换成乙')
    expect(phone.stack).toEqual([{ route: 'pages/item/index', query: { id: 'b' } }])
  })

  test('back from the first page leaves the mini-program', async () => {
    const phone = await launched()
    await phone.back()
    await expect(phone.tap('打开')).rejects.toThrow('in the background')
  })

  test("Moments' single page goes nowhere", async () => {
    const phone = open()
    await phone.launch({ path: 'pages/item/index', query: { id: 'a' }, scene: 1154 })
    await phone.tap('换成乙')
    expect(phone.find('#id').text).toBe('a')
  })
})

describe('coming and going', () => {
  /** The fixture writes down each lifecycle function as it is called. */
  const journal = (phone: ReturnType<typeof open>) => (phone.app() as { journal: string[] }).journal

  test('a cold start and a way there and back run in WeChat’s order', async () => {
    const phone = open()
    await phone.launch({ scene: 1047 })
    await phone.tap('甲')
    await phone.back()
    expect(journal(phone)).toEqual([
      'launch pages/front/index 1047',
      'show pages/front/index 1047',
      'front load',
      'front show',
      'front ready',
      'front hide',
      'item a load',
      'item a show',
      'item a unload',
      'front show',
    ])
  })

  test('a hot start without a path shows the page left open', async () => {
    const phone = await launched()
    journal(phone).length = 0
    await phone.hide()
    await phone.show({ scene: 1089 })
    expect(journal(phone)).toEqual(['front hide', 'hide', 'show pages/front/index 1089', 'front show'])
  })

  test('a hot start with a path relaunches there', async () => {
    const phone = await launched()
    await phone.tap('甲')
    await phone.hide()
    journal(phone).length = 0
    await phone.show({ path: 'pages/item/index', query: { id: 'b' }, scene: 1047 })
    expect(phone.stack).toEqual([{ route: 'pages/item/index', query: { id: 'b' } }])
    expect(journal(phone)).toEqual([
      'show pages/item/index 1047',
      'item a unload',
      'front unload',
      'item b load',
      'item b show',
    ])
  })

  test('each phone starts afresh, storage outlives the process', async () => {
    const first = await launched()
    first.kill()
    expect((await launched()).find('#visits').text).toBe('第 1 次来访')
    expect((await launched(undefined, { storage: first.storage })).find('#visits').text).toBe('第 2 次来访')
  })
})

describe('the phone', () => {
  test('storage can fail, and what the app says of it is heard', async () => {
    const phone = await launched(undefined, { fail: { setStorageSync: 'exceed storage max size 10Mb' } })
    expect(phone.storage).toEqual({})
    expect(phone.console).toEqual([{ level: 'warn', text: 'setStorageSync:fail exceed storage max size 10Mb' }])
  })

  /** What becomes of `setStorage`: whether it stored, and how often it answered at once and in the end. */
  async function stored(fault: Fault, ask: 'callback' | 'promise') {
    const phone = await launched(undefined, { faults: { setStorage: fault } })
    const { setStorage } = phone.wx() as { setStorage?: (given: object) => Promise<unknown> | undefined }
    let answers = 0
    const success = () => void answers++
    const options = { key: 'k', data: 1 }
    if (ask === 'callback') void setStorage?.({ ...options, success })
    else void setStorage?.(options)?.then(success)
    await phone.settle()
    const soon = answers
    await phone.wait(LATE)
    return { known: setStorage !== undefined, stored: 'k' in phone.storage, soon, answers }
  }

  test.each<[Fault, object]>([
    ['absent', { known: false, stored: false, soon: 0, answers: 0 }],
    ['dead', { known: true, stored: false, soon: 0, answers: 0 }],
    ['silent', { known: true, stored: true, soon: 0, answers: 0 }],
    ['late', { known: true, stored: true, soon: 0, answers: 1 }],
    ['twice', { known: true, stored: true, soon: 2, answers: 2 }],
  ])('a call can be %s', async (fault, outcome) => {
    expect(await stored(fault, 'callback')).toEqual(outcome)
    // A promise is kept once at most.
    expect(await stored(fault, 'promise')).toEqual(fault === 'twice' ? { ...outcome, soon: 1, answers: 1 } : outcome)
  })

  test('a call can refuse, reject a promise that nobody asked for, and answer or give what it never does', async () => {
    const phone = await launched()
    const { setStorage, getAppBaseInfo } = phone.wx() as Record<string, (given?: object) => unknown>
    const heard: unknown[] = []
    const callbacks = { success: (told: unknown) => heard.push(told), fail: (why: unknown) => heard.push(why) }
    phone.faults.setStorage = { refuses: 'why not' }
    setStorage!({ key: 'k', data: 1, ...callbacks })
    await phone.settle()
    await expect(setStorage!({ key: 'k', data: 1 })).rejects.toBe('why not')
    phone.faults.setStorage = { rejects: 'why not' }
    await expect(setStorage!({ key: 'k', data: 1, ...callbacks })).rejects.toBe('why not')
    expect([heard, 'k' in phone.storage, phone.done('setStorage')]).toEqual([['why not'], false, []])
    phone.faults.setStorage = { tells: 7 }
    setStorage!({ key: 'k', data: 1, ...callbacks })
    await phone.settle()
    expect([heard, phone.storage.k]).toEqual([['why not', 7], 1])
    expect(phone.done('setStorage')).toEqual([expect.objectContaining({ key: 'k' })])
    phone.faults.getAppBaseInfo = { gives: null }
    expect(getAppBaseInfo!()).toBeNull()
  })

  test('a call can throw, and be well again', async () => {
    const phone = await launched(undefined, { faults: { getAppBaseInfo: 'throws' } })
    const { getAppBaseInfo } = phone.wx() as { getAppBaseInfo: () => unknown }
    expect(getAppBaseInfo).toThrow('getAppBaseInfo:fail')
    delete phone.faults.getAppBaseInfo
    expect(getAppBaseInfo()).toMatchObject({ theme: 'light' })
  })

  test('an exception in a page is heard', async () => {
    const phone = await launched(undefined, { fail: { getStorageSync: 'broken' } })
    expect(phone.console).toEqual([
      { level: 'error', text: expect.stringContaining('getStorageSync:fail broken') as string },
    ])
  })

  test('a change of theme reaches the page', async () => {
    const phone = await launched()
    await phone.setTheme('dark')
    expect(phone.find('#theme').text).toBe('dark')
  })

  test('an official API without a stub fails by its name, an old base library has no new API', async () => {
    const phone = await launched()
    const wx = phone.wx()
    expect(() => (wx.startCompass as () => void)()).toThrow('wx.startCompass is not part of the simulator')
    expect(wx.noSuchThing).toBeUndefined()
    const old = await launched(undefined, { sdkVersion: '2.10.0' })
    expect(old.wx().showShareImageMenu).toBeUndefined()
  })

  test('a timer waits until time passes', async () => {
    const phone = await atDeck()
    await phone.tap('稍后')
    expect(phone.find('#log').text).toBe('')
    await phone.wait(5000)
    expect(phone.find('#log').text).toBe('五秒后')
  })
})

describe('forwarding', () => {
  test('from the menu and by a button', async () => {
    const phone = await launched()
    expect(await phone.share()).toEqual({ title: 'menu', path: '/pages/item/index?id=' })
    expect(await phone.share('#forward')).toEqual({ title: 'button', path: '/pages/item/index?id=七' })
  })

  test('a page that does not offer it gives nothing', async () => {
    const phone = await launched()
    expect(await phone.shareTimeline()).toBeNull()
  })
})

describe('a page-container', () => {
  const atSheet = async () => {
    const phone = await launched()
    await phone.launch({ path: 'pages/sheet/index' })
    await phone.tap('#open')
    return phone
  }

  test('takes the next step back, once, and tells of it', async () => {
    const phone = await atSheet()
    expect(phone.find('#log').text).toBe('afterenter')
    await phone.back()
    expect(phone.page.route).toBe('pages/sheet/index')
    expect(phone.find('#log').text).toBe('afterenter beforeleave leave afterleave')
    await phone.back()
    await expect(phone.tap('#open')).rejects.toThrow('in the background')
  })

  test('takes navigateBack too', async () => {
    const phone = await atSheet()
    await phone.tap('#leave')
    expect(phone.find('#log').text).toBe('afterenter beforeleave leave afterleave')
  })

  test('closed by its page has nothing to take, and tells of it as well', async () => {
    const phone = await atSheet()
    await phone.tap('#shut')
    expect(phone.find('#log').text).toBe('beforeleave leave afterleave')
    await phone.back()
    await expect(phone.tap('#open')).rejects.toThrow('in the background')
  })

  test('that was closed by a step back opens again only after its page has closed it too', async () => {
    const phone = await atSheet()
    await phone.back()
    await phone.tap('#open')
    expect(phone.find('#log').text).toBe('')
    await phone.tap('#shut')
    await phone.tap('#open')
    expect(phone.find('#log').text).toBe('afterenter')
  })
})

describe('a swiper', () => {
  const log = (phone: ReturnType<typeof open>) => phone.find('#log').text

  test('tells of a finger', async () => {
    const phone = await atDeck()
    await phone.swipe('#deck', 1)
    expect(phone.swiperAt('#deck')).toBe(1)
    expect(phone.slide('#deck').text).toBe('卡1')
    expect(log(phone)).toBe('touch change 1 touch finish 1 touch')
  })

  test('takes a stroke for each step, and ends at its ends', async () => {
    const phone = await atDeck()
    await phone.swipe('#deck', 2)
    expect(log(phone)).toBe('touch change 1 touch finish 1 touch touch change 2 touch finish 2 touch')
    await expect(phone.swipe('#deck', 4)).rejects.toThrow('4 items and no item 4')
  })

  test('goes where the program writes, and says so without a source', async () => {
    const phone = await atDeck()
    await phone.tap('到末张')
    expect(phone.swiperAt('#deck')).toBe(3)
    expect(log(phone)).toBe('change 3 program finish 3 program')
  })

  test('does not heed the same `current` written again', async () => {
    const phone = await atDeck()
    await phone.swipe('#deck', 2)
    await phone.tap('再写同一张')
    expect(phone.swiperAt('#deck')).toBe(2)
  })

  test('snaps back to the written `current` when it is sent whole', async () => {
    const phone = await atDeck()
    await phone.swipe('#deck', 2)
    await phone.tap('整个重发')
    expect(phone.swiperAt('#deck')).toBe(0)
  })

  test('turns by itself only when set to', async () => {
    const phone = await atDeck()
    await expect(phone.autoplayTurn('#deck')).rejects.toThrow('does not play')
    await phone.tap('稍后')
    await phone.wait(5000)
    await phone.autoplayTurn('#deck')
    expect(log(phone)).toBe('五秒后 change 1 autoplay finish 1 autoplay')
  })

  test('a page that chases it is found out', async () => {
    const phone = await atDeck()
    await expect(phone.tap('追着写')).rejects.toThrow('never comes to rest')
  })
})

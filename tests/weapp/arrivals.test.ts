import { pageOf, sceneOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import type { Phone } from '../simulator/phone'
import { openUndrawn, undrawnAt } from './open'
import { expectQuiet } from './quiet'

/** WeChat's numbers for the ways in. */
const CODE = 1047
const QR_CODE = 1011
const PRIVATE_CHAT = 1007
const GROUP_CHAT = 1008
const RECENT = 1089

const CARD: Place = { screen: 'card', id: 'h3' }
const TASK: Place = { screen: 'task', id: 't6' }

/** What a scan of a place's mini-program code hands over. */
const scanOf = (place: Place, mark?: string) => ({
  path: pageOf(place.screen),
  query: { scene: encodeURIComponent(sceneOf(place, mark)) },
  scene: CODE,
})

const cardOnShow = (phone: Phone) => phone.slide('#deck').text

describe('scanning a code while the special is closed', () => {
  it('opens its card', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf(CARD))
    expect(cardOnShow(phone)).toContain('亮点三')
    expectQuiet(phone)
  })

  it('opens its task, whichever wall it hung on', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf(TASK, 'lobby-12'))
    expect(phone.text()).toContain('塑造共同富裕民生标杆')
  })

  it('reaches the task even if the code was made for the front page', async () => {
    const phone = openUndrawn()
    await phone.launch({ ...scanOf(TASK), path: 'pages/index/index' })
    expect(phone.stack.map((page) => page.route)).toEqual(['pages/task/index'])
    expect(phone.text()).toContain('塑造共同富裕民生标杆')
    expectQuiet(phone)
  })

  it('an ordinary QR code opens the same card', async () => {
    const phone = openUndrawn()
    const q = encodeURIComponent('https://example.org/special/card/h3/?mark=lobby-12')
    await phone.launch({ path: 'pages/cards/index', query: { q, scancode_time: '1700000000' }, scene: QR_CODE })
    expect(cardOnShow(phone)).toContain('亮点三')
  })

  it.each([
    ['once', (text: string) => encodeURIComponent(text)],
    ['twice', (text: string) => encodeURIComponent(encodeURIComponent(text))],
    ['not at all', (text: string) => text],
  ])('a code or link that was encoded %s opens its card', async (_, encode) => {
    for (const query of [
      { scene: encode('card/h3~lobby-12') },
      { q: encode('https://example.org/s/card/h3/?mark=a') },
    ]) {
      const phone = openUndrawn()
      await phone.launch({ path: 'pages/cards/index', query, scene: CODE })
      expect(cardOnShow(phone)).toContain('亮点三')
    }
  })

  it('leaves a way to the front page, which lies nowhere below', async () => {
    for (const place of [CARD, TASK]) {
      const phone = openUndrawn()
      await phone.launch(scanOf(place))
      await phone.tap('首页')
      expect(phone.stack.map((page) => page.route)).toEqual(['pages/index/index'])
    }
  })
})

describe('scanning while the special sleeps', () => {
  it('shows the card that was scanned, and no second copy', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf({ screen: 'card', id: 'h1' }))
    await phone.hide()
    await phone.show(scanOf(CARD))
    expect(cardOnShow(phone)).toContain('亮点三')
    expect(phone.stack).toHaveLength(1)
    expectQuiet(phone)
  })

  it('thirty codes in a row never pile up', async () => {
    const phone = openUndrawn()
    await phone.launch()
    const places = [
      ...special.deck.slice(0, 23).map(({ id }): Place => ({ screen: 'card', id })),
      ...special.tasks.map(({ id }): Place => ({ screen: 'task', id })),
    ]
    for (const place of places) {
      await phone.hide()
      await phone.show(scanOf(place))
      expect(phone.page.route).toBe(pageOf(place.screen))
      expect(phone.stack.length).toBeLessThanOrEqual(3)
    }
    expect(places).toHaveLength(30)
    expectQuiet(phone)
  })

  it('coming back from the list of recent programs shows what was left', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf(CARD))
    await phone.tap('#next')
    await phone.hide()
    await phone.show({ scene: RECENT })
    expect(cardOnShow(phone)).toContain('亮点四')
  })
})

describe('a card in a chat', () => {
  it.each([PRIVATE_CHAT, GROUP_CHAT])('opens at that very card (scene %d)', async (scene) => {
    const sender = openUndrawn()
    await sender.launch(scanOf(CARD))
    await sender.tap('#next')
    const { path } = (await sender.share('#share'))!
    const [page, query] = path!.slice(1).split('?')
    const receiver = openUndrawn()
    await receiver.launch({ path: page!, query: { id: query!.replace('id=', '') }, scene })
    expect(cardOnShow(receiver)).toBe(cardOnShow(sender))
  })
})

describe('a page that the special does not have', () => {
  const lost = { path: 'pages/2021/index', query: { id: 'h3' } }

  it('leads to the front page where the special was closed', async () => {
    const phone = openUndrawn()
    await phone.launch(lost)
    expect(phone.stack.map((page) => page.route)).toEqual(['pages/index/index'])
    expect(phone.text()).toContain(special.chapterOf('highlights')!.name)
    expectQuiet(phone)
  })

  it('leads to the front page where the special slept', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf(CARD))
    await phone.hide()
    await phone.show(lost)
    expect(phone.stack.map((page) => page.route)).toEqual(['pages/index/index'])
    expectQuiet(phone)
  })
})

describe('a link to a card that was taken out', () => {
  it('leaves the reader where they can go on from', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf(CARD))
    await phone.hide()
    await phone.show(scanOf({ screen: 'card', id: 'h99' }))
    expect(cardOnShow(phone)).toContain(special.headline)
    await phone.tap('首页')
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 8 张$/)
  })

  it('counts from where the reader goes on', async () => {
    const phone = openUndrawn()
    await phone.launch(scanOf({ screen: 'card', id: 'h99' }))
    await phone.tap('#next')
    await phone.tap('首页')
    expect(phone.find('#start').text).toMatch(/^继续阅读.*第 2 张$/)
  })
})

describe('the stack of pages', () => {
  it('never passes three, wherever a reader wanders', async () => {
    const phone = openUndrawn()
    await phone.launch()
    const way = [
      '#contents',
      '六、高品质创造幸福生活',
      '看亮点七',
      '幸福生活',
      '#next',
      '看亮点三',
      '制度机制',
      '首页',
      '#about',
    ]
    for (const step of way) {
      await phone.tap(step)
      expect(phone.stack.length).toBeLessThanOrEqual(3)
    }
    expect(phone.page.route).toBe('pages/about/index')
    expectQuiet(phone)
  })

  it('holds a poster above three, which gives back the task it was opened from', async () => {
    const phone = openUndrawn()
    await phone.launch()
    await phone.tap('#start')
    await phone.swipe('#deck', special.positionOf('h1'))
    await phone.tap(special.highlights[0]!.tasks[0]!.label)
    const { stack } = phone
    expect(stack).toHaveLength(3)
    await phone.tap('海报')
    expect(phone.stack).toHaveLength(4)
    await phone.tap('#close')
    expect(phone.stack).toEqual(stack)
    expect(phone.page.route).toBe('pages/task/index')
    expectQuiet(phone)
  })

  it('makes room for a card that is found in contents above three', async () => {
    const phone = openUndrawn({ storage: { reading: { version: 1, last: 'h1' } } })
    await phone.launch()
    await phone.tap('#roll')
    await phone.tap(special.highlights[0]!.tasks[0]!.label)
    await phone.tap('目录')
    expect(phone.stack).toHaveLength(4)
    await phone.tap('[aria-label="尾声"]')
    expect(cardOnShow(phone)).toContain('读完了')
    expect(phone.stack.map(({ route }) => route)).toEqual([
      'pages/index/index',
      'pages/roll/index',
      'pages/cards/index',
    ])
    await phone.slide('#deck').find('.sendable__one').tap()
    expect(phone.stack).toHaveLength(4)
    await phone.back()
    expect(cardOnShow(phone)).toContain('读完了')
    expectQuiet(phone)
  })

  it('holds a poster above what was found in the contents, too', async () => {
    const phone = openUndrawn()
    await phone.launch()
    await phone.tap('#contents')
    await phone.tap('六、高品质创造幸福生活')
    await phone.tap('看亮点七')
    await phone.slide('#deck').find('.card__poster').tap()
    await phone.back()
    expect(cardOnShow(phone)).toContain('亮点七')
    expect(phone.stack.length).toBeLessThanOrEqual(4)
  })
})

it.each<Place>([
  CARD,
  TASK,
  { screen: 'front' },
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: 'h3' },
  { screen: 'poster', id: 'h3' },
])('the path of $screen is a page of the package', async (place) => {
  const phone = await undrawnAt(place)
  expect(phone.page.route).toBe(pageOf(place.screen))
  expectQuiet(phone)
})

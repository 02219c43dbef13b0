import { resolve } from 'node:path'
import { special } from '@/model/special'
import type { Place } from '@/entry/place'
import { openWechat, type Phone } from '../simulator/phone'
import { CompiledStyles } from './compiled-styles'
import { onlyLean } from './lean'
import { openAt } from './open'
import { expectQuiet } from './quiet'
import { faults, heard } from './screen-reader'

const FIGURE = '.figures__cell'

interface Sheet {
  place: Place
  open: (phone: Phone) => Promise<void>
}

const openFigure = async (phone: Phone) => {
  const screen = phone.find('#deck').exists ? phone.slide('#deck') : phone.find('.screen')
  await screen.find(FIGURE).tap()
}

/** Each sheet there is, on each screen it opens over. */
const SHEETS: [string, Sheet][] = [
  ['the contents over the deck', { place: { screen: 'card', id: 'h5' }, open: (phone) => phone.tap('#contents') }],
  ['a figure over a card', { place: { screen: 'card', id: 'h5' }, open: openFigure }],
  ['a figure over the front page', { place: { screen: 'front' }, open: openFigure }],
  ['a figure over a task', { place: { screen: 'task', id: 't1' }, open: openFigure }],
]

const isOpen = (phone: Phone) => phone.find('.sheet__panel').exists
const pageStyle = (phone: Phone) => phone.find('page-meta').attribute('page-style') ?? ''
const inForeground = (phone: Phone) =>
  phone.tap('.type-step').then(
    () => true,
    () => false,
  )

describe.each(SHEETS)('%s', (_, { place, open }) => {
  const opened = async () => {
    const phone = await openAt(place)
    await open(phone)
    expect(isOpen(phone)).toBe(true)
    return phone
  }

  it('is closed by a step back, and the next one leaves', async () => {
    const phone = await opened()
    await phone.back()
    expect(isOpen(phone)).toBe(false)
    expect(await inForeground(phone)).toBe(true)
    await phone.back()
    expect(await inForeground(phone)).toBe(false)
    expectQuiet(phone)
  })

  it('closed otherwise, has left nothing for a step back to close', async () => {
    for (const by of ['关闭', '.sheet__veil']) {
      const phone = await opened()
      await phone.tap(by)
      expect(isOpen(phone)).toBe(false)
      await phone.back()
      expect(await inForeground(phone)).toBe(false)
    }
  })

  it('opens as often as it is asked for', async () => {
    const phone = await openAt(place)
    for (let i = 0; i < 3; i++) {
      await open(phone)
      expect(isOpen(phone)).toBe(true)
      await (i % 2 ? phone.back() : phone.tap('关闭'))
      expect(isOpen(phone)).toBe(false)
    }
    await phone.back()
    expect(await inForeground(phone)).toBe(false)
    expectQuiet(phone)
  })

  onlyLean('more is sent').it('opens in one message, and closes in a short one', async () => {
    const phone = await openAt(place)
    for (let i = 0; i < 3; i++) {
      phone.clearLog()
      await open(phone)
      expect(phone.setDataLog).toHaveLength(1)
      phone.clearLog()
      await (i % 2 ? phone.back() : phone.tap('关闭'))
      expect(phone.setDataLog).toHaveLength(1)
      expect(phone.setDataLog[0]!.bytes).toBeLessThan(500)
    }
  })

  it('keeps the page behind it where it is', async () => {
    const phone = await openAt(place)
    expect(pageStyle(phone)).not.toContain('overflow')
    await open(phone)
    expect(pageStyle(phone)).toBe('overflow:hidden')
    await phone.back()
    expect(pageStyle(phone)).not.toContain('overflow')
  })

  it('is all that a screen reader hears', async () => {
    const phone = await opened()
    const root = phone.find('.screen').element.parentElement!
    const [first] = heard(root)
    expect(first!.role).toBe('dialog')
    const styles = CompiledStyles.open(resolve(__dirname, '../../dist/weapp/app.wxss'))
    expect(faults(root, styles)).toEqual([])
    const outside = phone.findAll('[aria-role]').filter(({ element }) => !element.closest('.sheet__panel'))
    expect(outside.length).toBeGreaterThan(0)
    expect(outside.filter(({ element }) => !element.closest('[aria-hidden="true"]'))).toEqual([])
    await phone.tap('关闭')
    expect(heard(phone.find('.screen').element).length).toBeGreaterThan(5)
  })

  it('scrolls within itself', async () => {
    const phone = await opened()
    const scroller = phone.find('.sheet__panel').element.querySelector('scroll-view')!
    expect(scroller.getAttribute('scroll-y')).toBe('true')
    expect(scroller.textContent.length).toBeGreaterThan(20)
  })
})

describe('the contents sheet', () => {
  it.each(['cover', 'h5', 'ending'] as const)('opens at the card that is shown: %s', async (id) => {
    const phone = await openAt({ screen: 'card', id })
    await phone.tap('#contents')
    const scroller = phone.find('.sheet__panel').element.querySelector('scroll-view')!
    const at = scroller.querySelector(`[id="${scroller.getAttribute('scroll-into-view')}"]`)!
    expect(at.textContent.replaceAll('\u200b', '')).toContain(special.deck.find((card) => card.id === id)!.name)
    expect(at.getAttribute('class')).toContain('place--current')
  })

  it('opened over a deck that was swiped does not move it', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.swipe('#deck', phone.swiperAt('#deck') + 2)
    await phone.tap('#contents')
    await phone.back()
    expect(phone.slide('#deck').text).toContain('亮点五')
    await phone.tap('#contents')
    await phone.tap(special.highlights[0]!.name)
    expect(isOpen(phone)).toBe(false)
    expect(phone.slide('#deck').text).toContain('亮点一')
    await phone.back()
    expect(await inForeground(phone)).toBe(false)
  })

  it('leads to a card that is the same as before as little as to another', async () => {
    const phone = await openAt({ screen: 'card', id: 'h3' })
    await phone.tap('#contents')
    await phone.tap(`.place--current`)
    expect(isOpen(phone)).toBe(false)
    expect(phone.slide('#deck').text).toContain('亮点三')
  })
})

it('from a card a step back closes the sheet, the next leads to the page below', async () => {
  const phone = openWechat()
  await phone.launch()
  await phone.tap('#start')
  await phone.tap('#contents')
  await phone.back()
  expect(phone.page.route).toBe('pages/cards/index')
  await phone.back()
  expect(phone.page.route).toBe('pages/index/index')
})

describe('看这张卡片', () => {
  it('leads from a figure to the card that tells it best', async () => {
    const phone = await openAt({ screen: 'front' })
    await phone.tap('.figures__cell')
    await phone.tap('看这张卡片')
    expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: 'h1' } })
    await phone.back()
    expect(isOpen(phone)).toBe(false)
    expectQuiet(phone)
  })

  it('brings up another card of the deck', async () => {
    const phone = await openAt({ screen: 'card', id: 'n2' })
    await phone.swipe('#deck', phone.swiperAt('#deck') - 1)
    await phone.slide('#deck').find('.figures__cell').tap()
    await phone.tap('看这张卡片')
    expect(isOpen(phone)).toBe(false)
    expect(phone.slide('#deck').text).toContain('亮点一')
  })

  it('is not offered on that card itself', async () => {
    const phone = await openAt({ screen: 'card', id: 'h5' })
    await phone.slide('#deck').find('.figures__hero').tap()
    expect(isOpen(phone)).toBe(true)
    expect(phone.byText('看这张卡片').exists).toBe(false)
  })

  it("is not offered in Moments' single page, which no way leads out of", async () => {
    const phone = await openAt({ screen: 'card', id: 'n2' }, {}, { scene: 1154 })
    await phone.slide('#deck').find('.figures__cell').tap()
    expect(phone.byText('看这张卡片').exists).toBe(false)
  })
})

import { coverage } from '@/content'
import { special } from '@/model/special'
import { Templates } from '../../tools/build/lean/wxml'
import { openWechat, type Phone } from '../simulator/phone'
import { onlyLean } from './lean'
import { expectQuiet } from './quiet'

const count = special.deck.length

async function deckAt(id: string): Promise<Phone> {
  const phone = openWechat()
  await phone.launch({ path: 'pages/cards/index', query: { id }, scene: 1047 })
  return phone
}

const { aliases } = new Templates()
/** Whether a key of what is sent is the `current` of the swiper, by the name under which that goes. */
const writesSwiper = (key: string) => key.endsWith(`.${aliases.swiper!.current!}`)
const shown = (phone: Phone) => phone.slide('#deck').text
const counter = (phone: Phone) => phone.find('.deck__count').text

describe('a reader goes through the deck', () => {
  it('by swiping from the first card to the last: each has its own text, the counter keeps step', async () => {
    const phone = await deckAt('cover')
    const texts = new Set<string>()
    for (let i = 0; i < count; i++) {
      await phone.swipe('#deck', i)
      expect(counter(phone)).toBe(`第 ${i + 1} / ${count} 张`)
      expect(shown(phone).length).toBeGreaterThan(20)
      texts.add(shown(phone))
    }
    expect(texts.size).toBe(count)
    expectQuiet(phone)
  })

  it('by the buttons, to the last card and back to the first', async () => {
    const phone = await deckAt('cover')
    for (let i = 1; i < count; i++) await phone.tap('#next')
    expect(shown(phone)).toContain('读完了')
    for (let i = 1; i < count; i++) await phone.tap('#previous')
    expect(shown(phone)).toContain(coverage.subhead)
  })

  it('past the ends nothing happens', async () => {
    const phone = await deckAt('ending')
    await phone.tap('#next')
    expect(counter(phone)).toBe(`第 ${count} / ${count} 张`)
  })

  it('by finger and by button in turn: the button goes on from where the finger stopped', async () => {
    const phone = await deckAt('h3')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    await phone.tap('#previous')
    expect(shown(phone)).toContain('亮点三')
    await phone.swipe('#deck', phone.swiperAt('#deck') - 2)
    await phone.tap('#next')
    expect(shown(phone)).toContain('亮点二')
  })

  it('to the end, and from there starts over', async () => {
    const phone = await deckAt('ending')
    await phone.tap('从头再看')
    expect(counter(phone)).toBe(`第 1 / ${count} 张`)
    expect(shown(phone)).toContain(coverage.series)
  })
})

describe('the contents sheet', () => {
  it('opens over the deck, leads to a card, and closes', async () => {
    const phone = await deckAt('cover')
    await phone.tap('#contents')
    await phone.tap(coverage.highlights[6]!.title)
    expect(shown(phone)).toContain('市中温度')
    expect(phone.find('.sheet__panel').exists).toBe(false)
  })

  it('opens from the progress bar too, and closes without moving the deck', async () => {
    const phone = await deckAt('h3')
    await phone.tap('.deck__progress')
    await phone.tap('关闭')
    expect(phone.swiperAt('#deck')).toBe(special.deck.findIndex((card) => card.id === 'h3'))
    expect(phone.find('.sheet__panel').exists).toBe(false)
  })

  it('ticks what was read', async () => {
    const phone = await deckAt('h1')
    await phone.tap('#next')
    await phone.tap('#contents')
    const ticked = phone.findAll('.place').filter((place) => place.attribute('aria-label')?.includes('已读'))
    expect(ticked.map((place) => place.text)).toEqual([coverage.highlights[0]!.title])
  })
})

onlyLean('attributes are sent under other names').describe('on its way to the screen', () => {
  it('a swipe costs one message and never writes the swiper back', async () => {
    const phone = await deckAt('h3')
    phone.clearLog()
    await phone.swipe('#deck', phone.swiperAt('#deck') + 1)
    expect(phone.setDataLog).toHaveLength(1)
    expect(phone.setDataLog[0]!.keys.filter(writesSwiper)).toEqual([])
  })

  it('a jump does write it', async () => {
    const phone = await deckAt('h3')
    phone.clearLog()
    await phone.tap('#next')
    expect(phone.setDataLog.flatMap(({ keys }) => keys).filter(writesSwiper)).not.toEqual([])
  })

  it('only the shown card and its neighbours are drawn', async () => {
    const phone = await deckAt('h3')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 3)
    expect(phone.findAll('.card__first')).toHaveLength(3)
  })
})

onlyLean('Taro waits 100 ms more').describe('on a slow phone', () => {
  it('the next card comes as soon as the first stands on the screen: who swipes at once finds it', async () => {
    const opened = Date.now()
    const phone = openWechat({ perLook: 2 })
    await phone.launch({ path: 'pages/cards/index', query: { id: 'h3' } })
    const [, second] = phone.setDataLog
    expect(second?.json).toContain('亮点四')
    expect(second!.at - opened).toBeLessThan(90)
    phone.clearLog()
    await phone.tap('#next')
    expect(phone.setDataLog).toHaveLength(1)
  })
})

describe('from a card into a task and back', () => {
  it('the same card shows again', async () => {
    const phone = await deckAt('h1')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 2)
    await phone.tap(coverage.tasks[2]!.short)
    expect(phone.page).toEqual({ route: 'pages/task/index', query: { id: 't3' } })
    await phone.tap('#next')
    await phone.back()
    expect(phone.page.route).toBe('pages/cards/index')
    expect(shown(phone)).toContain('亮点三')
    expectQuiet(phone)
  })

  it('a highlight named by the task comes up in the deck that lies below', async () => {
    const phone = await deckAt('h1')
    await phone.tap(coverage.tasks[1]!.short)
    await phone.tap('看亮点二')
    expect(phone.stack.map((page) => page.route)).toEqual(['pages/cards/index'])
    expect(shown(phone)).toContain('亮点二')
  })

  it('and no other card is seen on the way: the deck stands there when it comes on show', async () => {
    const phone = await deckAt('h1')
    await phone.swipe('#deck', phone.swiperAt('#deck') + 3)
    await phone.swipe('#deck', phone.swiperAt('#deck') - 3)
    const turns = phone.turns.length
    await phone.tap(coverage.tasks[1]!.short)
    await phone.tap('看亮点二')
    expect(phone.turns.slice(turns)).toEqual([])
    expect(phone.swiperAt('#deck')).toBe(special.positionOf('h2'))
    expect(shown(phone)).toContain('亮点二')
    // The card that the deck was last told to show comes back as well.
    await phone.swipe('#deck', phone.swiperAt('#deck') - 1)
    await phone.tap(coverage.tasks[1]!.short)
    await phone.tap('看亮点二')
    expect(phone.swiperAt('#deck')).toBe(special.positionOf('h2'))
    expect(shown(phone)).toContain('亮点二')
    await phone.tap('#next')
    expect(shown(phone)).toContain('亮点三')
    expectQuiet(phone)
  })
})

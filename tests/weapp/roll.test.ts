import { special } from '@/model/special'
import { measure, type Phone } from '../simulator/phone'
import { openAt } from './open'
import { expectQuiet } from './quiet'

const { chapters, deck } = special
const KB = 1024
/** WeChat's advice for a page (体验评分: 少于 1000 个节点). */
const NODES = 1000
/** Of the chapters only one is as large. */
const CHAPTER = 24 * KB

const cardsOn = (phone: Phone) => phone.findAll('.roll__card').map(({ element }) => element.id)
const onward = (phone: Phone) => phone.byText('继续读：')
const idsOf = (chapter: string) => {
  const { start, end } = chapters.find(({ name }) => name === chapter)!
  return special.ids.slice(start, end)
}

/** Reads down to the last card, as one scrolls: each card passes where one reads, and chapters come near and are left behind. */
async function readDown(phone: Phone, each: () => void = () => undefined): Promise<void> {
  for (let at = 0; at < deck.length; at++) {
    await phone.scroll(`#${deck[at]!.id}`)
    await phone.scroll('#more', { there: deck[at + 1] !== undefined && !cardsOn(phone).includes(deck[at + 1]!.id) })
    const own = phone.find(`#${deck[at]!.id}`).element.parentElement!.id
    for (const piece of phone.findAll('.roll__piece').map(({ element }) => element.id)) {
      const far = Math.abs(Number(piece.slice(6)) - Number(own.slice(6))) > 12
      if (far && piece !== 'more') await phone.scroll(`#${piece}`, { there: false, height: 4321 })
    }
    each()
  }
}

it('opens from the deck by one tap at the card that is read, and gives the deck back at the card that was read last', async () => {
  const phone = await openAt({ screen: 'card', id: 'h3' })
  await phone.tap('通读')
  expect(phone.page).toEqual({ route: 'pages/roll/index', query: { id: 'h3' } })
  expect(cardsOn(phone)).toEqual(idsOf('十大亮点'))
  expect(phone.calls('pageScrollTo').at(-1)).toEqual([expect.objectContaining({ selector: '#h3' })])
  await phone.scroll('#more')
  await phone.scroll('#more')
  await phone.scroll('#t2')
  expect((await phone.share())!.path).toBe('/pages/roll/index?id=t2')
  await phone.back()
  expect(phone.page.route).toBe('pages/cards/index')
  expect(phone.slide('#deck').text).toContain('七大任务 · 二')
  expect(phone.find('.deck__count').text).toBe(`第 ${special.positionOf('t2') + 1} / ${deck.length} 张`)
  expectQuiet(phone)
})

it('leads to the deck by its own button too, and a card that is read in the roll is read everywhere', async () => {
  const phone = await openAt({ screen: 'front' })
  await phone.tap('一页读完')
  expect(cardsOn(phone)).toEqual(['cover'])
  await phone.scroll('#more')
  await phone.scroll('#overview')
  await phone.tap('翻卡片')
  expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: 'overview' } })
  expect(phone.stack).toHaveLength(3)
  await phone.back()
  await phone.back()
  expect(phone.find('#start').text).toContain('继续阅读')
  await phone.tap('一页读完')
  expect(phone.page.query).toEqual({ id: 'overview' })
  await phone.tap('目录')
  expect(phone.findAll('.place').filter(({ label }) => label.includes('已读'))).toHaveLength(2)
  expectQuiet(phone)
})

it('is read to its end with one chapter sent at a time, and never more nodes than WeChat advises', async () => {
  const phone = await openAt({ screen: 'roll', id: 'cover' })
  const seen = new Set<string>()
  const nodes: number[] = []
  await readDown(phone, () => {
    nodes.push(measure(phone.tree()).nodes)
    cardsOn(phone).forEach((id) => seen.add(id))
  })
  expect([...seen]).toEqual(special.ids)
  expect(Math.max(...nodes)).toBeLessThan(NODES)
  for (const { bytes } of phone.setDataLog) expect(bytes).toBeLessThan(CHAPTER)
  const chaptersIn = (data: object) =>
    chapters.filter(({ start }) => JSON.stringify(data).includes(`"${special.ids[start]!}"`))
  for (const { data } of phone.setDataLog) expect(chaptersIn(data).length).toBeLessThanOrEqual(1)
  expectQuiet(phone)
})

it('blanks a chapter that is far away at its height, and has it again when the reader comes back', async () => {
  const phone = await openAt({ screen: 'roll', id: 'cover' })
  await readDown(phone)
  expect(cardsOn(phone)).not.toContain('cover')
  expect(phone.find('#piece-0').attribute('style')).toBe('height:4321px')
  await phone.scroll('#piece-0')
  expect(phone.find('#piece-0').text).toContain(special.headline.slice(0, 4))
  expect(phone.find('#piece-0').attribute('style') ?? '').not.toContain('height')
  expectQuiet(phone)
})

it('stays where a phone says that all of it is out of sight, as of a page below another', async () => {
  const phone = await openAt({ screen: 'roll', id: 'h3' })
  for (const { id } of phone.findAll('.roll__piece').map(({ element }) => element))
    await phone.scroll(`#${id}`, { there: false, height: 4321 })
  expect(cardsOn(phone)).toEqual(idsOf('十大亮点'))
  expectQuiet(phone)
})

describe.each(['absent', 'throws', 'dead', 'silent', 'twice', 'late'] as const)('where watching is %s', (fault) => {
  it('a button brings the next chapter, and the one before', async () => {
    const phone = await openAt({ screen: 'roll', id: 'n1' }, { faults: { createIntersectionObserver: fault } })
    expect(cardsOn(phone)).toEqual(idsOf('数说五年'))
    await onward(phone).tap()
    expect(cardsOn(phone)).toEqual([...idsOf('数说五年'), ...idsOf('十大亮点')])
    await phone.byText('往前读：').tap()
    expect(cardsOn(phone)).toEqual([...idsOf('大会速览'), ...idsOf('数说五年'), ...idsOf('十大亮点')])
    for (let left = chapters.length; onward(phone).exists && left > 0; left--) await onward(phone).tap()
    expect(cardsOn(phone).at(-1)).toBe('ending')
    await phone.wait(60_000)
    expect(cardsOn(phone).at(-1)).toBe('ending')
    expect(phone.console).toEqual([])
  })
})

it('sends one chapter at a time however often it is told that the reader is near', async () => {
  const phone = await openAt({ screen: 'roll', id: 'cover' }, { faults: { createIntersectionObserver: 'twice' } })
  await phone.scroll('#more')
  expect(cardsOn(phone)).toEqual(['cover', ...idsOf('大会速览')])
})

it('is read from a task on, and never lies more than three deep', async () => {
  const phone = await openAt({ screen: 'card', id: 'h3' })
  await phone.tap('通读')
  await phone.find('#h3').find('.card__link').tap()
  expect(phone.page.route).toBe('pages/task/index')
  expect(phone.stack.length).toBeLessThanOrEqual(3)
  await phone.tap('看亮点三')
  expect(phone.page.route).toBe('pages/cards/index')
  expect(phone.slide('#deck').text).toContain('亮点三')
  expectQuiet(phone)
})

it('opens at its beginning for an address that names no card, and marks nothing as read that was not asked for', async () => {
  const phone = await openAt({ screen: 'roll', id: 'zz9' as 'h3' })
  expect(cardsOn(phone)).toEqual(['cover'])
  expect(JSON.stringify(phone.storage)).not.toContain('zz9')
  expect(JSON.stringify(phone.storage)).not.toContain('cover')
})

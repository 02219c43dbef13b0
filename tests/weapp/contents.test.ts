import { coverage } from '@/content'
import { special } from '@/model/special'
import type { Phone } from '../simulator/phone'
import { openUndrawn } from './open'
import { expectQuiet } from './quiet'

async function contents() {
  const phone = openUndrawn()
  await phone.launch({ path: 'pages/contents/index' })
  return phone
}

describe('the contents', () => {
  it('list every card by chapter, and every task', async () => {
    const phone = await contents()
    const names = phone.findAll('.place__name').map((name) => name.text)
    expect(names).toEqual([
      ...special.deck.map((card) => card.name),
      ...special.tasks.map((task) => `${task.ordinal}、${task.head}`),
    ])
    expectQuiet(phone)
  })

  describe('lead to card', () => {
    let phone: Phone
    beforeAll(async () => {
      phone = await contents()
    })
    afterEach(() => phone.back())

    it.each(special.deck.map((card, i) => [card.id, card.name, i + 1] as const))('%s', async (id, name, place) => {
      await phone
        .findAll('.place')
        .find((row) => row.text.startsWith(name))!
        .tap()
      expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id } })
      expect(phone.find('.deck__count').text).toBe(`第 ${place} / ${special.deck.length} 张`)
    })
  })

  it('lead to a task', async () => {
    const phone = await contents()
    await phone.tap(`七、${coverage.tasks[6]!.head}`)
    expect(phone.page).toEqual({ route: 'pages/task/index', query: { id: 't7' } })
  })

  it('never pile pages up: front, contents, card, task and on', async () => {
    const phone = openUndrawn()
    await phone.launch()
    await phone.tap('#contents')
    await phone.tap(coverage.highlights[0]!.title)
    await phone.tap(coverage.tasks[1]!.short)
    await phone.tap('看亮点二')
    expect(phone.slide('#deck').text).toContain('亮点二')
    expect(phone.stack.length).toBeLessThanOrEqual(3)
  })
})

import { coverage } from '@/content'
import { openUndrawn } from './open'
import { expectQuiet } from './quiet'

const strange: Record<string, string>[] = [
  {},
  { id: '' },
  { id: 'h99' },
  { id: '__proto__' },
  { id: 'constructor' },
  { id: '%E0%A4%A' },
  { id: '亮点三' },
  { id: 'h3&id=h4' },
  { id: 'x'.repeat(5000) },
]

describe.each(strange)('an address with the query %j', (query) => {
  it('opens the first card of the deck', async () => {
    const phone = openUndrawn()
    await phone.launch({ path: 'pages/cards/index', query })
    expect(phone.slide('#deck').text).toContain(coverage.subhead)
    expectQuiet(phone)
  })

  it('shows the front page where a task was asked for', async () => {
    const phone = openUndrawn()
    await phone.launch({ path: 'pages/task/index', query })
    for (const words of [coverage.headline, coverage.chapters.highlights, coverage.outlook])
      expect(phone.text()).toContain(words)
    expectQuiet(phone)
  })
})

it('the address of a card that was taken out leaves where the reader goes on as it was', async () => {
  const phone = openUndrawn({ storage: { reading: { version: 1, read: ['card:h3'], last: 'h3' } } })
  await phone.launch({ path: 'pages/cards/index', query: { id: 'h99' } })
  await phone.tap('首页')
  expect(phone.find('#start').text).toMatch(/^继续阅读.*第 8 张$/)
})

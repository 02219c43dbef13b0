import { besideCoverage } from '@/content/file'
import { special } from '@/model/special'
import { openWechat } from '../simulator/phone'

/**
 * Screen by screen, what the newspaper tells: each figure, honour, place, company, project and name. Kept by hand from
 * the printed coverage and not from the coverage file, so that what is lost there is missed here.
 */
const SHOWN = besideCoverage('facts')

const bare = (text: string) => text.replace(/\s/g, '')

it('the reader is told that nothing is collected', async () => {
  const phone = openWechat()
  await phone.launch({ path: 'pages/about/index' })
  expect(phone.text()).toContain('不收集任何信息')
})

it('every card has its list, so that a new one is not forgotten', () => {
  expect(Object.keys(SHOWN).filter((screen) => !screen.startsWith('pages/'))).toEqual(
    special.deck.map((card) => card.id),
  )
})

describe.each(Object.entries(SHOWN))('%s', (screen, items) => {
  let text = ''
  beforeAll(async () => {
    const phone = openWechat()
    if (screen.startsWith('pages/')) {
      await phone.launch({ path: screen })
      text = bare(phone.text())
    } else {
      await phone.launch({ path: 'pages/cards/index', query: { id: screen } })
      text = bare(phone.slide('#deck').text)
    }
  })

  it.each(items)('shows %s', (item) => {
    expect(text).toContain(bare(item))
  })
})

describe.each(special.tasks.map((task) => task.id))('the detail screen of %s', (id) => {
  it('shows all that its card shows', async () => {
    const phone = openWechat()
    await phone.launch({ path: 'pages/task/index', query: { id } })
    for (const item of SHOWN[id]!) expect(bare(phone.text())).toContain(item)
  })

  it('says what the report says of it, whole', async () => {
    const phone = openWechat()
    await phone.launch({ path: 'pages/task/index', query: { id } })
    // The items that stand in the sentence, in its order.
    const { sentence, groups } = special.tasks.find((task) => task.id === id)!
    expect(phone.text()).toContain(sentence)
    for (const item of groups.flatMap(({ items }) => items)) expect(bare(sentence)).toContain(item)
  })
})

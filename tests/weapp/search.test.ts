import { coverage } from '@/content'
import { special } from '@/model/special'
import { search, type Part } from '@/model/search'
import { measure, type Phone, type PhoneOptions } from '../simulator/phone'
import { openUndrawn } from './open'
import { expectQuiet } from './quiet'

const INPUT = '#search'
const MOMENTS = 1154
/** A letter typed answers with no more than this; the lists alone would be more. */
const TYPED = 12 * 1024

async function contents(options: PhoneOptions = {}, scene = 1001) {
  const phone = openUndrawn(options)
  await phone.launch({ path: 'pages/contents/index', scene })
  return phone
}

const results = (phone: Phone) => phone.findAll('.search__result')
const hits = (phone: Phone) => phone.findAll('.search__hit').map((hit) => hit.text)
const said = (phone: Phone) => phone.find('.search__said').text
const rows = (phone: Phone) => phone.findAll('.place').filter((row) => !row.hidden)
const plain = (parts: readonly Part[]) => parts.map((part) => part.text).join('')
const everyPlace = special.deck.length + special.tasks.length

/** Types as a thumb does, one character after the other. */
async function typeOut(phone: Phone, words: string) {
  for (let i = 1; i <= words.length; i++) await phone.type(INPUT, words.slice(0, i))
}

/** The contents, opened once: whatever is typed takes the place of what was typed before. */
function openedOnce(): () => Phone {
  let phone: Phone
  beforeAll(async () => {
    phone = await contents()
  })
  return () => phone
}

describe('a reader who looks for something', () => {
  const opened = openedOnce()

  it('sees the lists until something is typed', async () => {
    const phone = await contents()
    expect(rows(phone)).toHaveLength(everyPlace)
    expect(results(phone)).toHaveLength(0)
    expect(said(phone)).toBe('')
    await phone.type(INPUT, '  ')
    expect(rows(phone)).toHaveLength(everyPlace)
    expectQuiet(phone)
  })

  it('finds a word in a text, marked, and goes to its card', async () => {
    const phone = await contents()
    await typeOut(phone, '枣林')
    expect(said(phone)).toBe('找到 1 处')
    expect(rows(phone)).toHaveLength(1)
    expect(hits(phone)).toEqual(['枣林'])
    expect(results(phone)[0]!.text).toContain('24个城中村')
    await results(phone)[0]!.tap()
    expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: 'h4' } })
    expect(phone.slide('#deck').text).toContain('枣林')
    await phone.back()
    expect(hits(phone)).toEqual(['枣林'])
    expectQuiet(phone)
  })

  it.each([
    ['SAP', 'at both ends', '…石油、阿里巴巴、SAP等世界500强企业13家，…'],
    ['211', 'at the end', expect.stringMatching(/^发展环境：建成211处.{10,16}，…$/) as string],
    ['枣林', 'at the beginning', '…户区已完成改造，枣林等24个城中村也旧貌换新颜。'],
    ['牌石油', 'behind a number, and not within it', '…破百亿元；新增壳牌石油、阿里巴巴、SAP等世界500…'],
    ['区县级', 'behind a comma', '…在全市率先成立区县级融媒体中心，大力推进党建引领…'],
    [
      '启动建设',
      'nowhere, where only a few more words follow',
      '启动建设：区医院新院区、区敬老院、区新“三馆”启动建设。',
    ],
  ])('reads %s among the words around it, cut %s', async (query, _, words) => {
    const phone = opened()
    await phone.type(INPUT, query)
    expect(results(phone).flatMap((one) => one.findAll('.place__note').map(({ text }) => text))).toContainEqual(words)
  })

  it.each(['230', '230亿元', '２３０', '230 亿元', '２３０亿元'])('finds the figure %s', async (query) => {
    const phone = await contents()
    await phone.type(INPUT, query)
    expect(said(phone)).toBe('找到 3 处')
    expect(results(phone).map((row) => row.label)).toEqual(
      search('230亿元').map(({ where, name, context }) => [where, name, context].map(plain).filter(Boolean).join('，')),
    )
    await results(phone)[0]!.tap()
    expect(phone.page.query).toEqual({ id: 'h7' })
    expect(phone.slide('#deck').text).toContain('230亿元')
  })

  it('finds a count by its unit: 13家, not 13亿美元', async () => {
    const phone = await contents()
    await phone.type(INPUT, '13家')
    expect(hits(phone)).toEqual(['13家'])
    await phone.type(INPUT, '13')
    expect(results(phone).length).toBeGreaterThan(1)
  })

  it('finds names and honours without the signs that nobody types', async () => {
    const phone = await contents()
    await phone.type(INPUT, '来市中好办事')
    expect(hits(phone)).toContain('来市中·好办事')
    await phone.type(INPUT, '张晓燕')
    await results(phone)[0]!.tap()
    expect(phone.slide('#deck').text).toContain('张晓燕')
  })

  it('finds a task twice by its name: as a card, and its screen', async () => {
    const phone = await contents()
    await phone.type(INPUT, special.tasks[5]!.head)
    expect(results(phone)).toHaveLength(2)
    await results(phone)[1]!.tap()
    expect(phone.page).toEqual({ route: 'pages/task/index', query: { id: 't6' } })
  })

  it('clears, and the lists are back with their read marks', async () => {
    const phone = await contents({ storage: { reading: { version: 1, read: ['card:h3', 'task:t6'], last: 'h3' } } })
    expect(phone.findAll('.place__read')).toHaveLength(2)
    await typeOut(phone, '公园')
    await phone.tap('#search-clear')
    expect(phone.find(INPUT).attribute('value') ?? '').toBe('')
    expect(phone.find('#search-clear').exists).toBe(false)
    expect(rows(phone)).toHaveLength(everyPlace)
    expect(phone.findAll('.place__read').filter((mark) => !mark.hidden)).toHaveLength(2)
    await phone.tap(special.deck[0]!.name)
    await phone.back()
    expect(phone.findAll('.place__read').filter((mark) => !mark.hidden)).toHaveLength(3)
  })

  it('deletes what was typed, with the same end', async () => {
    const phone = await contents()
    await phone.type(INPUT, '公园')
    await phone.type(INPUT, '')
    expect(rows(phone)).toHaveLength(everyPlace)
    expect(said(phone)).toBe('')
  })
})

describe('where nothing is found', () => {
  it.each(special.examples)('it says so, and %s helps on', async (word) => {
    const phone = await contents()
    await phone.type(INPUT, '飞机场')
    expect(said(phone)).toBe('报道里没有提到“飞机场”')
    expect(phone.find(INPUT).attribute('placeholder')).toContain(word)
    await phone.tap(`[aria-label="搜索${word}"]`)
    expect(phone.find(INPUT).attribute('value')).toBe(word)
    expect(said(phone)).toBe(`找到 ${search(word).length} 处`)
    expect(results(phone)).toHaveLength(search(word).length)
    expect(hits(phone).every((hit) => hit.includes(word))).toBe(true)
  })

  it('all contents are a tap away', async () => {
    const phone = await contents()
    await phone.type(INPUT, '飞机场')
    await phone.tap('看全部目录')
    expect(rows(phone)).toHaveLength(everyPlace)
    expect(phone.find(INPUT).attribute('value') ?? '').toBe('')
  })
})

describe('a resident who asks in their own words', () => {
  it('types 学校, and is told that the editors added the word', async () => {
    const phone = await contents()
    await typeOut(phone, '学校')
    expect(said(phone)).toBe('找到 2 处')
    expect(results(phone).map((row) => row.text)).toEqual([
      expect.stringContaining('编辑加的查找词：学校'),
      expect.stringContaining('编辑加的查找词：学校'),
    ])
    expect(results(phone)[1]!.label).toContain('编辑加的查找词：学校')
    await results(phone)[1]!.tap()
    expect(phone.slide('#deck').text).toContain('义务教育')
    expectQuiet(phone)
  })

  it.each([
    ['養老', '养老', 'h7'],
    ['gy', '公园', 'h5'],
    ['工作', '工作', 't7'],
  ])('types %s and finds %s first', async (query, hit, id) => {
    const phone = await contents()
    await typeOut(phone, query)
    expect(hits(phone)[0]).toBe(hit)
    await results(phone)[0]!.tap()
    expect(phone.page.query).toEqual({ id })
  })

  it('types 敬老苑, and is shown what comes near', async () => {
    const phone = await contents()
    await typeOut(phone, '敬老苑')
    expect(said(phone)).toBe('没有找到“敬老苑”，看看这些')
    expect(hits(phone)).toEqual(['敬老院'])
  })
})

describe('what concerns a reader', () => {
  const CONCERNS = ['孩子上学', '看病养老', '老楼改造', '公园绿地', '办事开店', '社区平安']

  it.each(CONCERNS)('%s is two taps from the front page to a card that tells of it', async (name) => {
    const phone = openUndrawn()
    await phone.launch()
    await phone.tap(name)
    expect(phone.page.route).toBe('pages/contents/index')
    const count = results(phone).length
    expect(said(phone)).toBe(`${name}：${count} 张卡片，编辑所加`)
    expect(count).toBeGreaterThanOrEqual(2)
    expect(rows(phone)).toHaveLength(count)
    const words = results(phone)[0]!.text
    const [proof] = hits(phone)
    expect(words).toContain(proof)
    await results(phone)[0]!.tap()
    expect(phone.page.route).toBe('pages/cards/index')
    expect(phone.slide('#deck').text).toContain(proof)
    await phone.back()
    expect(said(phone)).toContain(name)
    expectQuiet(phone)
  })

  it('gives way to what is typed, and to all contents', async () => {
    const phone = await contents()
    await phone.tap('老楼改造')
    await phone.type(INPUT, '枣林')
    expect(said(phone)).toBe('找到 1 处')
    await phone.tap('#search-clear')
    expect(said(phone)).toContain('老楼改造')
    await phone.tap('看全部目录')
    expect(said(phone)).toBe('')
    expect(rows(phone)).toHaveLength(everyPlace)
    expectQuiet(phone)
  })

  it('is what is passed on while its cards are on show, and the contents where a search lies over it', async () => {
    const phone = await contents()
    const passedOn = async () => [(await phone.share())!.path, phone.copyUrl()!.query]
    const { id, name } = coverage.concerns![0]!
    const ofConcern = [`/pages/contents/index?concern=${id}`, `concern=${id}`]
    await phone.tap(name)
    expect(await passedOn()).toEqual(ofConcern)
    await phone.type(INPUT, '枣林')
    expect(await passedOn()).toEqual(['/pages/contents/index', ''])
    await phone.tap('#search-clear')
    expect(await passedOn()).toEqual(ofConcern)
  })

  it('that is unknown shows all contents', async () => {
    const phone = openUndrawn()
    await phone.launch({ path: 'pages/contents/index', query: { concern: 'gone' } })
    expect(rows(phone)).toHaveLength(everyPlace)
    expectQuiet(phone)
  })
})

describe('a place of the report', () => {
  const opened = openedOnce()
  afterEach(() => opened().back())

  it.each(coverage.places!)('$name opens its own sentence, and leads to its card', async ({ name, card, source }) => {
    const phone = opened()
    await phone.tap(`[aria-label="${name}，看报道原话"]`)
    const sheet = phone.find('.sheet__panel')
    for (const words of [name, source.quote, coverage.passages[source.passage]!.name])
      expect(sheet.text).toContain(words)
    await phone.tap('看这张卡片')
    expect(phone.page).toEqual({ route: 'pages/cards/index', query: { id: card } })
    expect(phone.slide('#deck').text).toContain(name)
    expectQuiet(phone)
  })
})

describe('typing', () => {
  const opened = openedOnce()

  it('sends what changes, never the lists again', async () => {
    const phone = await contents()
    phone.clearLog()
    await phone.type(INPUT, '五')
    await phone.type(INPUT, '五年')
    await phone.type(INPUT, '五年累')
    await phone.type(INPUT, '五年累x')
    await phone.type(INPUT, '高')
    await phone.tap('#search-clear')
    expect(phone.setDataLog.length).toBeLessThanOrEqual(6)
    for (const { bytes } of phone.setDataLog) expect(bytes).toBeLessThanOrEqual(TYPED)
    // The lists are only hidden and shown.
    expect(phone.setDataLog.at(-1)!.bytes).toBeLessThanOrEqual(1024)
  })

  it.each(['1', '五', '高', special.outlook, '的'])(
    '%s keeps the page within what WeChat draws well',
    async (query) => {
      const phone = opened()
      await phone.type(INPUT, query)
      const { nodes, depth } = measure(phone.tree())
      expect(nodes).toBeLessThanOrEqual(400)
      expect(depth).toBeLessThanOrEqual(20)
    },
  )

  it.each(['((', '[a-', '\\', '__proto__', '{gdp}', '😀', '“', '余', 'x'.repeat(200)])(
    '%s harms nothing',
    async (query) => {
      const phone = opened()
      await phone.type(INPUT, query)
      await phone.type(INPUT, '公园')
      expect(results(phone)).toHaveLength(search('公园').length)
      expectQuiet(phone)
    },
  )
})

it("in Moments' single page results are text, and lead nowhere", async () => {
  const phone = await contents({}, MOMENTS)
  await phone.type(INPUT, '枣林')
  expect(results(phone)).toHaveLength(1)
  await results(phone)[0]!.tap()
  expect(phone.stack).toHaveLength(1)
  expect(phone.calls('navigateTo')).toEqual([])
  expectQuiet(phone)
})

it('a screen reader is told what the field is for, and how much was found', async () => {
  const phone = await contents()
  expect(phone.find(INPUT).attribute('aria-label')).toBe('搜索全部内容')
  expect(phone.find('.search__said').attribute('aria-live')).toBe('polite')
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage } from '@/content'
import { special } from '@/model/special'
import { HEARD, heardFrom } from '../../tools/editor/heard'
import { openWechat, type Entry, type Phone, type PhoneOptions } from '../simulator/phone'
import { CompiledStyles } from './compiled-styles'
import { faults, heard, isUnheard, nameOf, type Stop } from './screen-reader'

const ROOT = resolve(__dirname, '../..')
const DIST = resolve(ROOT, 'dist/weapp')

const count = special.deck.length
const SHEETS = [
  'app.wxss',
  'pages/contents/index.wxss',
  'pages/about/index.wxss',
  'pages/roll/index.wxss',
  'poster/index.wxss',
]
const styles = CompiledStyles.open(...SHEETS.map((sheet) => resolve(DIST, sheet)))

const FRONT: Entry = { path: 'pages/index/index' }
const card = (id: string): Entry => ({ path: 'pages/cards/index', query: { id }, scene: 1047 })
const task = (id: string): Entry => ({ path: 'pages/task/index', query: { id } })
const CONTENTS: Entry = { path: 'pages/contents/index' }
const ABOUT: Entry = { path: 'pages/about/index' }
const poster = (id: string): Entry => ({ path: 'poster/index', query: { id } })

/** A phone of someone who has a screen reader on. */
async function listen(entry: Entry, options: PhoneOptions = {}): Promise<Phone> {
  const phone = openWechat({ dist: DIST, screenReader: true, ...options })
  await phone.launch(entry)
  // By the time that someone listens the phone has told how they mind motion.
  await phone.wait(500)
  return phone
}

/** All of the page: its screen, and the sheet that may lie over it. */
const rootOf = (phone: Phone) => phone.find('.screen').element.parentElement!
const faultsOf = (phone: Phone) => faults(rootOf(phone), styles)
const elementsOf = (phone: Phone, selector: string) => phone.findAll(selector).map(({ element }) => element)

describe('on every screen a screen reader finds roles, names, whole figures and no drawings', () => {
  it.each([
    ['the front page', FRONT],
    ['the first task', task('t1')],
    ['a task between others', task('t4')],
    ['the last task', task('t7')],
    ['the contents', CONTENTS],
    ['about and settings', ABOUT],
    ['the roll', { path: 'pages/roll/index', query: { id: 'h3' } }],
    ['a highlight’s poster', poster('h5')],
    ['a card in Moments’ single page', { ...card('h5'), scene: 1154 }],
    ['the front page in Moments’ single page', { ...FRONT, scene: 1154 }],
  ])('%s', async (_, entry) => {
    expect(faultsOf(await listen(entry))).toEqual([])
  })

  it('every card of the deck', async () => {
    const phone = await listen(card('cover'))
    const found: Record<string, unknown> = {}
    for (const [i, { id }] of special.deck.entries()) {
      await phone.swipe('#deck', i)
      const here = faultsOf(phone)
      if (here.length) found[id] = here
    }
    expect(found).toEqual({})
  })

  it.each(['#contents', '.figures__cell'])('the sheet that %s opens over the deck', async (opener) => {
    const phone = await listen(card('h5'))
    await phone.tap(opener)
    expect(heard(rootOf(phone)).some(({ role }) => role === 'dialog')).toBe(true)
    expect(faultsOf(phone)).toEqual([])
  })

  it('what a search found, and that it found nothing', async () => {
    const phone = await listen(CONTENTS)
    for (const query of ['公园', '没有这个词']) {
      await phone.type('#search', query)
      expect(faultsOf(phone)).toEqual([])
    }
  })

  it.each([
    ['the front page', FRONT, ['cover', 'h1']],
    ['a task', task('t1'), ['t1', 'h4', 'h5']],
  ] as const)('on %s hears once what each scene shows, and no seal of the road', async (_, entry, ids) => {
    const names = heard(rootOf(await listen(entry))).map(({ name }) => name)
    for (const id of ids) expect(names.filter((name) => name.includes(coverage.scenes![id]!.alt))).toHaveLength(1)
    expect(names.filter((name) => /^[一二三四五六七八九十]$/.test(name))).toEqual([])
  })

  it('the front page of a reader who comes back', async () => {
    const before = await listen(card('h5'))
    expect(faultsOf(await listen(FRONT, { storage: before.storage }))).toEqual([])
  })
})

describe('in the deck a screen reader', () => {
  it('meets the card on show and no other, wherever the reader went', async () => {
    const phone = await listen(card('cover'))
    for (const to of [2, 9, 5]) {
      await phone.swipe('#deck', to)
      expect(elementsOf(phone, 'swiper-item').flatMap((slide, i) => (isUnheard(slide) ? [] : [i]))).toEqual([to])
    }
  })

  it('is told which card of how many it is, and its name, at each turn', async () => {
    const phone = await listen(card('cover'))
    for (const [i, { name }] of special.deck.entries()) {
      await phone.swipe('#deck', i)
      const said = heard(rootOf(phone)).filter(({ live }) => live)
      expect(said.map((stop) => stop.name)).toEqual([`第 ${i + 1} 张，共 ${count} 张，${name}`])
    }
  })

  it('finds a heading on every card', async () => {
    const phone = await listen(card('cover'))
    const without: string[] = []
    for (const [i, { id }] of special.deck.entries()) {
      await phone.swipe('#deck', i)
      if (!heard(phone.slide('#deck').element).some(({ role }) => role === 'heading')) without.push(id)
    }
    expect(without).toEqual([])
  })

  it('does not hear the deck while the contents sheet lies over it', async () => {
    const phone = await listen(card('h5'))
    await phone.tap('#contents')
    const words = heard(rootOf(phone)).map(({ name }) => name)
    expect(words).toContain('关闭')
    expect(words.filter((name) => ['上一张', '下一张'].includes(name))).toEqual([])
  })
})

describe('figures', () => {
  it('are said whole: qualifier, number and unit in one breath', async () => {
    const phone = await listen(card('h1'))
    const said = heard(phone.slide('#deck').element).map(({ name }) => name)
    expect(said).toContainEqual(expect.stringContaining('跨过千亿元'))
  })
})

describe('the carousel', () => {
  it('never moves by itself under a screen reader, and has no pause button then', async () => {
    const phone = await listen(FRONT)
    await phone.wait(10_000)
    await expect(phone.autoplayTurn('#carousel')).rejects.toThrow()
    expect(phone.find('#pause').exists).toBe(false)
  })

  it('does move for those who see it', async () => {
    const phone = await listen(FRONT, { screenReader: false })
    await phone.wait(10_000)
    await expect(phone.autoplayTurn('#carousel')).resolves.toBeUndefined()
  })
})

describe('a thumb', () => {
  const TARGET = 44
  const APART = 8

  it.each([
    ['the front page', FRONT],
    ['the deck', card('h5')],
    ['the last card', card('ending')],
    ['a task', task('t4')],
    ['the contents', CONTENTS],
    ['about and settings', ABOUT],
    ['a poster', poster('h5')],
  ])(`finds every control of %s at least ${TARGET} px high`, async (_, entry) => {
    // A figure within a sentence is as high as its line: WCAG leaves out what stands in running text.
    const controls = elementsOf(await listen(entry), 'view[aria-role="button"], button, input').filter(
      (one) => !isUnheard(one),
    )
    expect(controls.length).toBeGreaterThan(0)
    const low = controls.filter((one) => styles.leastHeight(one) < TARGET)
    expect(low.map((one) => `${one.getAttribute('class')}: ${nameOf(one)}`)).toEqual([])
  })

  it.each([
    ['.deck__control', card('h5')],
    ['.choice__option', ABOUT],
    ['.button', card('ending')],
    ['.button', task('t4')],
    ['.front__way', FRONT],
    ['.task__turn', task('t4')],
  ])(`does not hit two of %s at once: ${APART} px lie between neighbours`, async (selector, entry) => {
    const controls = elementsOf(await listen(entry), selector)
    const pairs = controls.filter((one) => one.nextElementSibling?.matches(selector))
    expect(pairs.length).toBeGreaterThan(0)
    const close = pairs.filter((one) => styles.between(one, one.nextElementSibling!) < APART)
    expect(close.map((one) => `${nameOf(one)} | ${nameOf(one.nextElementSibling!)}`)).toEqual([])
  })
})

// What is heard, written down

const SCREENS: [string, string, Entry][] = [
  ['首页', '从扫码或“最近使用”进入。', FRONT],
  ['卡片：一个亮点', '扫亮点五的码进入。', card('h5')],
  ['卡片：数字', '扫第二张数字卡的码进入。', card('n2')],
  ['卡片：“1234”', '扫这张卡的码进入。', card('formula')],
  ['卡片：一项任务', '扫任务一的码进入。', card('t1')],
  ['任务详情', '任务一。', task('t1')],
  ['目录', '还没有读过任何一张。', CONTENTS],
  ['关于与设置', '还没有阅读记录。', ABOUT],
  ['海报', '亮点五的海报。', poster('h5')],
]

const ROLE_NAMES: Record<string, string> = {
  '': '文字',
  button: '按钮',
  link: '链接',
  img: '图片',
  heading: '标题',
  dialog: '对话框',
  textbox: '输入框',
  searchbox: '搜索框',
  radio: '单选',
  radiogroup: '单选组',
  list: '列表',
  status: '状态',
  group: '组',
  tab: '标签页',
}

const PREAMBLE = `# 读屏

打开 VoiceOver 或 TalkBack，从上到下一格一格划过去，会听到什么。由 \`tests/weapp/accessibility.test.ts\` 从构建好的小程序里写出，
测试检查它是否与小程序一致；内容改了，运行 \`npm run edited\` 重写。

装饰图案、不在眼前的卡片不会读出。标“自动”的一格，内容一变就自己读出来，不用划到它。
`

const cell = (text: string) => text.replaceAll('|', '\\|')

function row({ role, name, live }: Stop, i: number): string {
  const kind = (ROLE_NAMES[role] ?? role) + (live ? '（自动）' : '')
  return `| ${i + 1} | ${kind} | ${cell(name)} |`
}

async function heardEverywhere(): Promise<string> {
  const parts: string[] = []
  for (const [title, how, entry] of SCREENS) {
    const stops = heard(rootOf(await listen(entry)))
    parts.push(
      [`## ${title}`, '', how, '', '| | 类别 | 读出 |', '| --- | --- | --- |', ...stops.map(row), ''].join('\n'),
    )
  }
  return [PREAMBLE, ...parts, heardFrom(coverage)].join('\n')
}

it('docs/读屏.md tells what is heard today', async () => {
  const text = await heardEverywhere()
  if (process.env.WRITE_DOCS) writeFileSync(HEARD, text)
  expect(existsSync(HEARD) ? readFileSync(HEARD, 'utf8') : '').toBe(text)
})

import { LEVELS, Templates } from './wxml'

const { aliases, wxml, wxs } = new Templates()

interface Script {
  a(v: string | undefined, t: number | string | undefined, w: string | undefined, level: number): string
  c(name: unknown): unknown
  k(children?: object[]): string[]
  s(text: string | undefined): string | undefined
  w(node: object): string
}

/** The script as WeChat's view runs it: a function with a module of its own. */
function run(text: string): Script {
  const module = { exports: {} as Script }
  // oxlint-disable-next-line typescript/no-implied-eval -- it is built as text
  ;(new Function('module', text) as (module: object) => void)(module)
  return module.exports
}

const script = run(wxs)
const named = new Set([...wxml.matchAll(/<template name="([^"]+)"/g)].map(([, name]) => name))

describe('what Taro may send has a template', () => {
  it.each(['view', 'static-view', 'pure-view', 'click-view', 'text', 'static-text'])('%s, at every depth', (kind) => {
    const number = aliases[kind]!._num
    for (const sent of [Number(number), number])
      for (let level = 0; level < LEVELS; level++) expect(named).toContain(script.a(undefined, sent, undefined, level))
  })

  it.each([
    ['a text', '', undefined],
    ['a plain view', undefined, undefined],
    ['a plain view with its words', undefined, '目录'],
  ])('%s, which has no kind', (_, v, w) => {
    expect(named).toContain(script.a(v, undefined, w, 0))
  })

  it('the children at every depth', () => {
    const asked = [...wxml.matchAll(/ is="(c\d+)"/g)].map(([, name]) => name)
    expect(asked.length).toBeGreaterThan(LEVELS)
    for (const name of asked) expect(named).toContain(name)
  })
})

it('a class is drawn by its name, whether it was sent by number or not', () => {
  expect(script.c(0)).toMatch(/^[a-z]/)
  expect(script.c('card card--cover')).toBe('card card--cover')
  expect(script.c(undefined)).toBeUndefined()
})

it('a line may end between the words of a text, however it is sent', () => {
  expect(script.s('建设活力品质强区')).toBe('建设\u200b活力品质\u200b强区')
  expect(script.w({ n: [{ v: '建设活力' }, { w: '品质强区' }] })).toBe('建设\u200b活力品质\u200b强区')
  expect(script.s(undefined)).toBeUndefined()
  for (const sent of wxml.matchAll(/>\{\{(.*?)\}\}</g)) expect(sent[1]).toMatch(/^x\.[sw]\(/)
})

/**
 * The shape of a coverage file and the rules a shape alone cannot say. Used by the build, the checker and the tests;
 * screens only take its types, so nothing of it (nor of zod) is shipped.
 */
import { z } from 'zod'
import { LUMINARIES, SCENE_NAMES, sceneFaults } from './scenes'

/** A string of a pattern that cannot explain itself. `expected` goes on after “应”. */
const shaped = (pattern: RegExp, expected: string) =>
  z.string().regex(pattern, { error: ({ input }) => `写的是“${String(input)}”；应${expected}` })

const id = shaped(/^[a-z][a-zA-Z0-9]*$/, '以小写字母开头，只用字母和数字')
const line = (max: number) => z.string().trim().min(1).max(max)
/** Text of a card: figures stand in it as {id}, so that a number is written once. */
const prose = line(160)

const figure = z
  .strictObject({
    label: line(18).describe('数的是什么，如“口袋公园”'),
    value: shaped(/^(\d+(\.\d+)?|[千百两九])$/, '照原文写阿拉伯数字，或 千、百、两、九').describe('数值，照原文'),
    unit: line(6).describe('单位，如“处”“亿元”；“余”写在 qualifier 里'),
    qualifier: z.enum(['跨过', '突破', '余', '提前']).describe('限定词，照原文').optional(),
    kind: z.enum(['sum', 'count', 'level', 'rate']).describe('五年之和、数目、达到的水平、比率'),
    period: line(14).describe('哪段时间或以什么为准'),
    source: z
      .strictObject({
        passage: id.describe('原文哪一段：passages 里的编号'),
        quote: line(40).describe('那一段里的原话，一个整句或分句，不超过 40 个字'),
      })
      .describe('出处'),
  })
  .describe('一个数字：全篇只写一次，别处用 {编号} 引用')

const honours = z.array(line(48)).min(1).max(3).describe('荣誉，连同“入选”“获评”“荣获…称号”逐字照抄').optional()
const point = z
  .strictObject({ head: line(12).optional(), text: prose.optional(), honours })
  .refine(({ text, honours }) => text !== undefined || honours !== undefined, {
    error: '什么也没有写；应有 text 或 honours',
  })

const highlight = z.strictObject({
  id: shaped(/^h\d+$/, '如 h1'),
  title: line(30).describe('官方标题，逐字照抄，词组之间一个空格'),
  short: line(10).describe('目录和进度里的短名'),
  hero: id.describe('这张卡片最大的那个数字').optional(),
  heroText: line(8).describe('没有数字时最大的那个词，如“九连冠”').optional(),
  figures: z.array(id).max(6).describe('配图数字，按次序'),
  points: z.array(point).min(1).max(6),
  groundFor: z.array(z.string()).describe('为哪些任务打底：编辑的判断，原文没有写；没有就留空'),
})

const task = z.strictObject({
  id: shaped(/^t\d+$/, '如 t1'),
  head: line(16).describe('正式名称的前半'),
  tail: line(16).describe('正式名称的后半'),
  short: line(8),
  gist: line(48).describe('一句话说它要做什么，用原文的提法'),
  sentence: line(100).describe('原文说这项任务的整句话，逐字照抄'),
  groups: z
    .array(z.strictObject({ title: line(14), items: z.array(line(24)).min(1).max(6), text: prose.optional() }))
    .min(1)
    .max(4)
    .describe('从原文拆出的抓手与目标'),
  aim: line(40).describe('要到达的地方'),
})

const sceneBinding = z.union(
  [
    id.describe('数字的编号'),
    z.strictObject({ count: z.number().int().min(1), of: line(20).describe('数的是什么，如“第十三次”') }),
    z.strictObject({ list: line(60).describe('内容里的一个列表，有几条画几个，如 overview.points') }),
  ],
  { error: '应是数字的编号，或 { "count": 13, "of": "第十三次" }，或 { "list": "overview.points" }' },
)

const scene = z.strictObject({
  kind: z.enum(SCENE_NAMES).describe('画哪一种景，见 docs/画卷.md'),
  luminary: z.enum(LUMINARIES).describe('天上的日月；相邻两张不能都有').optional(),
  bind: z.record(z.string(), sceneBinding).describe('景里的东西各画几个').optional(),
  alt: line(40).describe('这幅画里有什么，读屏时念'),
})

export const coverageSchema = z.strictObject({
  $schema: z.string().optional(),
  id: id.describe('这期专题的代号：各期不同，发布后不再改，读者的阅读记录按它分开存放'),
  title: line(10),
  series: line(20),
  headline: line(24),
  subhead: line(24),
  district: line(8).describe('区的名字：转发标题里写明是哪个区的'),
  passages: z
    .record(id, z.strictObject({ name: line(20), begins: line(12).describe('这一段开头的几个字，照原文') }))
    .describe('原文各段，按出现的先后'),
  figures: z.record(id, figure),
  congress: z.strictObject({
    name: line(30),
    date: line(8),
    lead: prose,
    agenda: z.array(point).min(1).max(5),
    elected: z.array(line(30)).min(1),
    goal: line(30),
    report: prose,
  }),
  overview: z.strictObject({
    title: line(16),
    lead: prose,
    points: z.array(point).min(1).max(6),
  }),
  numbers: z
    .array(
      z.strictObject({
        id: shaped(/^n\d+$/, '如 n1'),
        title: line(16),
        hero: id.describe('这张卡片最大的那个数字'),
        lists: z
          .array(z.strictObject({ title: line(12), figures: z.array(id).min(1).max(8) }))
          .min(1)
          .max(6)
          .describe('其余数字，分组列出，组内按原文次序；口径不同的数不画成长短'),
        note: prose.optional(),
      }),
    )
    .min(1),
  strip: z.array(id).min(3).max(6).describe('首页“数说五年”的几个数字'),
  highlights: z.array(highlight).min(1),
  formula: z.strictObject({
    title: line(16),
    lead: prose,
    rows: z
      .array(
        z.strictObject({
          count: z.number().int().min(1).max(9),
          name: line(6),
          wording: line(30).describe('固定提法，逐字照抄'),
          items: z.array(line(14)).min(1).describe('条数须与 count 相同'),
        }),
      )
      .min(1),
    goal: prose,
  }),
  stance: z.strictObject({
    title: line(16),
    short: line(10),
    lead: prose,
    groups: z
      .array(
        z.strictObject({
          title: line(14),
          items: z
            .array(z.strictObject({ name: line(8), text: line(10).optional() }))
            .min(1)
            .max(6),
        }),
      )
      .min(1),
    close: prose,
  }),
  outlook: line(20).describe('任务部分的标题，逐字照抄'),
  tasks: z.array(task).min(1),
  variants: z.array(
    z.strictObject({ what: line(20), forms: z.array(z.strictObject({ wording: line(24), where: line(30) })).min(2) }),
  ),
  credits: z.array(z.strictObject({ role: line(8), names: z.array(line(14)).min(1) })).min(1),
  slogans: z.array(line(20)).describe('原文末尾的两句话，逐字照抄'),
  scenes: z.record(id, scene).describe('每张卡片的画：卡片编号 → 画').optional(),
  waived: z
    .array(z.strictObject({ words: line(60), why: line(60) }))
    .describe('原文里有、这里不写的提法，和不写的理由')
    .optional(),
})

export type Coverage = z.infer<typeof coverageSchema>
export type Figure = z.infer<typeof figure>
export type Highlight = z.infer<typeof highlight>
export type Task = z.infer<typeof task>
export type Point = z.infer<typeof point>
export type Scene = z.infer<typeof scene>
export type SceneBinding = z.infer<typeof sceneBinding>

/** One thing wrong with a coverage file: which entry, what is wrong, what was expected. */
export interface Fault {
  entry: string
  problem: string
}

/** What a fault that lies in no single entry is filed under. */
export const WHOLE = '(整个文件)'

const REFERENCE = /\{([^{}]*)\}/g

/**
 * Everything that is wrong with a coverage file.
 * @param file the parsed JSON, of any shape
 * @returns faults of its shape; once that holds, faults against the rules across entries; empty when it may be built
 */
export function faultsOf(file: unknown): Fault[] {
  const parsed = coverageSchema.safeParse(file, { error: inChinese })
  if (parsed.success) return crossFaults(parsed.data)
  return parsed.error.issues.flatMap((issue) => {
    const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
    return places.map((path) => ({ entry: path.join('.') || WHOLE, problem: issue.message }))
  })
}

const KINDS: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  array: '列表 [ ]',
  object: '一组项 { }',
  record: '一组项 { }',
}

/** What was found at a place, short enough for a line. */
function found(input: unknown): string {
  if (input === undefined) return '缺少这一项'
  if (input === null || typeof input !== 'object') return `写的是 ${JSON.stringify(input)}`
  return `写成了${KINDS[Array.isArray(input) ? 'array' : 'object']}`
}

/** How much of a thing, in the words for its kind: a text is counted in characters, a list in items, a number is itself. */
function amount(size: unknown, of = size): string {
  const count = typeof size === 'string' || Array.isArray(size) ? size.length : Number(size)
  return `${count}${typeof of === 'string' ? ' 个字符' : Array.isArray(of) ? ' 项' : ''}`
}

/**
 * The message of an issue for editors: what is there; what should be. zod's own Chinese names types in English and leaves
 * out what an unknown key should have been, so it only answers for kinds of issue this schema does not raise.
 */
function inChinese(issue: z.core.$ZodRawIssue): string | undefined {
  const { input } = issue
  const about = issue.schema && z.globalRegistry.get(issue.schema as z.ZodType)?.description
  const told = (problem: string) => (about ? `${problem}（${about}）` : problem)
  switch (issue.code) {
    case 'invalid_type':
      return told(`${found(input)}；应是${KINDS[issue.expected] ?? issue.expected}`)
    case 'invalid_value':
      return told(`${found(input)}；应是 ${issue.values.map(String).join('、')} 之一`)
    case 'too_small':
      return told(`现在是 ${amount(input)}；应至少 ${amount(issue.minimum, input)}`)
    case 'too_big':
      return told(`现在是 ${amount(input)}；应至多 ${amount(issue.maximum, input)}`)
    case 'unrecognized_keys':
      return `不认识这一项；这一处应只有 ${Object.keys((issue.inst as typeof coverageSchema).shape).join('、')}`
    case 'invalid_key':
      return issue.issues[0]?.message
    default:
      return z.locales.zhCN().localeError(issue) as string | undefined
  }
}

/** Rules across entries: references resolve, ids are unique, counts agree. */
function crossFaults(coverage: Coverage): Fault[] {
  const faults: Fault[] = []
  const fault = (entry: string, problem: string) => void faults.push({ entry, problem })
  const used = new Set<string>()
  const needFigure = (entry: string, figureId: string) => {
    used.add(figureId)
    if (Object.hasOwn(coverage.figures, figureId)) return coverage.figures[figureId]
    fault(entry, `没有编号为 ${figureId} 的数字；应是 figures 里的一个编号`)
    return undefined
  }

  walk(coverage, (entry, text) => {
    for (const [, figureId = ''] of text.matchAll(REFERENCE)) needFigure(entry, figureId)
    if (/[{}]/.test(text.replace(REFERENCE, ''))) fault(entry, '花括号不成对；引用数字写作 {编号}')
  })

  for (const [figureId, { source, unit, value }] of Object.entries(coverage.figures)) {
    const entry = `figures.${figureId}.source`
    if (!Object.hasOwn(coverage.passages, source.passage)) {
      fault(`${entry}.passage`, `没有编号为 ${source.passage} 的段落；应是 passages 里的一个编号`)
    }
    // 11 is not in 211, nor 343.7 in 2343.7.
    if (!new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?![\\d.])`).test(source.quote))
      fault(`${entry}.quote`, `原话里找不到数值 ${value}（单位 ${unit}）；应含这个数值`)
  }

  coverage.numbers.forEach((card, i) => {
    const entry = `numbers.${i}`
    for (const figureId of [card.hero, ...card.lists.flatMap(({ figures }) => figures)]) needFigure(entry, figureId)
  })
  coverage.strip.forEach((figureId) => needFigure('strip', figureId))

  const taskIds = new Set(coverage.tasks.map((task) => task.id))
  coverage.highlights.forEach((highlight, i) => {
    const entry = `highlights.${i}`
    if (highlight.hero) needFigure(`${entry}.hero`, highlight.hero)
    if (!highlight.hero === !highlight.heroText) fault(entry, '大字只能有一个；hero 与 heroText 应恰好写一个')
    highlight.figures.forEach((figureId) => needFigure(`${entry}.figures`, figureId))
    for (const taskId of highlight.groundFor) {
      if (!taskIds.has(taskId)) fault(`${entry}.groundFor`, `没有任务 ${taskId}；应是 ${[...taskIds].join('、')} 之一`)
    }
  })
  coverage.formula.rows.forEach((row, i) => {
    if (row.items.length !== row.count) fault(`formula.rows.${i}`, `写了 ${row.items.length} 条；应是 ${row.count} 条`)
  })

  for (const list of ['numbers', 'highlights', 'tasks'] as const) {
    const ids = coverage[list].map((entry) => entry.id)
    ids.forEach((one, i) => {
      if (ids.indexOf(one) < i) fault(`${list}.${i}.id`, `编号 ${one} 前面已经用过；每个编号应只用一次`)
    })
  }
  for (const figureId of Object.keys(coverage.figures)) {
    if (!used.has(figureId)) fault(`figures.${figureId}`, '没有一处用到；应在某张卡片上出现')
  }
  // Scenes show what stands elsewhere: a fault there would be told twice.
  return faults.length > 0 ? faults : sceneFaults(coverage)
}

/** Calls `visit` with the dotted place and the text of every string in a value. */
export function walk(value: unknown, visit: (entry: string, text: string) => void, entry = ''): void {
  if (typeof value === 'string') visit(entry, value)
  else if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) walk(child, visit, entry ? `${entry}.${key}` : key)
  }
}

/** The JSON Schema that stands beside the coverage file, so that editors' tools complete and check while they type. */
export const jsonSchema = (): object => z.toJSONSchema(coverageSchema, { target: 'draft-7' })

/**
 * The shape of a coverage file and the rules a shape alone cannot say. Used by the build, the checker and the tests;
 * screens only take its types, so nothing of it (nor of zod) is shipped.
 */
import { z } from 'zod'
import { countIn } from './ordinal'
import { cardIds, LUMINARIES, SCENE_NAMES, sceneFaults } from './scenes'

/** A string of some pattern. `expected` explains the pattern, and follows “应”. */
const shaped = (pattern: RegExp, expected: string) =>
  z.string().regex(pattern, { error: ({ input }) => `写的是“${String(input)}”；应${expected}` })

const id = shaped(/^[a-z][a-zA-Z0-9]*$/, '以小写字母开头，只用字母和数字')
/** Ids of one letter and a number: so that nobody, not even the compiler, takes a highlight for a task. */
const numbered = <L extends string>(letter: L) =>
  shaped(new RegExp(`^${letter}\\d+$`), `如 ${letter}1`) as z.ZodType<`${L}${number}`, string>
const line = (max: number) => z.string().trim().min(1).max(max)
/** Where the report says something: the part of it, and its own words. */
const source = z
  .strictObject({
    passage: id.describe('原文哪一段：passages 里的编号'),
    quote: line(40).describe('那一段里的原话，一个整句或分句，不超过 40 个字'),
  })
  .describe('出处')
/** Text of a card: figures stand in it as {id}, so that a number is written once. */
const prose = line(160)

const figure = z
  .strictObject({
    label: line(18).describe('数的是什么，如“口袋公园”'),
    value: shaped(
      /^(\d+(\.\d+)?|[〇零一二两三四五六七八九十百千万亿半几数]+)$/,
      '照原文写阿拉伯数字，或千、百、两、十二这样的数词',
    ).describe('数值，照原文'),
    unit: line(6).describe('单位，如“处”“亿元”；“余”“多”写在 qualifier 里'),
    qualifier: line(4).describe('限定词，照原文，如“超过”“近”“余”“多”').optional(),
    kind: z.enum(['sum', 'count', 'level', 'rate']).describe('一段时间之和、数目、达到的水平、比率'),
    period: line(14).describe('哪段时间或以什么为准'),
    source,
  })
  .describe('一个数字：全篇只写一次，别处用 {编号} 引用')

const honours = z.array(line(48)).min(1).max(3).describe('荣誉，连同“入选”“获评”“荣获…称号”逐字照抄').optional()
const point = z
  .strictObject({ head: line(12).optional(), text: prose.optional(), honours })
  .refine(({ text, honours }) => text !== undefined || honours !== undefined, {
    error: '什么也没有写；应有 text 或 honours',
  })

const heroWords = z
  .strictObject({
    before: line(20).describe('大字前面的小字，说明是什么，如“全区获评”').optional(),
    words: z.array(line(20)).min(1).max(3).describe('大字，一条一行，标点照写'),
  })
  .describe('大字不是数字时写的词：前后连起来是原文里的一句，逐字照抄')

const highlight = z.strictObject({
  id: numbered('h'),
  title: line(30).describe('官方标题，逐字照抄，词组之间一个空格'),
  short: line(10).describe('目录和进度里的短名'),
  hero: id.describe('这张卡片最大的那个数字').optional(),
  heroWords: heroWords.optional(),
  figures: z.array(id).max(6).describe('配图数字，按次序'),
  points: z.array(point).min(1).max(6),
  groundFor: z.array(z.string() as z.ZodType<TaskId>).describe('为哪些任务打底：编辑的判断，原文没有写；没有就留空'),
})

const task = z.strictObject({
  id: numbered('t'),
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
  heroWords: heroWords.describe('墙面海报的大字；不写就用打底亮点的数字').optional(),
})

/** A day as the newspaper prints it: without its year, unless the article or the desk names it. */
const day = shaped(/^(\d{4}年)?([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/, '如“3月2日”')

const correction = z
  .strictObject({
    date: day.describe('哪天更正的，如“3月2日”'),
    cards: z.array(id).min(1).describe('改了哪几张卡片；任务的卡片连同它的详情页'),
    what: line(16).describe('更正的是什么，如“口袋公园的数目”'),
    was: line(24).describe('从前写的，照从前'),
    is: line(24).describe('现在写的，照卡片上的字'),
  })
  .describe('一处更正')

const edition = z.strictObject({
  version: shaped(/^\d+\.\d+\.\d+$/, '如 0.1.0').describe('第几版；每次发布都要加大'),
  date: shaped(/^\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日$/, '如“2026年3月2日”').describe(
    '这一版是哪天编成的；不是报道见报的日期',
  ),
})

const chapter = line(8)
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
  hero: id.describe('首屏的大字，如果不是卡片自己的那个').optional(),
  span: line(8).describe('首屏的大字说的是哪段时间，写在名称旁边，如“五年累计”').optional(),
  second: id.describe('首屏的第二个数字').optional(),
  say: line(60).describe('首屏的一句话，用原文的提法；数字写作 {编号}').optional(),
  legend: z
    .array(z.strictObject({ mark: line(8).describe('画里的东西，如“一棵树”').optional(), is: line(40) }))
    .max(4)
    .describe('图例：画里的东西 = 是什么')
    .optional(),
})

export const coverageSchema = z.strictObject({
  $schema: z.string().optional(),
  id: id.describe('这期专题的代号：各期不同，发布后不再改，读者的阅读记录按它分开存放'),
  title: line(10),
  series: line(20),
  headline: line(24),
  subhead: line(24),
  district: line(8).describe('地方的名字：转发标题里写明是哪里的'),
  period: line(8).describe('数字说的是哪段时间，如“一年来”：墙面海报写在大字后面'),
  chapters: z
    .strictObject({
      cover: chapter,
      congress: chapter.describe('大会和综述所在的一章').optional(),
      numbers: chapter.describe('也是首页那几个数字的标题').optional(),
      highlights: chapter.describe('也是首页轮播的标题'),
      future: chapter.describe('固定提法和立场所在的一章').optional(),
      tasks: chapter.describe('也写在每项任务的页首'),
      ending: chapter,
    })
    .describe('各章的名字；没有卡片的一章不用写'),
  ground: z
    .strictObject({
      title: line(12).describe('任务页里列出有关亮点的那一节的标题'),
      link: line(16).describe('任务卡片上去任务页的那个链接'),
      tasks: line(16).describe('亮点卡片上，列出它为哪些任务打底的那一行'),
    })
    .describe('怎样称呼任务以哪些亮点为底子'),
  front: z
    .strictObject({
      highlights: z.number().int().min(1).describe('轮播放前几个亮点'),
      tasks: z.number().int().min(1).describe('列出前几项任务'),
    })
    .describe('首页放多少；再多的在卡片和目录里'),
  examples: z.array(line(8)).min(1).max(4).describe('搜索框里举的例子：每一个都要能搜到'),
  nameParts: z.array(line(12)).describe('很长的全称可以在这几个词后面换行').optional(),
  edition: edition.describe('这一版：写在“关于”页').optional(),
  corrections: z.array(correction).min(1).describe('更正，新的写在前面').optional(),
  moved: z.record(id, id).describe('发布以后去掉的编号 → 现在哪张卡片说这件事：旧的地址从此去那里').optional(),
  formerRecord: line(20).describe('已经发布的专题才有：阅读记录从前用的名字').optional(),
  passages: z
    .record(id, z.strictObject({ name: line(20), begins: line(12).describe('这一段开头的几个字，照原文') }))
    .describe('原文各段，按出现的先后'),
  figures: z.record(id, figure),
  congress: z
    .strictObject({
      name: line(30),
      date: line(8),
      lead: prose,
      agenda: z.array(point).min(1).max(5),
      elected: z.array(line(30)).min(1),
      goal: line(30),
      report: prose,
    })
    .optional(),
  overview: z
    .strictObject({
      title: line(16),
      lead: prose,
      points: z.array(point).min(1).max(6),
    })
    .optional(),
  numbers: z
    .array(
      z.strictObject({
        id: numbered('n'),
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
    .min(1)
    .optional(),
  strip: z.array(id).min(3).max(6).describe('首页的几个数字，放在 numbers 一章的名字下面').optional(),
  highlights: z.array(highlight).min(1),
  formula: z
    .strictObject({
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
    })
    .optional(),
  stance: z
    .strictObject({
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
    })
    .optional(),
  outlook: line(20).describe('任务部分的标题，逐字照抄'),
  tasks: z.array(task).min(1),
  variants: z.array(
    z.strictObject({ what: line(20), forms: z.array(z.strictObject({ wording: line(24), where: line(30) })).min(2) }),
  ),
  credits: z
    .array(z.strictObject({ role: line(8), names: z.array(line(14)).min(1) }))
    .min(1)
    .describe('第一条写是谁的报道：“关于”页和海报用它'),
  slogans: z.array(line(20)).describe('原文末尾的两句话，逐字照抄'),
  alsoFound: z
    .record(id, z.array(line(8)).min(1))
    .describe('编辑加的查找词：卡片的编号，和读者会用来找它、卡片上却没有写的词')
    .optional(),
  concerns: z
    .array(
      z.strictObject({
        id: shaped(/^[a-z][a-z0-9]{0,11}$/, '以小写字母开头，只用小写字母和数字，至多 12 个'),
        name: line(6),
        cards: z
          .array(z.strictObject({ card: id, words: line(24).describe('这张卡片上的原话，说明它与此有关') }))
          .min(2)
          .max(5),
      }),
    )
    .min(1)
    .max(6)
    .describe('首页和目录里的“与我有关”，编辑所加')
    .optional(),
  places: z
    .array(z.strictObject({ name: line(20).describe('地名，照原文'), card: id.describe('写到它的卡片'), source }))
    .min(1)
    .describe('目录里的“按地名找”')
    .optional(),
  cues: z
    .record(id, line(20))
    .describe('卡片编号 → 首屏底部“往下看”后面的几个字；不写的卡片用它自己的小标题')
    .optional(),
  scenes: z.record(id, scene).describe('每张卡片的画：卡片编号 → 画').optional(),
  waived: z
    .array(z.strictObject({ words: line(60), why: line(60) }))
    .describe('原文里有、这里不写的提法，和不写的理由')
    .optional(),
})

export type Coverage = z.infer<typeof coverageSchema>
export type Figure = z.infer<typeof figure>
export type HeroWords = z.infer<typeof heroWords>
export type Highlight = z.infer<typeof highlight>
export type HighlightId = `h${number}`
export type Task = z.infer<typeof task>
export type TaskId = `t${number}`
export type Point = z.infer<typeof point>
export type Correction = z.infer<typeof correction>
export type Scene = z.infer<typeof scene>
export type SceneBinding = z.infer<typeof sceneBinding>

/** One thing wrong with a coverage file: which entry, what is wrong, what was expected. */
export interface Fault {
  entry: string
  problem: string
}

/** The entry of a fault that lies in no single one. */
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

/** A size in the words for its kind: a text has characters, a list items, a number is itself. */
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

  const { chapters, congress, overview, numbers, formula, stance, examples, ...rest } = coverage
  for (const [chapter, cards] of [
    ['congress', [congress, overview]],
    ['numbers', [numbers]],
    ['future', [formula, stance]],
  ] as const) {
    const written = cards.some(Boolean)
    if (written && !chapters[chapter]) fault(`chapters.${chapter}`, '缺少这一项；这一章有卡片，应有名字')
  }
  for (const list of ['highlights', 'tasks'] as const) {
    const announced = countIn(chapters[list])?.count
    const own = coverage[list].length
    if (announced && announced !== own)
      fault(`chapters.${list}`, `写的是“${chapters[list]}”；应与 ${list} 的 ${own} 条相符`)
  }
  examples.forEach((example, i) => {
    const said = JSON.stringify({ chapters, congress, overview, numbers, formula, stance, ...rest })
    if (!said.includes(example)) fault(`examples.${i}`, `全篇没有“${example}”；应举一个能搜到的词`)
  })

  walk(coverage, (entry, text) => {
    for (const [, figureId = ''] of text.matchAll(REFERENCE)) needFigure(entry, figureId)
    if (/[{}]/.test(text.replace(REFERENCE, ''))) fault(entry, '花括号不成对；引用数字写作 {编号}')
  })

  const needPassage = (entry: string, passage: string) => {
    if (Object.hasOwn(coverage.passages, passage)) return
    fault(`${entry}.passage`, `没有编号为 ${passage} 的段落；应是 passages 里的一个编号`)
  }
  for (const [figureId, { source, unit, value, qualifier = '' }] of Object.entries(coverage.figures)) {
    const entry = `figures.${figureId}.source`
    needPassage(entry, source.passage)
    if (!source.quote.includes(qualifier)) fault(`${entry}.quote`, `原话里找不到限定词 ${qualifier}；应含这个词`)
    // 11 is not in 211, nor 343.7 in 2343.7.
    if (!new RegExp(`(?<![\\d.])${value.replace('.', '\\.')}(?![\\d.])`).test(source.quote))
      fault(`${entry}.quote`, `原话里找不到数值 ${value}（单位 ${unit}）；应含这个数值`)
  }

  coverage.places?.forEach(({ name, source }, i) => {
    const entry = `places.${i}.source`
    needPassage(entry, source.passage)
    if (!source.quote.includes(name)) fault(`${entry}.quote`, `原话里找不到“${name}”；应含这个地名`)
  })

  coverage.numbers?.forEach((card, i) => {
    const entry = `numbers.${i}`
    for (const figureId of [card.hero, ...card.lists.flatMap(({ figures }) => figures)]) needFigure(entry, figureId)
  })
  coverage.strip?.forEach((figureId) => needFigure('strip', figureId))
  if (coverage.strip && !coverage.numbers) fault('strip', '没有 numbers 一章；首页的数字应由它说全，或者都不写')

  const taskIds = new Set(coverage.tasks.map((task) => task.id))
  coverage.highlights.forEach((highlight, i) => {
    const entry = `highlights.${i}`
    if (highlight.hero) needFigure(`${entry}.hero`, highlight.hero)
    if (!highlight.hero === !highlight.heroWords) fault(entry, '大字只能有一种；hero 与 heroWords 应恰好写一个')
    highlight.figures.forEach((figureId) => needFigure(`${entry}.figures`, figureId))
    for (const taskId of highlight.groundFor) {
      if (!taskIds.has(taskId)) fault(`${entry}.groundFor`, `没有任务 ${taskId}；应是 ${[...taskIds].join('、')} 之一`)
    }
  })
  coverage.formula?.rows.forEach((row, i) => {
    if (row.items.length !== row.count) fault(`formula.rows.${i}`, `写了 ${row.items.length} 条；应是 ${row.count} 条`)
  })

  for (const list of ['numbers', 'highlights', 'tasks', 'concerns'] as const) {
    const ids = (coverage[list] ?? []).map((entry) => entry.id)
    ids.forEach((one, i) => {
      if (ids.indexOf(one) < i) fault(`${list}.${i}.id`, `编号 ${one} 前面已经用过；每个编号应只用一次`)
    })
  }
  for (const [card, { hero, second }] of Object.entries(coverage.scenes ?? {})) {
    if (hero) needFigure(`scenes.${card}.hero`, hero)
    if (second) needFigure(`scenes.${card}.second`, second)
  }
  for (const figureId of Object.keys(coverage.figures)) {
    if (!used.has(figureId)) fault(`figures.${figureId}`, '没有一处用到；应在某张卡片上出现')
  }
  // Scenes show what stands elsewhere: a fault there would be told twice.
  if (faults.length > 0) return faults
  const cards = cardIds(coverage)
  for (const card of Object.keys(coverage.cues ?? {})) {
    if (!cards.includes(card)) fault(`cues.${card}`, `没有这张卡片；应是 ${cards.join('、')} 之一`)
  }
  coverage.corrections?.forEach(({ cards: corrected, what, was, is }, i) => {
    const entry = `corrections.${i}`
    for (const card of corrected) {
      if (!cards.includes(card)) fault(`${entry}.cards`, `没有卡片 ${card}；应是 ${cards.join('、')} 之一`)
    }
    if (was === is) fault(`${entry}.is`, `${what}与从前写的一样；应写改成了什么`)
  })
  for (const [gone, to] of Object.entries(coverage.moved ?? {})) {
    const entry = `moved.${gone}`
    if (cards.includes(gone)) fault(entry, `卡片 ${gone} 还在；应只写去掉了的编号`)
    // A task has a detail screen, and its old address names that.
    const known = /^t\d+$/.test(gone) ? [...taskIds] : cards
    if (!known.includes(to)) fault(entry, `没有 ${to}；应是 ${known.join('、')} 之一`)
  }
  return [...faults, ...sceneFaults(coverage)]
}

/** Calls `visit` with the dotted place and the text of every string in a value. */
export function walk(value: unknown, visit: (entry: string, text: string) => void, entry = ''): void {
  if (typeof value === 'string') visit(entry, value)
  else if (value && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) walk(child, visit, entry ? `${entry}.${key}` : key)
  }
}

/** The JSON Schema beside the coverage file, by which editors' tools complete and check while they type. */
export const jsonSchema = (): object => z.toJSONSchema(coverageSchema, { target: 'draft-7' })

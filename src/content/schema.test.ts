import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Ajv from 'ajv'
import { COVERAGE_FILE, coverageOf, faultsOfFile, report, SCHEMA_FILE, schemaText } from '../../tools/lib/coverage-file'
import { cardIds } from './scenes'
import { faultsOf, jsonSchema, type Coverage } from './schema'

const shipped = coverageOf()

/** The shipped coverage with something broken in it. */
const broken = (breakIt: (coverage: Coverage) => void): Coverage => {
  const copy = structuredClone(shipped)
  breakIt(copy)
  return copy
}

const CORRECTION = { date: '3月2日', cards: ['h5'], what: '口袋公园的数目', was: '112处', is: '211处' }

/** The item at a place that the shipped coverage is known to have. */
const at = <T>(list: readonly T[] | undefined, index: number): T => {
  const item = list?.[index]
  if (item === undefined) throw new Error(`the shipped coverage has no item ${index} there`)
  return item
}

const figure = (coverage: Coverage, id: string) => {
  const one = coverage.figures[id]
  if (!one) throw new Error(`the shipped coverage has no figure ${id}`)
  return one
}

test('the shipped coverage has no fault', () => {
  expect(faultsOfFile(COVERAGE_FILE)).toEqual([])
})

test('a highlight may be the ground for no task', () => {
  expect(faultsOf(broken((c) => (at(c.highlights, 3).groundFor = [])))).toEqual([])
})

describe('shape', () => {
  test.each<[string, (coverage: Coverage) => void, string, string]>([
    [
      'a missing field, told with what belongs there',
      (c) => Reflect.deleteProperty(figure(c, 'gdp'), 'label'),
      'figures.gdp.label',
      '缺少这一项；应是文字（数的是什么，如“口袋公园”）',
    ],
    ['a missing chapter', (c) => Reflect.deleteProperty(c, 'tasks'), 'tasks', '缺少这一项；应是列表 [ ]'],
    [
      'a number for a text',
      (c) => Object.assign(figure(c, 'gdp'), { value: 1000 }),
      'figures.gdp.value',
      '写的是 1000；应是文字（数值，照原文）',
    ],
    [
      'a text for a number',
      (c) => Object.assign(at(c.formula!.rows, 0), { count: '1' }),
      'formula.rows.0.count',
      '写的是 "1"；应是数',
    ],
    [
      'a fraction for a count',
      (c) => Object.assign(at(c.formula!.rows, 1), { count: 1.5 }),
      'formula.rows.1.count',
      '写的是 1.5；应是整数',
    ],
    [
      'a count out of bounds',
      (c) => Object.assign(at(c.formula!.rows, 0), { count: 12 }),
      'formula.rows.0.count',
      '现在是 12；应至多 9',
    ],
    ['null for a list', (c) => Object.assign(c, { strip: null }), 'strip', '写的是 null；应是列表 [ ]'],
    ['a list for entries', (c) => Object.assign(c, { congress: [] }), 'congress', '写成了列表 [ ]；应是一组项 { }'],
    ['entries for a list', (c) => Object.assign(c, { tasks: {} }), 'tasks', '写成了一组项 { }；应是列表 [ ]'],
    [
      'an unknown field',
      (c) => Object.assign(at(c.tasks, 0), { titel: '某' }),
      'tasks.0.titel',
      '不认识这一项；这一处应只有 id、head、tail、short、gist、sentence、groups、aim',
    ],
    [
      'a word outside its set',
      (c) => Object.assign(figure(c, 'land'), { kind: '约' }),
      'figures.land.kind',
      '写的是 "约"；应是 sum、count、level、rate 之一',
    ],
    [
      'a missing word of a set',
      (c) => Reflect.deleteProperty(figure(c, 'land'), 'kind'),
      'figures.land.kind',
      '缺少这一项；应是 sum、count、level、rate 之一',
    ],
    ['an empty text', (c) => (c.title = ' '), 'title', '现在是 0 个字符；应至少 1 个字符'],
    [
      'a text that is too long',
      (c) => (at(c.tasks, 2).short = '一二三四五六七八九'),
      'tasks.2.short',
      '现在是 9 个字符；应至多 8 个字符',
    ],
    [
      'a list that is too short',
      (c) => (at(c.numbers, 0).lists = []),
      'numbers.0.lists',
      '现在是 0 项；应至少 1 项（其余数字，分组列出，组内按原文次序；口径不同的数不画成长短）',
    ],
    [
      'an id of the wrong form',
      (c) => Object.assign(at(c.tasks, 1), { id: 'task2' }),
      'tasks.1.id',
      '写的是“task2”；应如 t1',
    ],
    [
      'a name of a figure of the wrong form',
      (c) => (c.figures['国内生产总值'] = figure(c, 'gdp')),
      'figures.国内生产总值',
      '写的是“国内生产总值”；应以小写字母开头，只用字母和数字',
    ],
    [
      'a value that is no number',
      (c) => (figure(c, 'trade').value = '319.2亿'),
      'figures.trade.value',
      '写的是“319.2亿”；应照原文写阿拉伯数字',
    ],
  ])('%s', (_, breakIt, entry, problem) => {
    expect(faultsOf(broken(breakIt))).toEqual([{ entry, problem: expect.stringContaining(problem) as string }])
  })

  test.each([[null], [[]], ['专题'], [7]])('the whole file is %p', (file) => {
    expect(faultsOf(file)).toEqual([
      { entry: '(整个文件)', problem: expect.stringMatching(/^写.*；应是一组项/) as string },
    ])
  })

  test('every fault is told, in Chinese, with what was expected', () => {
    const faults = faultsOf({})
    const { required } = jsonSchema() as { required: string[] }
    expect(faults.map(({ entry }) => entry)).toEqual(required)
    for (const { problem } of faults) expect(problem).toMatch(/^缺少这一项；应是(文字|列表 \[ \]|一组项 \{ \})/)
  })
})

describe('rules across entries', () => {
  test.each<[string, (coverage: Coverage) => void, string, string]>([
    [
      'a text that refers to an unknown figure',
      (c) => (at(c.highlights, 0).points[0] = { text: '见{gpd}' }),
      'highlights.0.points.0.text',
      '没有编号为 gpd 的数字；应是 figures 里的一个编号',
    ],
    [
      'a card about an unknown figure',
      (c) => (at(c.numbers, 1).hero = 'none'),
      'numbers.1',
      '没有编号为 none 的数字；应是 figures 里的一个编号',
    ],
    [
      'an unknown figure in a list, be it one that every object knows',
      (c) => at(at(c.numbers, 1).lists, 0).figures.push('constructor'),
      'numbers.1',
      '没有编号为 constructor 的数字；应是 figures 里的一个编号',
    ],
    [
      'an unknown figure on the front page',
      (c) => c.strip!.splice(0, 1, 'none'),
      'strip',
      '没有编号为 none 的数字；应是 figures 里的一个编号',
    ],
    [
      'an unknown figure as the largest of a card',
      (c) => (at(c.highlights, 2).hero = 'none'),
      'highlights.2.hero',
      '没有编号为 none 的数字；应是 figures 里的一个编号',
    ],
    [
      'an unknown figure beside a highlight',
      (c) => at(c.highlights, 1).figures.push('none'),
      'highlights.1.figures',
      '没有编号为 none 的数字；应是 figures 里的一个编号',
    ],
    [
      'braces that do not pair',
      (c) => (c.overview!.lead += '{gdp'),
      'overview.lead',
      '花括号不成对；引用数字写作 {编号}',
    ],
    [
      'a passage that is not there',
      (c) => Reflect.deleteProperty(c.passages, 'society'),
      'figures.livelihood.source.passage',
      '没有编号为 society 的段落；应是 passages 里的一个编号',
    ],
    [
      'a quote without the value',
      (c) => (figure(c, 'hillParks').value = '11'),
      'figures.hillParks.source.quote',
      '原话里找不到数值 11（单位 座）；应含这个数值',
    ],
    [
      'a quote without the qualifier',
      (c) => (figure(c, 'land').qualifier = '近'),
      'figures.land.source.quote',
      '原话里找不到限定词 近；应含这个词',
    ],
    [
      'a chapter that announces another number than it has',
      (c) => (c.chapters.highlights = '十一大亮点'),
      'chapters.highlights',
      '写的是“十一大亮点”；应与 highlights 的 10 条相符',
    ],
    [
      'a chapter of cards without a name',
      (c) => delete c.chapters.future,
      'chapters.future',
      '缺少这一项；这一章有卡片，应有名字',
    ],
    [
      'an example that finds nothing',
      (c) => (c.examples[1] = '飞机场'),
      'examples.1',
      '全篇没有“飞机场”；应举一个能搜到的词',
    ],
    [
      'figures on the front page that no card tells',
      (c) => void (delete c.numbers, delete c.chapters.numbers),
      'strip',
      '没有 numbers 一章；首页的数字应由它说全，或者都不写',
    ],
    [
      'a quote that is too long',
      (c) =>
        (figure(c, 'hillParks').source.quote =
          '10座，一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七'),
      'figures.hillParks.source.quote',
      '现在是 41 个字符；应至多 40 个字符（那一段里的原话，一个整句或分句，不超过 40 个字）',
    ],
    [
      'two largest things on a card',
      (c) => (at(c.highlights, 0).heroWords = { words: ['某'] }),
      'highlights.0',
      '大字只能有一种；hero 与 heroWords 应恰好写一个',
    ],
    [
      'nothing largest on a card',
      (c) => Reflect.deleteProperty(at(c.highlights, 8), 'heroWords'),
      'highlights.8',
      '大字只能有一种；hero 与 heroWords 应恰好写一个',
    ],
    [
      'a line that says nothing',
      (c) =>
        Reflect.deleteProperty(at(at(c.highlights, 0).points, 0), 'text') &&
        Reflect.deleteProperty(at(at(c.highlights, 0).points, 0), 'honours'),
      'highlights.0.points.0',
      '什么也没有写；应有 text 或 honours',
    ],
    [
      'a highlight for an unknown task',
      (c) => at(c.highlights, 0).groundFor.push('t8'),
      'highlights.0.groundFor',
      '没有任务 t8；应是 t1、t2、t3、t4、t5、t6、t7 之一',
    ],
    [
      'a row that does not hold what it counts',
      (c) => at(c.formula!.rows, 3).items.pop(),
      'formula.rows.3',
      '写了 3 条；应是 4 条',
    ],
    [
      'a highlight id that is used twice',
      (c) => (at(c.highlights, 2).id = 'h1'),
      'highlights.2.id',
      '编号 h1 前面已经用过；每个编号应只用一次',
    ],
    [
      'a task id that is used twice',
      (c) => c.tasks.push({ ...at(c.tasks, 6) }) && (c.chapters.tasks = '任务'),
      'tasks.7.id',
      '编号 t7 前面已经用过；每个编号应只用一次',
    ],
    [
      'a cue for a card that is not there',
      (c) => (c.cues!.n9 = '经济 · 民生'),
      'cues.n9',
      `没有这张卡片；应是 ${cardIds(shipped).join('、')} 之一`,
    ],
    [
      'a correction of a card that is not there',
      (c) => (c.corrections = [{ ...CORRECTION, cards: ['h5', 'h99'] }]),
      'corrections.0.cards',
      `没有卡片 h99；应是 ${cardIds(shipped).join('、')} 之一`,
    ],
    [
      'a correction that changes nothing',
      (c) => (c.corrections = [CORRECTION, { ...CORRECTION, is: CORRECTION.was }]),
      'corrections.1.is',
      '口袋公园的数目与从前写的一样；应写改成了什么',
    ],
    [
      'a correction without words',
      (c) => (c.corrections = [{ ...CORRECTION, what: ' ' }]),
      'corrections.0.what',
      '现在是 0 个字符；应至少 1 个字符（更正的是什么，如“口袋公园的数目”）',
    ],
    [
      'a correction without a day',
      (c) => (c.corrections = [{ ...CORRECTION, date: '昨天' }]),
      'corrections.0.date',
      '写的是“昨天”；应如“3月2日”',
    ],
    [
      'an edition whose day has no year',
      (c) => (c.edition = { version: '0.1.0', date: '3月2日' }),
      'edition.date',
      '写的是“3月2日”；应如“2026年3月2日”',
    ],
    [
      'a card that moved, and is there',
      (c) => (c.moved = { h5: 'h4' }),
      'moved.h5',
      '卡片 h5 还在；应只写去掉了的编号',
    ],
    [
      'a task that moved to what has no detail screen',
      (c) => (c.moved = { t9: 'h4' }),
      'moved.t9',
      '没有 h4；应是 t1、t2、t3、t4、t5、t6、t7 之一',
    ],
    [
      'a figure that no card shows',
      (c) => (c.figures.spare = { ...figure(c, 'gdp') }),
      'figures.spare',
      '没有一处用到；应在某张卡片上出现',
    ],
  ])('%s', (_, breakIt, entry, problem) => {
    expect(faultsOf(broken(breakIt))).toEqual([{ entry, problem }])
  })
})

describe('the JSON Schema beside the coverage', () => {
  const text = readFileSync(SCHEMA_FILE, 'utf8')
  const accepts = new Ajv({ allErrors: true }).compile(JSON.parse(text) as object)

  test('says what the rules say now; `npm run check -- --write` writes it', () => {
    expect(text).toBe(schemaText())
  })

  test('is the one that the coverage names', () => {
    expect(resolve(COVERAGE_FILE, '..', shipped.$schema ?? '')).toBe(SCHEMA_FILE)
  })

  test('accepts the shipped coverage and refuses one that lacks an entry', () => {
    expect(accepts(shipped)).toBe(true)
    expect(accepts(broken((c) => Reflect.deleteProperty(figure(c, 'gdp'), 'unit')))).toBe(false)
  })
})

describe('a build', () => {
  const PLUGIN = resolve(__dirname, '../../tools/build/taro-plugin-coverage.cjs')
  const CONTENT = resolve(PLUGIN, '../content.cjs')
  // What Taro does with a plugin, in a process of its own, since what a build loads belongs to one coverage: hand it a context, then run
  // what it put behind onBuildStart.
  const BUILD = `
    const hooks = []
    require(process.argv[1])({ onBuildStart: (hook) => hooks.push(hook) })
    const build = () => {
      hooks.forEach((hook) => hook())
      console.log('build goes on')
    }`
  const inProcess = (work: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', BUILD + work, PLUGIN, CONTENT], {
      encoding: 'utf8',
      env: { ...process.env, COVERAGE: folder },
    })
    return { status, stdout, stderr }
  }

  const folder = mkdtempSync(join(tmpdir(), 'coverage-'))
  const file = join(folder, 'coverage.json')
  // With its pictures, and the words that break on them.
  cpSync(dirname(COVERAGE_FILE), folder, { recursive: true })
  afterAll(() => rmSync(folder, { recursive: true }))

  const WINDOWS = '\ufeff' + JSON.stringify(shipped, null, 2).replaceAll('\n', '\r\n')
  /** What stands in the file while it is built, one after the other; no text, no file. */
  const TEXTS = {
    windows: WINDOWS,
    sound: JSON.stringify(shipped),
    faulty: JSON.stringify(
      broken((c) => {
        c.strip![0] = 'none'
        at(c.formula!.rows, 3).items.pop()
      }),
    ),
    unreadable: '{\n  "title": "云上书香",\n}',
    none: undefined,
  }
  /** How the build of each ended. */
  let built: Record<keyof typeof TEXTS, { status: number; stdout: string; stderr: string }>
  /** What each that goes on was laid out as. */
  let laidOut: Partial<Record<keyof typeof TEXTS, string>>
  beforeAll(() => {
    writeFileSync(join(folder, 'texts.json'), JSON.stringify(TEXTS))
    writeFileSync(file, WINDOWS)
    const found = inProcess(`
      const { readFileSync, rmSync, writeFileSync } = require('node:fs')
      const { join } = require('node:path')
      const file = join(process.env.COVERAGE, 'coverage.json')
      const texts = JSON.parse(readFileSync(join(process.env.COVERAGE, 'texts.json'), 'utf8'))
      const { log } = console
      const built = {}
      const laidOut = {}
      for (const name of [...Object.keys(texts), 'none']) {
        if (name in texts) writeFileSync(file, texts[name])
        else rmSync(file)
        const one = (built[name] = { status: 0, stdout: '', stderr: '' })
        console.log = (words) => void (one.stdout += words + '\\n')
        console.error = (words) => void (one.stderr += words + '\\n')
        // A build that stops ends its process: nothing comes after.
        process.exit = (status) => {
          one.status = status
          throw process.exit
        }
        try {
          build()
          laidOut[name] = require(process.argv[2])().code
        } catch (error) {
          if (error !== process.exit) throw error
        }
      }
      log(JSON.stringify({ built, laidOut }))`)
    expect(found).toMatchObject({ status: 0, stderr: '' })
    ;({ built, laidOut } = JSON.parse(found.stdout) as { built: typeof built; laidOut: typeof laidOut })
  })

  test('goes on with a sound file', () => {
    expect(built.sound).toEqual({ status: 0, stdout: 'build goes on\n', stderr: '' })
  })

  test('stops where a picture still shows the words of before, unless it is only for a look', () => {
    const overview = { ...shipped.overview, title: '换一个题目' }
    writeFileSync(file, JSON.stringify({ ...shipped, overview }))
    const told = '1 张卡片的图还是改动以前的：overview（换一个题目）；应由 npm run art 重画\n'
    const found = inProcess(`
      process.env.DRAFT = '1'
      build()
      delete process.env.DRAFT
      build()`)
    expect(found).toEqual({ status: 1, stdout: 'build goes on\n', stderr: told })
  })

  test('reads a file with a byte order mark and line ends of Windows as check does, and lays the same words out', () => {
    writeFileSync(file, WINDOWS)
    expect(faultsOfFile(file)).toEqual([])
    expect(built.windows).toMatchObject({ status: 0, stderr: '' })
    expect(laidOut.windows).toBe(laidOut.sound)
    expect(laidOut.windows).toContain(shipped.highlights[0]!.title.split(' ')[0])
    expect(laidOut.windows).not.toContain('throw new Error')
  })

  test.each([
    [
      'a faulty one, naming each entry',
      'faulty',
      ['有 2 处问题', '  strip：没有编号为 none 的数字；应是', '  formula.rows.3：写了 3 条；应是 4 条'],
    ],
    ['one that is no JSON', 'unreadable', ['第 3 行第 1 列：这里是 }；应是']],
    ['none at all', 'none', ['(整个文件)：找不到这个文件；应是']],
  ] as const)('stops with %s', (_, name, lines) => {
    const { status, stdout, stderr } = built[name]
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    for (const line of lines) expect(stderr).toContain(line)
  })

  // Another text that is unsound, with which it stops as with the one above.
  test('has a fault to stop with where a figure is written twice', () => {
    writeFileSync(file, '{"a": 1,\n"a": 2}')
    expect(report(file, faultsOfFile(file))).toContain('第 2 行第 1 列：a 在同一处写了两遍；每个名字应只写一次')
  })
})

/** The table of what must be told, and where the coverage tells it: for whoever has to answer for a word. */
import { ordinalOf } from '@/content/ordinal'
import { walk, type Coverage } from '@/content/schema'
import { amountOf, plainAmount } from '@/model/amount'
import { bare, byIds, standsIn, textsOf, type Lists } from './article'

/** What editors call the parts of a coverage that have no ids. */
const SCREENS: Record<string, string> = {
  title: '专题名',
  series: '系列名',
  headline: '标题',
  subhead: '副题',
  district: '地名',
  period: '时段',
  outlook: '任务部分的标题',
  chapters: '章名',
  ground: '底子的叫法',
  examples: '搜索举例',
  nameParts: '全称的断处',
  passages: '原文各段',
  congress: '大会',
  overview: '概览',
  formula: '公式',
  stance: '怎样的五年',
  strip: '首页的数字',
  variants: '关于 · 提法不同',
  credits: '署名',
  slogans: '文末两句',
}

/** The screens of facts that are no cards. */
const PAGES: Record<string, string> = {
  'pages/index/index': '首页',
  'pages/about/index': '关于',
  cover: '封面',
  ending: '尾声',
}

/** The lists whose items have ids, and how an item is called before its ordinal. */
const LISTS = { highlights: '亮点', tasks: '任务', numbers: '数字卡' } as const

/** The name of an entry within its screen, by the last name of its path; a heading within a group by both. */
const PARTS: Record<string, string> = {
  'groups.title': '小标题',
  'lists.title': '小标题',
  'lists.figures': '数字',
  title: '标题',
  name: '名称',
  head: '小标题',
  short: '短名',
  lead: '导语',
  text: '正文',
  honours: '荣誉',
  date: '日期',
  elected: '选举产生',
  goal: '目标',
  report: '报告',
  hero: '大字',
  heroWords: '大字',
  figures: '数字',
  note: '说明',
  wording: '提法',
  items: '分项',
  where: '出处',
  what: '事由',
  close: '结语',
  gist: '一句话',
  sentence: '原文整句',
  aim: '要到达的地方',
  label: '名称',
  unit: '单位',
  value: '数值',
  qualifier: '限定词',
  period: '时段',
  link: '链接',
  second: '首屏的第二个数字',
  say: '首屏的一句话',
  is: '图例',
  role: '身份',
  names: '姓名',
}

/** Of a task, `head` is half of its name. */
const HALVES: Record<string, string> = { head: '名称前半', tail: '名称后半' }

/**
 * @param coverage one that passed the schema's rules
 * @param entry names and ids that lead to an entry, with points between
 * @returns how an editor calls the place, such as 亮点五 · 正文
 */
export function placeOf(coverage: Coverage, entry: string): string {
  const [top = '', id = '', ...rest] = entry.split('.')
  const under = (list: string, path: string[]) => {
    const names = path.filter((name) => !/^\d+$/.test(name))
    const last = names.at(-1) ?? ''
    const halves = list === 'tasks' && names.length === 1 ? HALVES[last] : undefined
    return halves ?? PARTS[names.slice(-2).join('.')] ?? PARTS[last] ?? last
  }
  const said = (...words: string[]) => words.filter(Boolean).join(' · ')
  if (top === 'figures') return said(`数字 ${coverage.figures[id]!.label}`, under(top, rest))
  if (top in LISTS) {
    const list = top as keyof typeof LISTS
    const position = (coverage[list] ?? []).findIndex((item) => item.id === id)
    return said(LISTS[list] + ordinalOf(position + 1), rest.length ? under(list, rest) : '名称')
  }
  if (top === 'scenes') return said(screenOf(coverage, id), under(top, rest))
  return said(SCREENS[top] ?? top, top === 'chapters' || top === 'passages' ? '' : under(top, [id, ...rest]))
}

/** @returns how an editor calls a screen that facts are held by */
function screenOf(coverage: Coverage, screen: string): string {
  for (const list of Object.keys(LISTS) as (keyof typeof LISTS)[]) {
    const position = (coverage[list] ?? []).findIndex(({ id }) => id === screen)
    if (position >= 0) return LISTS[list] + ordinalOf(position + 1)
  }
  return PAGES[screen] ?? SCREENS[screen] ?? screen
}

const PREAMBLE = `# 提法与事实

每条须逐字照写的提法、每件须写到的事实、每个数字，写在内容的哪里。由
\`npm run check -- --article 原文.txt --names 提法.txt --table\` 与原文核对无误后写出，不要手改。`

const cell = (text: string) => text.replaceAll('|', '\\|')

function tableOf(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [`## ${title}`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

/**
 * Writes down where everything stands that the article must be found to say.
 * @param coverage one that has no fault against the article
 * @param lists the formulations and facts it is held to
 * @returns the document, in Markdown
 */
export function whereAllStands(coverage: Coverage, { names = [], facts = {} }: Lists): string {
  const texts = textsOf(coverage).map(({ entry, shown }) => ({ entry, said: bare(shown) }))
  const told = (entries: readonly string[]) =>
    [...new Set(entries)].map((entry) => `${placeOf(coverage, entry)} \`${entry}\``).join('<br>')

  /** Where words stand; a place that joins others is named only if none of these has the words alone. */
  const entriesWith = (words: string) => {
    const entries = texts.filter(({ said }) => standsIn(said, bare(words))).map(({ entry }) => entry)
    return entries.filter((entry) => !entries.some((other) => other.startsWith(`${entry}.`)))
  }
  /** A fact of two characters is part of many words: only where it stands on its own screens is it meant. */
  const factAt = (fact: string, screens: readonly string[]) => {
    const entries = entriesWith(fact)
    const own = entries.filter((entry) => entry.split('.', 2).some((name) => screens.includes(name)))
    return told(fact.length <= 2 && own.length ? own : entries)
  }
  const orWaived = (words: string) => {
    const waived = coverage.waived?.find((one) => bare(one.words) === bare(words))
    return told(entriesWith(words)) || (waived ? `不写：${waived.why}` : '')
  }
  const usesOf = (figure: string) => {
    const entries: string[] = []
    walk(coverage, (path, text) => {
      const named = text === figure && /^strip\.|\.(hero|second|figures\.\d+)$/.test(path)
      if (named || text.includes(`{${figure}}`)) entries.push(byIds(coverage, path))
    })
    return told(entries)
  }

  const screensOf = new Map<string, string[]>()
  for (const [screen, list] of Object.entries(facts))
    for (const fact of list) screensOf.set(fact, [...(screensOf.get(fact) ?? []), screen])

  const tables = [
    tableOf(
      '提法',
      ['提法', '写在哪里'],
      [...new Set(names)].map((name) => [name, orWaived(name)]),
    ),
    tableOf(
      '事实',
      ['事实', '应在哪几屏', '写在哪里'],
      [...screensOf].map(([fact, screens]) => [
        fact,
        screens.map((screen) => screenOf(coverage, screen)).join('、'),
        factAt(fact, screens),
      ]),
    ),
    tableOf(
      '数字',
      ['数字', '名称', '出自原文', '写在哪里'],
      Object.entries(coverage.figures).map(([id, figure]) => [
        plainAmount(amountOf(id, figure)),
        `${figure.label} \`${id}\``,
        coverage.passages[figure.source.passage]!.name,
        usesOf(id),
      ]),
    ),
  ]
  return `${[PREAMBLE, ...tables].join('\n\n')}\n`
}

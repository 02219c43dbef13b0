/** Holds a coverage against the article that it presents: words, figures, names and lists to the letter. */
import type { Facts } from '../../src/content/file'
import { countIn, ordinalOf } from '../../src/content/ordinal'
import { amountOf, plainAmount } from '../../src/model/amount'
import { plainWords } from '../../src/model/words'
import { walk, type Coverage, type Fault } from '../../src/content/schema'

/** Kinds of faults, the worst first: something is told wrongly, missing, or badly written. */
const RANKS = ['fact', 'missing', 'writing'] as const
type Rank = (typeof RANKS)[number]

/** What else the article must be found to say. */
export interface Lists {
  /** Names and set formulations that are written to the letter, each on a line of its own. */
  names?: readonly string[]
  facts?: Facts
}

/** A text as it is compared: without spaces and ends of lines. */
const joined = (text: string): string => text.replace(/\s+/g, '')
/** A text without punctuation. */
export const bare = (text: string): string => text.replace(UNSAID, '')
const SAID = /[\p{Script=Han}\p{L}\p{N}.%+]/gu
const UNSAID = /[^\p{Script=Han}\p{L}\p{N}.%+]+/gu

const REFERENCE = /\{([^{}]*)\}/g
const NUMBER = /\d+(?:\.\d+)?/g
const QUOTED = /“([^“”]+)”|《([^《》]+)》/g
/** Entries that readers never see as running text, and words said large, which are put together first. */
const UNSEEN =
  /^\$schema$|^scenes\.\w+\.(?!say$|legend\.\d+\.is$)|(^|\.)(id|passage|kind|begins|groundFor)(\.|$)|^strip\.|^formerRecord$|\.(hero|figures\.\d+)$|\.heroWords\./
/**
 * Entries that are not the article's: what is not told, what readers type, what is told on a card and repeated, and what this edition
 * says of itself.
 */
const ASIDE = /^(waived|alsoFound|concerns|places|edition|corrections|moved)\./
/** Where a number stands as the article or a reader writes it, and where it counts what is drawn, which the rules of scenes hold. */
const NUMBERED = /^(figures\.|congress\.date$|examples\.|scenes\.\w+\.legend\.)/
/** Words before a number that bound it. */
const LIMITS = ['跨过', '突破', '提前', '超过', '超', '近', '逾', '约', '不足']
/** What a unit adds to the name of what is counted. */
const BY_UNIT = /(户数|面积|套数)$/
/** What a label counts, whatever its unit. */
const nounOf = (label: string): string => bare(label).replace(BY_UNIT, '')
/** What a figure is over which time: said only where its quotation says it. */
const OVER = ['累计', '平均', '年均', '今年', '去年', '全年', '每年', '计划', '预计']
/** A number in words with what it counts, a word in Latin letters, and what ends as the names of places and companies do. */
const CLAIMS =
  /[〇零二三四五六七八九十百千万两几]+(?:年|届|次|家|处|座|户|栋|名|亿|倍)|[A-Za-z]+|\p{Script=Han}{2}(?:[路街巷村镇湖泉桥馆]|大道|小区|公司|集团|大学)/gu

/**
 * Compares a coverage with the article.
 * @param coverage one that passed the schema's rules
 * @param article the article as plain text, paragraphs on lines of their own
 * @param lists what else to hold it to
 * @param kept given again with the same article and lists, texts that were read before are not held against all names once more
 * @returns the faults, worst first, each by the ids of its entry; empty when all is to the letter
 */
export function articleFaults(
  coverage: Coverage,
  article: string,
  { names = [], facts = {} }: Lists = {},
  kept = new Map<string, readonly string[]>(),
): Fault[] {
  const found: (Fault & { rank: Rank })[] = []
  const fault = (rank: Rank, entry: string, problem: string) => void found.push({ rank, entry, problem })

  const whole = joined(article)
  const paragraphs = paragraphsOf(article)
  const plain = bare(article)
  const texts = textsOf(coverage)
  const said = texts.map(({ shown }) => bare(shown)).join('\n')
  const quoted = [...article.matchAll(QUOTED)].map(([, words, title]) => (words ?? title)!)
  /** Names, formulations and what stands in quotation marks, the longest first. */
  const known = [...new Set([...names, ...quoted].map(bare))].filter(Boolean).sort((a, b) => b.length - a.length)
  const passages = passagesOf(coverage, whole, (entry, problem) => fault('fact', entry, problem))

  checkFigures()
  coverage.places?.forEach(({ source }, i) => isQuoted(`places.${i}`, source))
  checkHeadings()
  checkReferences()
  checkParts()
  checkHeroes()
  checkClaims()
  checkOrder()
  checkLists()
  checkNames()
  checkNothingLost()
  for (const { entry, text } of texts)
    for (const problem of writingFaults(entry, text)) fault('writing', entry, problem)
  return RANKS.flatMap((rank) => found.filter((one) => one.rank === rank)).map(({ entry, problem }) => ({
    entry,
    problem,
  }))

  /** @returns whether the quotation stands in its passage; it is told if not, and if it is no whole clause */
  function isQuoted(entry: string, source: { passage: string; quote: string }): boolean {
    const quote = joined(source.quote)
    const passage = passages.get(source.passage)
    const at = passage?.text.indexOf(quote) ?? -1
    if (!passage || at < 0) {
      const other = [...passages].find(([, { text }]) => text.includes(quote))?.[0]
      if (other) fault('fact', `${entry}.source.passage`, `写的是 ${source.passage}；这句话在 ${other} 里`)
      else fault('fact', `${entry}.source.quote`, `原文没有“${source.quote}”${nearest(whole, quote)}`)
      return false
    }
    const before = paragraphs.includes(passage.from + at) ? '' : passage.text.charAt(at - 1)
    if (/[\p{L}\p{N}]/u.test(before + passage.text.charAt(at + quote.length))) {
      fault('writing', `${entry}.source.quote`, `“${source.quote}”不是整个分句；应从标点引到标点`)
    }
    return true
  }

  /** Each figure's quotation is a whole clause of its passage and says all that the figure says. */
  function checkFigures() {
    for (const [id, figure] of Object.entries(coverage.figures)) {
      const { source, label, period } = figure
      const entry = `figures.${id}`
      if (!isQuoted(entry, source)) continue
      const quote = joined(source.quote)
      const amount = plainAmount(amountOf(id, figure))
      if (!standsIn(quote, amount)) {
        fault('fact', entry, `写的是“${amount}”；应是“${source.quote}”里的数、单位和限定词`)
      }
      const limit = new RegExp(`(${LIMITS.join('|')})${figure.value.replace('.', '\\.')}`).exec(quote)?.[1]
      if (limit && limit !== figure.qualifier) fault('fact', entry, `少了限定词“${limit}”；原文是“${source.quote}”`)
      if (!inOrder(nounOf(label), quote))
        fault('fact', `${entry}.label`, `写的是“${label}”；应是“${source.quote}”里数的东西`)
      isOver(`${entry}.period`, period, source.quote)
    }
    for (const [card, { hero, span }] of Object.entries(coverage.scenes ?? {})) {
      const own = hero ?? [...coverage.highlights, ...(coverage.numbers ?? [])].find(({ id }) => id === card)?.hero
      if (span && own) isOver(`scenes.${card}.span`, span, coverage.figures[own]!.source.quote)
    }
  }

  /** What is said of a figure's time is said by its quotation. */
  function isOver(entry: string, period: string, quote: string) {
    for (const word of OVER) {
      if (period.includes(word) && !quote.includes(word))
        fault('fact', entry, `写的是“${period}”；“${quote}”没有说${word}`)
    }
  }

  /** Tasks and highlights, as many as the article announces, in its order and words. */
  function checkHeadings() {
    /** How many the article announces, in the words of a heading of ours. */
    const announcedBy = (heading: string) => {
      const what = joined(countIn(heading)?.what ?? '')
      const said = what && new RegExp(`([一二三四五六七八九十]+|\\d+)(?=${what})`).exec(whole)?.[1]
      return said ? countIn(said + what)?.count : undefined
    }
    const inTurn = (list: string, of: { id: string; heading: string }[]) => {
      let from = -1
      for (const { id, heading } of of) {
        // A heading may stand in a sentence before it stands by itself.
        const at = whole.indexOf(joined(heading), from + 1)
        if (at < 0) {
          const anywhere = whole.includes(joined(heading))
          const problem = anywhere
            ? `“${heading}”的次序与原文不同`
            : `原文没有“${heading}”${nearest(whole, joined(heading))}`
          fault('fact', `${list}.${id}`, problem)
        } else from = at
      }
    }
    const body = whole.indexOf('一、')
    coverage.tasks.forEach(({ id, head, tail, sentence }, i) => {
      const heading = `${ordinalOf(i + 1)}、${head}，${tail}`
      const at = whole.indexOf(heading, body)
      if (at < 0) return fault('fact', `tasks.${id}`, `原文没有“${heading}”${nearest(whole, heading)}`)
      if (!whole.startsWith(joined(sentence), at + heading.length)) {
        fault('fact', `tasks.${id}.sentence`, `与原文那一整句不同${nearest(whole, joined(sentence))}`)
      }
    })
    inTurn(
      'highlights',
      coverage.highlights.map(({ id, title }) => ({ id, heading: title })),
    )
    for (const [list, headings] of [
      // The longer heading first: a short one may count something else.
      ['tasks', [coverage.outlook, coverage.chapters.tasks]],
      ['highlights', [coverage.chapters.highlights]],
    ] as const) {
      const announced = headings.map(announcedBy).find(Boolean)
      const own = coverage[list].length
      if (announced && own !== announced) fault('missing', list, `写了 ${own} 条；原文是 ${announced} 条`)
    }
  }

  /** A figure in a sentence stands where the article has it. */
  function checkReferences() {
    for (const { entry, text, shown } of texts) {
      for (const { index, 0: whole, 1: id = '' } of text.matchAll(REFERENCE)) {
        const figure = coverage.figures[id]
        if (!figure) continue
        const amount = bare(plainAmount(amountOf(id, figure)))
        if (!inOrder(nounOf(figure.label), bare(shown))) {
          fault('fact', entry, `没有说“${figure.label}”；{${id}} 应换成这里说的那个数字`)
          continue
        }
        const before = bare(expanded(coverage, text.slice(0, index))).slice(-5)
        const after = bare(expanded(coverage, text.slice(index + whole.length))).slice(0, 4)
        if (plain.includes(before + amount) && before.length > 1) continue
        if (plain.includes(amount + after) && after.length > 1) continue
        fault('fact', entry, `“${before}${amount}${after}”原文没有；{${id}} 应换成这里说的那个数字`)
      }
    }
  }

  /** What is taken apart is so to the letter: of a task its sentence, of the rest the article. */
  function checkParts() {
    const isPart = (entry: string, words: string, of = plain) => {
      if (!of.includes(bare(words))) fault('fact', entry, `原文没有“${words}”${nearest(whole, joined(words))}`)
    }
    for (const { id, gist, aim, groups, sentence } of coverage.tasks) {
      const of = bare(sentence)
      isPart(`tasks.${id}.gist`, gist, of)
      isPart(`tasks.${id}.aim`, aim, of)
      groups.forEach(({ title, items, text = '' }, i) => {
        const entry = `tasks.${id}.groups.${i}`
        if (!inOrder(bare(title), of)) fault('fact', `${entry}.title`, `写的是“${title}”；应是这一整句里的词`)
        for (const words of [...items, text]) isPart(entry, words, of)
      })
    }
    coverage.formula?.rows.forEach(({ wording, items }, i) => {
      for (const item of items) isPart(`formula.rows.${i}`, item, bare(wording))
    })
    coverage.stance?.groups.forEach(({ items }, i) => {
      for (const { text = '', name } of items) isPart(`stance.groups.${i}`, text + name)
    })
  }

  /** What is said large is said to the letter, with what stands before it. */
  function checkHeroes() {
    for (const { entry, words } of heroesOf(coverage)) {
      if (!whole.includes(joined(words))) fault('fact', entry, `原文没有“${words}”${nearest(whole, joined(words))}`)
    }
  }

  /** Nothing is claimed that the article has not: numbers, names, places, and whatever stands in quotation marks. */
  function checkClaims() {
    for (const { entry, text } of texts) {
      if (!/\.legend\./.test(entry))
        for (const clause of text.replace(REFERENCE, '。').split(/[^\p{L}\p{N}.%+]+/u)) {
          for (const { index, 0: number } of clause.matchAll(NUMBER)) {
            const context = clause.slice(Math.max(0, index - 2), index + number.length + 2)
            if (!plain.includes(context)) fault('fact', entry, `“${context}”原文没有；数字应写作 {编号}，或照原文写`)
          }
        }
      if (names.length > 0 && !NUMBERED.test(entry))
        for (const number of loose(text)) fault('fact', entry, `数字 ${number} 应写作 {编号}，或连同名称照写`)
      for (const [claim] of text.replace(REFERENCE, '。').matchAll(CLAIMS)) {
        if (!plain.includes(claim)) fault('fact', entry, `“${claim}”原文没有`)
      }
      // Where a wording stands is told by the editors.
      if (entry.startsWith('variants.')) continue
      for (const [quoted, words = '', title = ''] of expanded(coverage, text).matchAll(QUOTED)) {
        if (!whole.includes(joined(words || title)))
          fault('fact', entry, `原文没有${quoted}${nearest(whole, joined(words || title))}`)
      }
    }
    for (const { role, names: people } of coverage.credits) {
      for (const person of people) {
        if (!whole.includes(joined(person))) fault('fact', 'credits', `原文没有${role}“${person}”`)
      }
    }
  }

  /** @returns the numbers of a text that neither a figure brings nor a name has */
  function loose(text: string): string[] {
    let read = ''
    const brought: [from: number, to: number][] = []
    text.split(REFERENCE).forEach((part, i) => {
      const words = bare(i % 2 ? expanded(coverage, `{${part}}`) : part)
      if (i % 2) brought.push([read.length, read.length + words.length])
      read += words
    })
    for (const name of known)
      for (let at = read.indexOf(name); at >= 0; at = read.indexOf(name, at + 1)) brought.push([at, at + name.length])
    return [...read.matchAll(NUMBER)].flatMap(({ index, 0: number }) =>
      brought.some(([from, to]) => from <= index && index < to) ? [] : [number],
    )
  }

  /** What one sentence or card takes from one passage stands in the passage's order. */
  function checkOrder() {
    const things = [...quoted, ...Object.values(facts).flat(), ...(coverage.places ?? []).map(({ name }) => name)]
    const known = [...new Set(things.map(bare))].filter((thing) => thing.length > 2)
    const passagesInWords = [...passages.values()].map(({ text }) => bare(text))
    const ordered = [
      ...texts.filter(({ text }) => text),
      ...coverage.highlights.map(({ id, points }) => ({
        entry: `highlights.${id}.points`,
        shown: points
          .map(({ text = '', honours = [] }) => expanded(coverage, [text, ...honours].join('。')))
          .join('。'),
      })),
    ]
    for (const { entry, shown } of ordered) {
      const read = bare(shown)
      const own = known.filter((thing) => read.includes(thing)).sort((a, b) => read.indexOf(a) - read.indexOf(b))
      const at = passagesInWords.filter((passage) => own.every((thing) => passage.includes(thing)))
      /** The first that does not come after the one before it. */
      const astray = at.map((passage) => {
        let from = 0
        return own.findIndex((thing) => (from = passage.indexOf(thing, from)) < 0)
      })
      if (at.length > 0 && !astray.includes(-1))
        fault('fact', entry, `次序与原文不同；“${own[astray[0]!]}”应在“${own[astray[0]! - 1]}”前面`)
    }
  }

  /** Figures of one passage that are listed together stand in its order. */
  function checkLists() {
    const placeOf = (id: string) => {
      const { value, source } = coverage.figures[id]!
      const quote = joined(source.quote)
      return (passages.get(source.passage)?.text.indexOf(quote) ?? 0) + quote.indexOf(value)
    }
    const lists = [
      ...coverage.highlights.map(({ id, figures }) => ({ entry: `highlights.${id}.figures`, figures })),
      ...(coverage.numbers ?? []).flatMap(({ id, lists }) =>
        lists.map(({ figures }, i) => ({ entry: `numbers.${id}.lists.${i}`, figures })),
      ),
    ]
    for (const { entry, figures } of lists)
      figures.slice(1).forEach((id, i) => {
        const [before, one] = [figures[i]!, id].map((of) => coverage.figures[of]!.source.passage)
        if (before === one && placeOf(figures[i]!) > placeOf(id))
          fault('fact', entry, `次序与原文不同；${id} 应在 ${figures[i]} 前面`)
      })
  }

  /** Names and set formulations are used, and none is a character wrong. */
  function checkNames() {
    const waived = new Set(coverage.waived?.map(({ words }) => bare(words)))
    for (const name of new Set([...names, ...quoted])) {
      const words = bare(name)
      if (!said.includes(words) && !waived.has(words)) lost(name, '应照原文写上，或在 waived 里说明为什么不写')
    }
    const listed = names
      .map((list) => ({ list, items: list.split('、').map(bare) }))
      .filter(({ items }) => items.length > 2)
    const problemsIn = (read: string): string[] => {
      const problems: string[] = []
      const left = known.reduce((rest, name) => rest.replaceAll(name, '\u0000'), read)
      for (const name of known) {
        // A part of a formulation, to the letter, is none that went wrong.
        if (name.length < 6 || name.includes(read)) continue
        const near = almost(left, name)
        if (near) problems.push(`写的是“${near}”；应是“${name}”`)
      }
      for (const { list, items } of listed) {
        if (items.every((item) => left.includes(item))) problems.push(`次序与原文不同；应是“${list}”`)
      }
      return problems
    }
    for (const { entry, shown } of texts) {
      const read = bare(shown)
      const problems = kept.get(read) ?? problemsIn(read)
      kept.set(read, problems)
      for (const problem of problems) fault('fact', entry, problem)
    }
  }

  /** Every number of the article, every person and every fact is on some screen. */
  function checkNothingLost() {
    for (const { index, 0: number } of plain.matchAll(NUMBER)) {
      const context = plain.slice(index, index + number.length + 1)
      if (!new RegExp(`(?<![\\d.])${context.replace(/[.+]/g, '\\$&')}`).test(said))
        lost(plain.slice(Math.max(0, index - 6), index + number.length + 4), '应写上')
    }
    for (const [, role = '', people = ''] of article.matchAll(
      /(记者|通讯员|编辑|美编|组版)[\s:：]+([^\n:：]+?)(?=\s*(?:$|\n|\S+[:：]))/gm,
    )) {
      for (const person of people.split(/\s+/)) {
        if (person && !said.includes(person)) fault('missing', 'credits', `没有${role} ${person}`)
      }
    }
    for (const [screen, list] of Object.entries(facts)) {
      for (const fact of list) {
        if (!plain.includes(bare(fact))) fault('fact', `facts.${screen}`, `原文没有“${fact}”`)
        else if (!said.includes(bare(fact))) lost(fact, '应写上', entryOfScreen(coverage, screen))
      }
    }
  }

  /** Tells of what is on no screen: filed under its screen, else under the passage that has it, else under the head of the whole. */
  function lost(words: string, expected: string, screen?: string) {
    // Where it stands among the words alone, told in the article with all its marks.
    const at = [...whole.matchAll(SAID)][plain.indexOf(bare(words))]?.index ?? 0
    const passage = [...passages].filter(([, { from }]) => from <= at).at(-1)?.[0]
    const paragraph = paragraphs.filter((from) => from <= at).length
    fault(
      'missing',
      screen ?? (passage ? `passages.${passage}` : 'title'),
      `原文第 ${paragraph} 段的“${words}”全篇没有写到；${expected}`,
    )
  }
}

/** The entry that an editor changes for a screen that facts are held by; nothing for what is no card of its own. */
function entryOfScreen(coverage: Coverage, screen: string): string | undefined {
  for (const list of ['highlights', 'tasks', 'numbers'] as const)
    if (coverage[list]?.some(({ id }) => id === screen)) return `${list}.${screen}`
  return Object.hasOwn(coverage, screen) ? screen : undefined
}

/** A string of the coverage: the ids that lead to it, as it is written, and as it is read. */
interface Text {
  entry: string
  text: string
  shown: string
}

/** A figure with its label as a screen shows them, and every string with its figures in it. */
export function textsOf(coverage: Coverage): Text[] {
  const texts: Text[] = []
  walk(coverage, (path, text) => {
    if (UNSEEN.test(path) || ASIDE.test(path) || path.includes('.source.')) return
    texts.push({ entry: byIds(coverage, path), text, shown: expanded(coverage, text) })
  })
  for (const [id, figure] of Object.entries(coverage.figures)) {
    texts.push({ entry: `figures.${id}`, text: '', shown: figure.label + plainAmount(amountOf(id, figure)) })
  }
  // The two halves of a name, an item and what is done with it, and a heading and its text are read one after the other.
  for (const { id, head, tail } of coverage.tasks)
    texts.push({ entry: `tasks.${id}`, text: '', shown: `${head}，${tail}` })
  for (const { entry, words } of heroesOf(coverage)) texts.push({ entry, text: words, shown: words })
  for (const { items } of coverage.stance?.groups ?? []) {
    texts.push({ entry: 'stance', text: '', shown: items.map(({ text = '', name }) => text + name).join('、') })
  }
  for (const { head = '', text = '' } of coverage.congress?.agenda ?? [])
    texts.push({ entry: 'congress', text: '', shown: head + text })
  for (const { role, names } of coverage.credits)
    texts.push({ entry: 'credits', text: '', shown: `${role} ${names.join('')}` })
  return texts
}

/** The words that cards and posters say large, each in one string. */
const heroesOf = (coverage: Coverage) =>
  (['highlights', 'tasks'] as const).flatMap((list) =>
    coverage[list].flatMap(({ id, heroWords }) =>
      heroWords ? [{ entry: `${list}.${id}.heroWords`, words: plainWords(heroWords) }] : [],
    ),
  )

const expanded = (coverage: Coverage, text: string): string =>
  text.replace(REFERENCE, (given, id: string) => {
    const figure = coverage.figures[id]
    return figure ? plainAmount(amountOf(id, figure)) : given
  })

/** `highlights.4.points.0` as `highlights.h5.points.0`: editors know ids, not places in a list. */
export function byIds(coverage: Coverage, path: string): string {
  const [list = '', index = '', ...rest] = path.split('.')
  const items: unknown = Reflect.get(coverage, list)
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined
  const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : index
  return [list, id, ...rest].filter(Boolean).join('.')
}

/** Where in the joined article its paragraphs begin, in their order. */
function paragraphsOf(article: string): number[] {
  let at = 0
  return article.split('\n').flatMap((line) => {
    const from = at
    at += joined(line).length
    return at > from ? [from] : []
  })
}

interface Passage {
  text: string
  /** Where in the joined article it begins. */
  from: number
}

/** Passage id to the passage: each goes on to where the next one begins. */
function passagesOf(
  coverage: Coverage,
  whole: string,
  fault: (entry: string, problem: string) => void,
): Map<string, Passage> {
  const starts: { id: string; at: number }[] = []
  for (const [id, { begins }] of Object.entries(coverage.passages)) {
    const at = whole.indexOf(joined(begins), (starts.at(-1)?.at ?? -1) + 1)
    if (at < 0) fault(`passages.${id}.begins`, `在前一段之后，原文找不到“${begins}”`)
    else starts.push({ id, at })
  }
  return new Map(starts.map(({ id, at }, i) => [id, { text: whole.slice(at, starts[i + 1]?.at), from: at }]))
}

/** Whether an amount stands in a text as a number of its own: 11 is not in 211, nor 343.7 in 2343.7. */
export const standsIn = (text: string, amount: string): boolean =>
  new RegExp(`(?<![\\d.])${joined(amount).replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')}`).test(text)

/** Whether all characters of one text come in another, in their order. */
function inOrder(one: string, other: string): boolean {
  let at = 0
  for (const char of one) {
    at = other.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

/** How many characters may be wrong in a name of this length for it still to be that name. */
const slips = (length: number): number => (length < 12 ? 1 : 2)

/** @returns what in a text is almost a name, but not quite; nothing if there is none */
function almost(text: string, name: string): string | undefined {
  const slip = slips(name.length)
  for (let length = name.length - slip; length <= name.length + slip; length++) {
    for (let at = 0; at + length <= text.length; at++) {
      // The first characters alone rule most places out.
      if (text[at] !== name[0] && text[at + length - 1] !== name.at(-1)) continue
      const window = text.slice(at, at + length)
      if (!window.includes('\u0000') && distance(window, name) <= slip) return window
    }
  }
  return undefined
}

/** Levenshtein's distance: how many characters are put in, left out or changed. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1))
    }
    row = next
  }
  return row[other.length]!
}

/** The stretch of the article that comes nearest to a wrong quotation, as a hint. */
function nearest(whole: string, wrong: string): string {
  const head = wrong.slice(0, 4)
  const tail = wrong.slice(-4)
  const at = whole.indexOf(head)
  const end = whole.indexOf(tail)
  const from = at >= 0 ? at : end >= 0 ? Math.max(0, end + tail.length - wrong.length) : -1
  return from < 0 ? '' : `；原文是“${whole.slice(from, from + Math.min(wrong.length + 2, 60))}…”`
}

/** Official headings and slogans set their phrases apart by a space, and so do things of a kind in a legend. */
const SPACED = /^highlights\.\w+\.title$|^slogans\.|^outlook$|\.legend\./

/** What Chinese text is made of, besides figures and Latin letters. */
const CHINESE = '[\\p{Script=Han}“”‘’《》（）、，。；：]'
const WRITING: [RegExp, string][] = [
  [/\p{Cf}|\p{Cc}|[\u2028\u2029\u034f\ufe00-\ufe0f]/u, '有看不见的字符；应删去'],
  [/[０-９Ａ-Ｚａ-ｚ｛｝％．＋]/, '有全角的数字、字母或括号；应用半角'],
  [new RegExp(`${CHINESE}["',.;:?!()]|["',;:?!()]${CHINESE}`, 'u'), '中文里有半角标点；应用全角'],
  [/<[a-z!/]|&#?\w+;|\w+:\/\/|www\.|\w@\w|\.(com|cn|net|org)\b/i, '有网页代码或网址；应删去'],
  [/……{2,}|[，。、；：]{2,}|[，、；：]$|^[，。、；：！？]/, '标点重复或位置不对'],
]

/** Marks that Unicode counts among the compatible ones, and full-width ones, which are told by their own names. */
const OWN_MARKS = /[，（）：；！？…０-９Ａ-Ｚａ-ｚ｛｝％．＋]/g

/** What is wrong with how a text is written. */
function writingFaults(entry: string, text: string): string[] {
  const faults = WRITING.filter(([pattern]) => pattern.test(text)).map(([, problem]) => problem)
  const marked = text.replace(OWN_MARKS, '').replace(/\s/g, '')
  if (marked !== marked.normalize('NFKC')) faults.push('有兼容字；应换成通用的字')
  if (!SPACED.test(entry) && /[\p{Script=Han}\d，。、”][ \u3000\u00a0]+[\p{Script=Han}\d，。、“]/u.test(text)) {
    faults.push('中文里有空格；应删去')
  }
  for (const [open, close] of ['“”', '‘’', '《》', '（）', '「」'].map((pair) => [...pair] as [string, string])) {
    let depth = 0
    for (const char of text) {
      if (char === open) depth++
      if (char === close) depth--
      if (depth < 0 || depth > 1) break
    }
    if (depth !== 0) faults.push(`${open}${close}不成对`)
  }
  return faults
}

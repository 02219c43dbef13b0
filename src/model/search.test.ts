import fc from 'fast-check'
import type { Card } from '@/cards/models'
import { plainAmount, type Amount } from './amount'
import { special } from './special'
import { answerTo, concernOf, search, type Part, type SearchResult } from './search'
import { coverage } from '@/content'

const plain = (parts: readonly Part[]) => parts.map((part) => part.text).join('')
const hits = (parts: readonly Part[]) => parts.filter((part) => part.hit).map((part) => part.text)
const allHits = ({ where, name, context }: SearchResult) => [where, name, context].flatMap(hits)
const cards = (query: string) => search(query).flatMap(({ place }) => (place.screen === 'card' ? [place.id] : []))
/** The same, not the best first but in the order of the deck. */
const inTurn = (query: string) =>
  special.deck.map((card) => card.id).filter((id) => (cards(query) as string[]).includes(id))
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** Every figure on a card, wherever in it: found by its form, so that no part of a card is forgotten. */
function amountsOn(value: unknown): Amount[] {
  if (typeof value !== 'object' || value === null) return []
  return 'number' in value && 'unit' in value ? [value as Amount] : Object.values(value).flatMap(amountsOn)
}

/** Every text on a card but its address, its kind, what it leads to and what is said of its picture. */
function textsOn(value: unknown, key = ''): string[] {
  if (['id', 'kind', 'chapter', 'ordinal', 'tasks', 'ground', 'sentence', 'alt'].includes(key)) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || 'number' in value) return []
  return Object.entries(value).flatMap(([inner, each]) => textsOn(each, Array.isArray(value) ? key : inner))
}

const shown = special.deck.flatMap((card: Card) => amountsOn(card).map((amount) => [card.id, amount] as const))
const texts = special.deck.flatMap((card: Card) => textsOn(card).map((text) => [card.id, text] as const))
const oneShown = fc.constantFrom(...shown)
/** By itself 余 asks for nothing: it is left out of what is compared. */
const HAS_WORDS = /(?!余)[\p{L}\p{N}]/u
const oneText = fc.constantFrom(...texts.filter(([, text]) => HAS_WORDS.test(text)))

// What is searched is laid out by the first query: the first test is one that sees all of it.
it('finds what is read so and what the editors added, in whole words, on cards only where it stands on cards', () => {
  expect(cards('haobanshi')).toEqual(['h6', 'overview'])
  expect(cards('gankaolu')).toEqual([])
  expect(search('环保').map(({ place, also }) => [place, also])).toEqual([
    [{ screen: 'card', id: 'h5' }, ['环保']],
    [{ screen: 'card', id: 't5' }, ['环保']],
  ])
})

describe('a query finds', () => {
  it('every card by its name', () => {
    for (const { id, name } of special.deck) expect(cards(name)).toContain(id)
  })

  it('every task screen by its name, behind its card', () => {
    for (const { id, name } of special.tasks) {
      expect(
        search(name)
          .map(({ place }) => place)
          .slice(0, 2),
      ).toEqual(['card', 'task'].map((screen) => ({ screen, id })))
    }
  })

  it('every task screen by what the report says of the task', () => {
    for (const { id, sentence } of special.tasks) {
      expect(search(sentence).map(({ place }) => place)).toEqual([{ screen: 'task', id }])
    }
  })

  it('every card that says a text, whatever of it was typed', () => {
    const missing = texts.filter(([id, text]) => HAS_WORDS.test(text) && !(cards(text) as string[]).includes(id))
    expect(missing).toEqual([])
    fc.assert(
      fc.property(oneText, fc.nat(), fc.integer({ min: 1, max: 12 }), ([id, text], from, length) => {
        const start = from % text.length
        // Only the first digit of a number finds it.
        fc.pre(!/[\d.]/.test(text.charAt(start)))
        const query = text.slice(start, start + length)
        fc.pre(HAS_WORDS.test(query))
        expect(cards(query)).toContain(id)
      }),
    )
  })

  it('every card that shows a figure: by value, with unit, with qualifier, in full-width characters', () => {
    fc.assert(
      fc.property(oneShown, ([id, amount]) => {
        const { number, unit } = amount
        for (const query of [
          number,
          number + unit,
          number + unit.replace('余', ''),
          `${number} ${unit}`,
          plainAmount(amount),
          fullWidth(number + unit),
        ])
          expect(cards(query)).toContain(id)
      }),
    )
  })

  it.each([
    ['230', ['overview', 'n1', 'h7']],
    ['230亿元', ['overview', 'n1', 'h7']],
    ['２３０', ['overview', 'n1', 'h7']],
    ['13家', ['overview']],
    ['1.2万亩', ['overview', 'n2']],
    ['来市中好办事', ['overview', 'h6']],
    ['sap', ['overview']],
    ['ＳＡＰ', ['overview']],
    [special.credits[1]!.names[0]!, ['ending']],
    [`记者 ${special.credits[1]!.names[0]}`, ['ending']],
    ['枣林', ['h4']],
    ['亮点三', ['h3']],
    ['民生投入230亿元', ['n1', 'h7']],
    ['公园 211', ['overview', 'n2', 'h5']],
    ['拓空间', ['t1']],
    ['村居', ['h8']],
    ['处口袋公园和10座', ['overview']],
  ])('%s on %j', (query, ids) => {
    expect(inTurn(query)).toEqual(ids)
  })

  it('nothing for a query without words', () => {
    for (const query of ['', ' ', '　', '“”', ' · ', '，', '余'])
      expect(answerTo(query)).toEqual({ results: [], missed: [] })
  })

  it('only places that have every word', () => {
    fc.assert(
      fc.property(oneText, oneText, ([, one], [, other]) => {
        const both = inTurn(`${one} ${other}`)
        expect(both).toEqual(inTurn(one).filter((id) => cards(other).includes(id)))
      }),
    )
  })

  it('a number from its first digit on', () => {
    expect(cards('973栋')).toEqual([])
    expect(cards('1973栋')).toEqual(['n2', 'h5'])
  })

  it('something for each word that readers are offered', () => {
    for (const word of special.examples) expect(search(word).length).toBeGreaterThan(0)
  })
})

describe('a result', () => {
  const oneQuery = fc.oneof(
    oneText.map(([, text]) => text.slice(0, 6)),
    oneShown.map(([, amount]) => plainAmount(amount)),
    fc.constantFrom('五年', '发展', '的', '社会治理 更', special.chapterOf('highlights')!.name, '1'),
  )

  it('marks what was looked for, and joined its parts give back what the card says', () => {
    fc.assert(
      fc.property(oneQuery, (query) => {
        for (const result of search(query)) {
          expect(allHits(result).length + result.also.length).toBeGreaterThan(0)
          for (const part of [...result.where, ...result.name, ...result.context]) expect(part.text).toBeTruthy()
          if (result.place.screen !== 'card') continue
          const { id } = result.place
          expect(plain(result.name)).toBe(special.deck.find((card) => card.id === id)!.name)
        }
      }),
    )
  })

  it('shows a short stretch around the first hit, with no number cut in two', () => {
    const overview = search('211').find(({ place }) => 'id' in place && place.id === 'overview')
    expect(overview!.context).toEqual([
      { text: '发展环境：建成', hit: false },
      { text: '211', hit: true },
      { text: '处口袋公园和10座山体公园，', hit: false },
      { text: '…', hit: false },
    ])
    fc.assert(
      fc.property(oneQuery, (query) => {
        for (const { context } of search(query)) {
          const words = plain(context)
          expect(words.replace(/…/g, '').length).toBeLessThanOrEqual(24 + 4 + 12 + query.length)
          if (context.length) expect(hits(context).length).toBeGreaterThan(0)
        }
      }),
    )
  })

  /** What is shown of a card, with what was found in brackets. */
  const shownOf = (query: string, id: string) =>
    search(query)
      .find(({ place }) => 'id' in place && place.id === id)!
      .context.map(({ text, hit }) => (hit ? `[${text}]` : text))
      .join('')

  it.each([
    ['what is short, whole', '评价', 'h6', '排名：全省营商环境[评价]排名持续位居前列。'],
    ['the beginning, where the hit is near it', '望岳路', 'h4', '难点：[望岳路]两侧的整治、开发深入推进；在石青崖等…'],
    [
      'the beginning, where little would be cut',
      '组织',
      'congress',
      '团结带领全区各级党[组织]和广大党员干部群众开拓进取…',
    ],
    [
      'the beginning, where a little more would',
      '广大',
      'congress',
      '团结带领全区各级党组织和[广大]党员干部群众开拓进取…',
    ],
    ['a quotation mark that it begins with', '网办', 'h6', '“全程[网办]”率 95%'],
    ['some words before it, and no comma first', 'SAP', 'overview', '…石油、阿里巴巴、[SAP]等世界500强企业13家，…'],
    [
      'the end, where that is near',
      '盒马鲜生',
      'overview',
      '…山东中油兴隆、[盒马鲜生]（首店）等一批区域总部相继落户。',
    ],
    [
      'the end, where a little before it would be cut',
      '纪律',
      'congress',
      `…生：${coverage.congress!.elected[1]!.replace('纪律', '[纪律]')}`,
    ],
    ['a number that would be cut at the end', '石油', 'overview', '…百亿元；新增壳牌[石油]、阿里巴巴、SAP等世界500…'],
    ['no more, where a number ends', '机床', 'h4', '旧居：[机床]一厂等7个棚户区已完成改造，枣林等24…'],
    ['a number that would be cut', '安置房', 'overview', '…287万平方米[安置房]。 入选“国家城乡融合发展试验区”'],
    ['each word that stands there', '枣林 24', 'h4', '…户区已完成改造，[枣林]等[24]个城中村也旧貌换新颜。'],
    ['them in any order', '枣林 机床', 'h4', '旧居：[机床]一厂等7个棚户区已完成改造，[枣林]等24…'],
    [
      'the first word, where another stands elsewhere',
      '拆迁 清零',
      'h4',
      '…济南宾馆完成整体[拆迁]，马鞍山路特色街区华丽蜕变。',
    ],
  ])('shows %s', (_, query, id, shown) => expect(shownOf(query, id)).toBe(shown))

  it('cuts no number at its end', () => expect(shownOf('集聚', 'h3')).toMatch(/人才2000余…$/))

  it('nor at its beginning', () => expect(shownOf('累计供应', 'overview')).toMatch(/^…1565万.*新建…$/))

  it('shows the end, where four characters more are left', () =>
    expect(shownOf('达到14', 'h2')).toMatch(/^…以上.*50家。$/))

  it('marks what stands between the characters that were typed, too', () => {
    expect(hits(search('来市中好办事')[0]!.name)).toEqual(['来市中·好办事'])
    expect(hits(search('2000名')[0]!.context)).toEqual(['2000余名'])
  })

  it('needs no context if its name says it all', () => {
    expect(search('营商环境')[0]!.context).toEqual([])
  })
})

describe('the best comes first', () => {
  it.each([
    ['公园', ['h5', 'n2', 'overview']],
    ['工作', ['t7', 'congress', 'h9', 'h10', 'overview', 'h8']],
    ['230', ['h7', 'overview', 'n1']],
    ['社会治理', ['h8', 't4', 'formula']],
    ['创新', ['h3', 't4', 'h6', 't3']],
    ['教育', ['h9', 'h7', 'overview', 'h10']],
    ['全覆盖', ['h9', 'h10', 'overview', 'h8']],
    ['改革', ['h3', 't3', 'h6', 'formula']],
    ['五年', ['overview', 'n1', 'h7', 'formula', 'stance', 'n2', 'congress', 'h3']],
    ['示范区', ['h2', 't4', 'overview', 'h8']],
    ['城市', ['t1', 'h8', 'cover', 't4']],
    // It is the end of a longer word.
    ['来五年', ['formula', 'stance', 'congress']],
  ])('%s: %j', (query, ids) => {
    expect(cards(query)).toEqual(ids)
  })

  it('a word that is cut out of others comes behind all that say it', () => {
    // 革创 lies across 改革 and 创新.
    for (const { context, name } of search('革创')) expect([...hits(name), ...hits(context)]).toContain('革创')
    const ranked = cards('城市')
    expect(ranked.indexOf('t1')).toBeLessThan(ranked.indexOf('overview') < 0 ? Infinity : ranked.indexOf('overview'))
  })
})

describe('what people type', () => {
  it.each([
    ['學校', ['overview', 'h7']],
    ['養老', ['h7']],
    ['養老院', ['h7']],
    ['環保', ['h5', 't5']],
  ])('%s in traditional characters', (query, ids) => {
    expect(inTurn(query)).toEqual(ids)
  })

  it.each(['gongyuan', 'gy', 'GY', 'gongy', 'gyuan'])('%s leads to the parks', (query) => {
    expect(cards(query)[0]).toBe('h5')
    expect(allHits(search(query)[0]!)).toEqual(['公园'])
  })

  it.each(['yanglao', 'yl', 'jinglaoyuan'])('%s finds care for the old', (query) => {
    expect(cards(query)).toContain('h7')
  })

  it('a chapter’s name by how it is read', () => expect(cards('shushuowunian')).toEqual(['n1', 'n2']))

  it('a word that only begins as it is read is not found', () => expect(cards('gankaolu')).toEqual([]))

  it('letters that are words of the report are those words', () => {
    expect(cards('sap')).toEqual(['overview'])
  })

  it.each([
    ['敬老苑', 'h7', '敬老院'],
    ['石青涯', 'h4', '石青崖'],
    ['王岳路', 'h4', '望岳路'],
    ['服务规犯', 'h6', '服务规范'],
  ])('%s, with a slip, finds %s and says so', (query, id, meant) => {
    const { results, missed } = answerTo(query)
    expect(missed).toEqual([query])
    expect(results.map(({ place }) => place)).toEqual([{ screen: 'card', id }])
    expect(allHits(results[0]!)).toEqual([meant])
  })

  it('without a slip, nothing else is offered', () => {
    expect(answerTo('敬老院')).toEqual({ results: [expect.anything()], missed: [] })
  })

  it.each(['飞机场', '地铁', '公积金', '1974栋', 'vvv', '污水处理厂'])(
    '%s finds nothing: the report does not speak of it',
    (query) => {
      expect(answerTo(query)).toEqual({ results: [], missed: [] })
    },
  )

  it('what has something between its characters is not found by how it is read', () => {
    expect(cards('haobanshi')).toEqual(['h6', 'overview'])
    expect(cards(['lai', 'shi', 'zhong', 'hao', 'ban', 'shi'].join(''))).toEqual([])
  })

  it('every word that the editors added, and each says that they did', () => {
    for (const [id, words] of Object.entries(coverage.alsoFound ?? {})) {
      for (const word of words) {
        const found = search(word).find(({ place }) => place.screen === 'card' && place.id === id)!
        expect(found.also).toEqual([word])
        expect(allHits(found)).toEqual([])
      }
    }
  })

  it('a word that the editors added is to be typed whole', () => {
    expect(cards('网上办')).toEqual(['h6'])
    expect(cards('网上')).toEqual([])
  })

  it('a word that the card says itself is not told as added', () => {
    // The editors added 世界五百强.
    expect(search('世界').map(({ also }) => also)).toEqual([[]])
  })

  it('what the report itself says comes before what the editors added', () => {
    const results = search('农村')
    expect(results.map(({ also }) => also)).toEqual([[], ['农村']])
    expect(cards('农村')).toEqual(['h10', 'h4'])
  })
})

describe('a concern', () => {
  it('has its cards, each with the words that prove it', () => {
    for (const { id, name, cards: listed } of coverage.concerns ?? []) {
      const { name: told, results } = concernOf(id)!
      expect(told).toBe(name)
      expect(results.map(({ place }) => place)).toEqual(listed.map(({ card }) => ({ screen: 'card', id: card })))
      results.forEach((result, i) => expect(allHits(result)).toContain(listed[i]!.words))
    }
  })

  it('that is none is nothing', () => {
    for (const id of ['', 'nothing', 'constructor']) expect(concernOf(id)).toBeUndefined()
  })
})

it('bears any string at all', () => {
  // Any sign of Unicode. Fast-check's own unit for it, `binary`, first makes a table of them all, which takes longer than what uses it.
  const sign = fc.nat(0x10ffff - 0x800).map((n) => String.fromCodePoint(n < 0xd800 ? n : n + 0x800))
  const anything = fc.oneof(
    fc.string({ unit: sign, maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('\ud83d', 'İ', '余', '“', '　', '.', '1', '[', '\\', '\u0000', '万') }),
    fc.constantFrom('__proto__', 'constructor', '[a-', '('.repeat(3000)),
  )
  fc.assert(fc.property(anything, (query) => void search(query)))
})

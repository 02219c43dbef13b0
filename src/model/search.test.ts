import fc from 'fast-check'
import type { Card } from '@/cards/models'
import { plainAmount, type Amount } from './amount'
import { special } from './special'
import { search, type Part, type SearchResult } from './search'

const plain = (parts: readonly Part[]) => parts.map((part) => part.text).join('')
const hits = (parts: readonly Part[]) => parts.filter((part) => part.hit).map((part) => part.text)
const allHits = ({ where, name, context }: SearchResult) => [where, name, context].flatMap(hits)
const cards = (query: string) => search(query).flatMap(({ place }) => (place.screen === 'card' ? [place.id] : []))
const fullWidth = (text: string) => text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** Every figure on a card, wherever in it: found by its form, so that no part of a card is forgotten. */
function amountsOn(value: unknown): Amount[] {
  if (typeof value !== 'object' || value === null) return []
  return 'number' in value && 'unit' in value ? [value as Amount] : Object.values(value).flatMap(amountsOn)
}

/** Every text on a card but its address, its kind and what it leads to. */
function textsOn(value: unknown, key = ''): string[] {
  if (['id', 'kind', 'chapter', 'ordinal', 'tasks', 'ground', 'sentence'].includes(key)) return []
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || 'number' in value) return []
  return Object.entries(value).flatMap(([inner, each]) => textsOn(each, Array.isArray(value) ? key : inner))
}

const shown = special.deck.flatMap((card: Card) => amountsOn(card).map((amount) => [card.id, amount] as const))
const texts = special.deck.flatMap((card: Card) => textsOn(card).map((text) => [card.id, text] as const))
const oneShown = fc.constantFrom(...shown)
const HAS_WORDS = /[\p{L}\p{N}]/u
const oneText = fc.constantFrom(...texts.filter(([, text]) => HAS_WORDS.test(text)))

describe('a query finds', () => {
  it('every card by its name', () => {
    for (const { id, name } of special.deck) expect(cards(name)).toContain(id)
  })

  it('every task screen by its name, behind the cards', () => {
    for (const { id, name } of special.tasks) expect(search(name).at(-1)!.place).toEqual({ screen: 'task', id })
  })

  it('every task screen by what the report says of the task', () => {
    for (const { id, sentence } of special.tasks) {
      expect(search(sentence).map(({ place }) => place)).toEqual([{ screen: 'task', id }])
    }
  })

  it('every card that says a text, whatever of it was typed', () => {
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
  ])('%s on %j', (query, ids) => {
    expect(cards(query)).toEqual(ids)
  })

  it('nothing for a query without words', () => {
    for (const query of ['', ' ', '　', '“”', ' · ', '，', '余']) expect(search(query)).toEqual([])
  })

  it('only places that have every word', () => {
    fc.assert(
      fc.property(oneText, oneText, ([, one], [, other]) => {
        const both = cards(`${one} ${other}`)
        expect(both).toEqual(cards(one).filter((id) => cards(other).includes(id)))
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
          expect(allHits(result).length).toBeGreaterThan(0)
          for (const part of [...result.where, ...result.name, ...result.context]) expect(part.text).not.toBe('')
          if (result.place.screen !== 'card') continue
          const { id } = result.place
          expect(plain(result.name)).toBe(special.deck.find((card) => card.id === id)!.name)
        }
      }),
    )
  })

  it('shows a short stretch around the first hit, with no number cut in two', () => {
    const [overview] = search('211')
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

  it('marks what stands between the characters that were typed, too', () => {
    expect(hits(search('来市中好办事')[1]!.name)).toEqual(['来市中·好办事'])
    expect(hits(search('2000名')[0]!.context)).toEqual(['2000余名'])
  })

  it('needs no context if its name says it all', () => {
    expect(search('营商环境')[0]!.context).toEqual([])
  })
})

it('bears any string at all', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom('\ud83d', 'İ', '余', '“', '　', '.', '1', '[', '\\', '\u0000', '万') }),
    fc.constantFrom('__proto__', 'constructor', '[a-', '('.repeat(3000)),
  )
  fc.assert(fc.property(anything, (query) => void search(query)))
})

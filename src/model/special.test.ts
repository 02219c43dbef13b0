import { coverage } from '@/content'
import type { Coverage } from '@/content/schema'
import { amountOf, plainAmount } from './amount'
import { deckOf, LAST_HOUR } from './deck'
import { atHand, contentOf } from './layout'
import { provenanceOf } from './provenance'
import { specialOf, type Special } from './special'

const deck = deckOf(coverage)
/** Laid out and read anew for each test. */
let special: Special
beforeEach(() => {
  special = specialOf(atHand(contentOf(coverage)))
})

/** A special as a phone reads it, of a coverage that is changed. */
function changed(change: (copy: Coverage) => unknown) {
  const copy = structuredClone(coverage)
  change(copy)
  return specialOf(atHand(contentOf(copy)))
}

it('each card that was laid out is read as it was', () => {
  expect(special.count).toBe(deck.length)
  expect(special.deck).toEqual(deck)
  expect(special.ids).toEqual(deck.map(({ id }) => id))
})

it('each figure is traced as it was laid out, and one that is none to nothing', () => {
  void special.deck
  for (const id of Object.keys(coverage.figures)) expect(special.traceOf(id)).toEqual(provenanceOf(coverage, id))
  for (const id of ['nothing', 'constructor', '']) {
    expect(special.traceOf(id)).toBeUndefined()
    expect(provenanceOf(coverage, id)).toBeUndefined()
  }
})

it('where a figure comes from is told with its amount, its time and the words of the report', () => {
  expect(special.traceOf('gdp')).toEqual({
    label: '地区生产总值',
    amount: '跨过千亿元',
    period: coverage.figures.gdp!.period,
    passage: coverage.passages.hl1!.name,
    quote: '地区生产总值跨过千亿元台阶',
  })
})

it('the figures of the front page stand in its order, and a special may have none', () => {
  expect(special.strip).toEqual(coverage.strip!.map((id) => amountOf(id, coverage.figures[id]!)))
  expect(special.strip.map(plainAmount)).toContain('211处')
  expect(changed((copy) => delete copy.strip).strip).toEqual([])
})

it('what the front page says is what the editors wrote', () => {
  const { id, title, series, headline, subhead, district, outlook, ground, front, examples } = coverage
  const { formerRecord, slogans, credits, variants } = coverage
  expect(special).toMatchObject({ id, title, series, headline, subhead, district, outlook, ground, front, examples })
  expect(special).toMatchObject({ formerRecord, slogans, credits, variants })
  expect([special.drawn, special.corrected]).toEqual([true, undefined])
  expect(changed(() => undefined).drawn).toBe(true)
})

it('chapters follow one another without a gap', () => {
  const { chapters, chapterOf, cardsBetween } = special
  expect(chapters[0]!.start).toBe(0)
  chapters.forEach(({ id, name, start, end }, i) => {
    expect(name).toBe(coverage.chapters[id])
    expect(chapterOf(id)).toBe(chapters[i])
    expect(end).toBe(chapters[i + 1]?.start ?? deck.length)
    expect(cardsBetween(start, end).every(({ chapter }) => chapter === id)).toBe(true)
  })
  expect(chapterOf('nothing' as 'cover')).toBeUndefined()
})

it('highlights and tasks are had in part, or all of them', () => {
  const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id)
  expect(ids(special.highlights)).toEqual(ids(coverage.highlights))
  expect(ids(special.tasks)).toEqual(ids(coverage.tasks))
  expect(ids(special.firstHighlights(3))).toEqual(['h1', 'h2', 'h3'])
  expect(ids(special.firstTasks(2))).toEqual(['t1', 't2'])
  expect(ids(special.firstTasks(99))).toEqual(ids(coverage.tasks))
})

it('a card is one and the same object each time, and none is beyond the deck', () => {
  expect(special.cardAt(3)).toBe(special.cardAt(3))
  for (const index of [-1, deck.length]) expect(() => special.cardAt(index)).toThrow(new RangeError(`no card ${index}`))
})

it('a card stands where it stands, and the first for what is none', () => {
  expect(special.positionOf('h3')).toBe(deck.findIndex(({ id }) => id === 'h3'))
  for (const id of ['', 'zz9', 'constructor']) expect(special.positionOf(id)).toBe(0)
})

it('what was moved is where its heir is', () => {
  const { positionOf } = changed((copy) => void (copy.moved = { h99: 'h3' }))
  expect(positionOf('h99')).toBe(positionOf('h3'))
})

it('light changes from card to card up to the last hour', () => {
  expect(special.deck.map(({ hour }) => hour)).toEqual(deck.map((_, place) => Math.min(place, LAST_HOUR)))
})

it.each([
  ['pocketParks', 'h5'],
  ['gdp', 'h1'],
])('%s is told best by %s, whose largest figure it is', (id, card) => {
  expect(special.cardTelling(id)).toBe(card)
})

it('a figure that is no largest is told by the last card that has it, one that is none by nobody', () => {
  const [id] = Object.keys(coverage.figures).filter(
    (one) => !deck.some((card) => 'hero' in card && 'id' in card.hero && card.hero.id === one),
  )
  const telling = deck.filter((card) => JSON.stringify(card).includes(`"id":"${id!}"`)).at(-1)!
  expect(special.cardTelling(id!)).toBe(telling.id)
  expect(special.cardTelling('nothing')).toBeUndefined()
})

it('what recurs is read in its places, on cards and in where figures come from', () => {
  const { chunks, ...rest } = contentOf(coverage)
  const phrases = ['“九连冠”', '民生']
  const short = (text: string) =>
    phrases.reduce((was, one, i) => was.replaceAll(one, String.fromCharCode(0x180 + i)), text)
  const [{ cards, figures }] = chunks as [(typeof chunks)[0]]
  const shorter = Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, short(text)]))
  const read = specialOf(atHand({ ...rest, chunks: [{ phrases, cards: cards.map(short), figures: shorter }] }))
  expect(read.deck).toEqual(deck)
  expect(read.traceOf('livelihood')).toEqual(provenanceOf(coverage, 'livelihood'))
})

it('a long deck is read like a short one', () => {
  const copy = structuredClone(coverage)
  const more = Array.from({ length: 40 }, (_, i) => ({
    ...copy.highlights[i % 10]!,
    id: `h${i + 11}` as 'h1',
    title: `亮点之${i + 11}`,
    groundFor: [],
  }))
  copy.highlights.push(...more)
  const long = specialOf(atHand(contentOf(copy)))
  expect(long.count).toBe(deck.length + 40)
  expect(long.deck).toEqual(deckOf(copy))
})

it('what a phone is not told of the deck is in what it is told', () => {
  const { chunks, ...content } = contentOf(coverage, false)
  expect(content.drawn).toBe(false)
  expect(chunks).toHaveLength(1)
  expect(chunks[0]!.phrases).toEqual([])
  expect(chunks[0]!.cards).toHaveLength(deck.length)
  for (const text of chunks[0]!.cards)
    expect(Object.keys(JSON.parse(text) as object).filter((key) => /^(id|chapter|hour)$/.test(key))).toEqual([])
  // A figure is written once: in the cards it stands by its name.
  expect(chunks[0]!.cards.join()).not.toContain('"unit"')
  // And a text is one, with its figures in it.
  expect(chunks[0]!.cards.join()).not.toContain('"runs":[')
  // Those of the front page are at hand without any card.
  expect(Object.keys(content.figures)).toEqual(coverage.strip)
  expect(Object.keys(chunks[0]!.figures).filter((id) => coverage.strip!.includes(id))).toEqual([])
})

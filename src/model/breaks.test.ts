import type { Coverage } from '@/content/schema'
import { breaksOf } from './breaks'

const NAME = '我爱北京天安门'
const BROKEN = '我爱|北京|天安门'
/** The least that a special has: no congress, no overview, nothing that may be left out. */
const LEAST = { headline: '', subhead: '', outlook: '', highlights: [], tasks: [] } as unknown as Coverage
const broken = (part: object, words: string[] = [], whole: string[] = []) =>
  breaksOf({ ...LEAST, ...part }, { words, whole })

describe('a line ends between the words of', () => {
  it.each([
    ['the headline', { headline: NAME }],
    ['what is under it', { subhead: NAME }],
    ['what is over the tasks', { outlook: NAME }],
    ['the name of the congress', { congress: { name: NAME } }],
    ['its goal', { congress: { goal: NAME } }],
    ['whom it elected', { congress: { elected: [NAME] } }],
    ['the title of the overview', { overview: { title: NAME, points: [] } }],
    ['an honour in it', { overview: { points: [{ honours: [NAME] }, {}] } }],
    ['the title of a card of figures', { numbers: [{ title: NAME }] }],
    ['the title of a highlight', { highlights: [{ title: NAME, points: [] }] }],
    ['an honour of one', { highlights: [{ points: [{}, { honours: [NAME] }] }] }],
    ['what it says large', { highlights: [{ heroWords: { words: [NAME] }, points: [] }] }],
    ['what stands before that', { highlights: [{ heroWords: { before: NAME, words: [] }, points: [] }] }],
    ['the title of the formula', { formula: { title: NAME } }],
    ['its goal', { formula: { goal: NAME } }],
    ['what its picture says', { scenes: { formula: { say: NAME } } }],
    ['the title of the stance', { stance: { title: NAME } }],
    ['the beginning of a task’s title', { tasks: [{ head: NAME, tail: '', aim: '' }] }],
    ['the end of it', { tasks: [{ head: '', tail: NAME, aim: '' }] }],
    ['a task’s aim', { tasks: [{ head: '', tail: '', aim: NAME }] }],
  ])('%s', (_, part) => {
    expect(broken(part)).toBe(BROKEN)
  })

  it('every clause, each told once; one word alone is not told, nor is what is not there', () => {
    expect(broken({ headline: `${NAME}，推进规划、${NAME}。北京`, scenes: {} })).toBe(`${BROKEN},推进|规划`)
    expect(broken({})).toBe('')
  })
})

describe('a word is', () => {
  it.each([
    ['what the dictionary takes for one', '推进质量发展规划', '推进|质量|发展|规划'],
    ['never a single character at the end', '北京上海路', '北京|上海路'],
    ['nor at the beginning', '走北京上海', '走北京|上海'],
    ['nor an opening mark apart from what it opens', '打造“无忧”城区', '打造“无忧”|城区'],
  ])('%s', (_, headline, words) => {
    expect(broken({ headline })).toBe(words)
  })

  it('whole where the editors hold it together, wherever it stands, and only there', () => {
    const held = (headline: string) => broken({ headline }, [], ['质量发展'])
    expect(held('推进质量发展规划')).toBe('推进|质量发展|规划')
    expect(held('质量发展规划')).toBe('质量发展|规划')
    expect(held(NAME)).toBe(BROKEN)
  })

  it('what the editors set', () => {
    expect(broken({ headline: NAME }, ['我爱|北京天安门'])).toBe('我爱|北京天安门')
  })
})

import { coverageOf } from '../lib/coverage-file'
import { codeOf, pairsOf, splitter, textsOf } from './line-ends'

/** The words of a text of a special that says only this, with | where a line may end. */
const broken = (text: string, words: string[] = [], whole: string[] = []) =>
  splitter(codeOf(pairsOf([text], { words, whole })))(text).join('|')

describe('a line may end', () => {
  it.each([
    ['between words of the dictionary', '我爱北京天安门', '我爱|北京|天安门'],
    ['not before a single character', '北京上海路', '北京|上海路'],
    ['nor behind one that begins', '走北京上海', '走北京|上海'],
    ['before what opens and behind what closes, not within', '打造“无忧”城区', '打造|“无忧”|城区'],
    ['before a number, not between it and its unit', '北京13家企业', '北京|13家|企业'],
    ['of any digits', '北京2.77万户企业和95%企业', '北京|2.77万户|企业和|95%|企业'],
    ['at no other mark: there it ends by itself', '北京，上海（天津）、重庆', '北京，上海（天津）、重庆'],
  ])('%s', (_, text, words) => {
    expect(broken(text)).toBe(words)
  })

  it('within a word of the dictionary never, though two others of the special meet in the same way', () => {
    expect(broken('中国人民，人民国家，中国民')).not.toMatch(/人\|民|中\|国/)
  })

  it('not within what the editors hold together', () => {
    expect(broken('走高质量发展之路')).toContain('质量|发展')
    expect(broken('走高质量发展之路', [], ['质量发展'])).toContain('质量发展')
  })

  it('where the editors set it, and nowhere else in what they set', () => {
    expect(broken('我爱北京天安门', ['我爱北|京天安门'])).toBe('我爱北|京天安门')
  })

  it('nowhere in nothing', () => {
    expect(broken('')).toBe('')
  })
})

it('what the script says of each two characters is what was put in, however many there are', () => {
  const pairs = new Map(
    Array.from({ length: 5000 }, (_, i) => [(0x4e00 + ((i * 37) % 5003)) * 65536 + 0x4e00 + i, i % 3 === 0]),
  )
  const partsOf = splitter(codeOf(pairs))
  for (const [pair, ends] of pairs)
    expect(partsOf(String.fromCharCode(pair / 65536, pair % 65536))).toHaveLength(ends ? 2 : 1)
})

describe('in the special that is built', () => {
  const partsOf = splitter()
  const texts = textsOf(coverageOf())

  it('no text loses or gains a character', () => {
    for (const text of texts) expect(partsOf(text).join('')).toBe(text)
  })

  it('figures have their texts, and stay whole', () => {
    const { figures } = coverageOf()
    for (const { value, unit } of Object.values(figures)) expect(partsOf(value + unit)).toEqual([value + unit])
    expect(texts.join()).not.toMatch(/[{}]/)
  })

  it('words of the screens themselves are known, too', () => {
    expect(partsOf('就能看到它出自报道的哪一段').length).toBeGreaterThan(3)
  })
})

import { coverage } from '@/content'
import { COVERAGE_FILE, textOf } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { join } from 'node:path'
import { COVERAGE } from '@/content/file'
import { ADDRESSES_NAME, addressesBeside, addressesText, addressFaults, withThisEdition } from './addresses'

const published = addressesBeside(COVERAGE_FILE)
const told = (of: Coverage) => addressFaults(of, published).map(({ entry, problem }) => `${entry}：${problem}`)
const without = (list: 'highlights' | 'tasks' | 'concerns', id: string, moved?: Coverage['moved']): Coverage => ({
  ...coverage,
  [list]: coverage[list]!.filter((one) => one.id !== id),
  moved,
})

describe('the addresses of this edition', () => {
  it('are all written down; if not, npm run addresses writes them', () => {
    const text = addressesText(withThisEdition(published, coverage))
    expect(textOf(join(COVERAGE, ADDRESSES_NAME))).toBe(text)
  })

  it('all lead somewhere', () => expect(told(coverage)).toEqual([]))
})

describe('an address that was published', () => {
  it('keeps being written down when its card is gone', () => {
    const later = { ...without('highlights', 'h3'), edition: { version: '0.2.0', date: '2026年12月1日' } }
    expect(withThisEdition(published, later)).toEqual({ ...published, '0.2.0': [] })
  })

  it('is kept under the version with which it was new', () => {
    const [first, ...rest] = published['0.1.0']!
    const later = { ...coverage, edition: { version: '0.2.0', date: '2026年12月1日' } }
    expect(withThisEdition({ '0.1.0': rest }, later)).toEqual({ '0.1.0': rest, '0.2.0': [first] })
  })

  it.each([
    ['highlights', 'h3', 'moved：card/h3 在 0.1.0 版发布过，现在没有了；应写 "h3": "现在说这件事的卡片"'],
    ['tasks', 't6', 'moved：card/t6 在 0.1.0 版发布过，现在没有了；应写 "t6": "现在说这件事的卡片"'],
    ['concerns', 'school', 'concerns：contents/school 在 0.1.0 版发布过，现在没有了；应留着编号 school'],
  ] as const)('of %s that is gone is told with the line to write: %s', (list, id, words) => {
    expect(told(without(list, id))).toEqual([words])
  })

  it('may lead to what stands for it', () => {
    expect(told(without('highlights', 'h3', { h3: 'h4' }))).toEqual([])
    expect(told(without('tasks', 't6', { t6: 't5' }))).toEqual([])
  })
})

import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { coverage } from '../../src/content'
import { officialApis } from '../simulator/official-apis'

const DIST = resolve(__dirname, '../../dist/weapp')
const HOST = resolve(__dirname, '../simulator/launch-host.cjs')
const OLDER = resolve(__dirname, 'older-phones.cjs')

type Start = [page: string, query: Record<string, string>, words: string]
const STARTS: Start[] = [
  ['pages/index/index', {}, coverage.chapters.highlights],
  ['pages/cards/index', { id: 'h3' }, '海内外院士'],
  ['pages/cards/index', { scene: 'card/n1' }, '社会消费品零售总额'],
  ['pages/cards/index', { q: 'https%3A%2F%2Fexample.org%2Fcard%2Fh5%2F' }, '口袋公园'],
  ['pages/task/index', { id: 't6' }, '共同富裕'],
  ['pages/contents/index', {}, '任务详情'],
  ['pages/about/index', {}, '阅读记录'],
  ['poster/index', { id: 'h3' }, '发送或保存海报'],
]

describe('on the oldest phones that the build promises', () => {
  /** What each page sends first on a phone without what is newer than its engine. One process starts them all, each from its beginning. */
  let sent: { data: unknown }[]
  beforeAll(() => {
    const starts = STARTS.map(([page, query]) => ({ page, query }))
    const job = { dist: DIST, apis: [...officialApis.keys()], starts, whole: true, before: OLDER }
    sent = JSON.parse(execFileSync(process.execPath, [HOST, JSON.stringify(job)], { encoding: 'utf8' })) as typeof sent
  })

  it.each(STARTS.map((start, i) => [...start, i] as const))('%s %j is drawn', (_page, _query, words, i) => {
    expect(JSON.stringify(sent[i]!.data)).toContain(words)
  })
})

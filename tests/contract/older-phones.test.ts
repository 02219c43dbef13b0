import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { coverage } from '../../src/content'
import { officialApis } from '../simulator/official-apis'

const DIST = resolve(__dirname, '../../dist/weapp')
const HOST = resolve(__dirname, '../simulator/launch-host.cjs')
const OLDER = resolve(__dirname, 'older-phones.cjs')

/** What a page sends first on a phone without what is newer than its engine. */
function sent(page: string, query: Record<string, string>): string {
  const job = { dist: DIST, apis: [...officialApis.keys()], starts: [{ page, query }], whole: true, before: OLDER }
  const output = execFileSync(process.execPath, [HOST, JSON.stringify(job)], { encoding: 'utf8' })
  return JSON.stringify((JSON.parse(output) as [{ data: unknown }])[0].data)
}

describe('on the oldest phones that the build promises', () => {
  it.each([
    ['pages/index/index', {}, coverage.chapters.highlights],
    ['pages/cards/index', { id: 'h3' }, '海内外院士'],
    ['pages/cards/index', { scene: 'card/n1' }, '社会消费品零售总额'],
    ['pages/cards/index', { q: 'https%3A%2F%2Fexample.org%2Fcard%2Fh5%2F' }, '口袋公园'],
    ['pages/task/index', { id: 't6' }, '共同富裕'],
    ['pages/contents/index', {}, '任务详情'],
    ['pages/about/index', {}, '阅读记录'],
    ['poster/index', { id: 'h3' }, '发送或保存海报'],
  ])('%s %j is drawn', (page, query, words) => {
    expect(sent(page, query)).toContain(words)
  })
})

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { coverage } from '@/content'
import { COVERAGE, COVERAGE_NAME } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { openBrowser } from '../lib/browser'
import { faultsOfFile, report } from '../lib/coverage-file'
import type * as lengths from './lengths'

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await openBrowser()
  folder = mkdtempSync(join(tmpdir(), 'lengths-'))
  cpSync(COVERAGE, folder, { recursive: true })
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

type Planted = [string, (of: Coverage) => void, RegExp]

const PLANTED: Planted[] = [
  [
    'a title of a highlight',
    (of) => (of.highlights[3]!.title = '城乡建设拉开框架再上台阶再谱新篇 突破地块'),
    /第 \d+ 行 highlights\.h4：“城乡建设拉开框架再上台阶再谱新篇突破地块”太长：标题，普通手机上要排 3 行；应至多 2 行/,
  ],
  [
    'the name of a task',
    (of) => (of.tasks[1]!.tail = '推动经济社会加快转型跨越发展'),
    /第 \d+ 行 tasks\.t2：“.*任务二：.*太长：转发的标题要排 2 行；应至多 1 行/,
  ],
  [
    'a short name',
    (of) => (of.highlights[1]!.short = '平台建设和高端资源'),
    /第 \d+ 行 highlights\.h2\.short：“亮点二　平台建设和高端资源”太长：首页轮播，最小的手机、最大的字号下要排 2 行；应至多 1 行/,
  ],
  [
    'what a word is said of',
    (of) => (of.highlights[8]!.heroWords!.before = '新时代文明实践中心所站和社区在全区实现'),
    /第 \d+ 行 highlights\.h9\.heroWords：“新时代.*太长：首页轮播/,
  ],
  [
    'words on a picture',
    (of) => (of.highlights[8]!.heroWords!.words = ['全覆盖全面覆盖全域覆盖全程覆盖全员覆盖']),
    /第 \d+ 行 highlights\.h9：方的分享图排不下：.*“全覆盖.*太宽/,
  ],
  [
    'the legend on a poster',
    (of) => (of.scenes!.t5!.legend = Array.from('甲乙丙丁', (mark) => ({ mark, is: '一条溪，一眼泉，'.repeat(5) }))),
    /第 \d+ 行 tasks\.t5：海报排不下：/,
  ],
]

/** What an editor is told of a copy of the special in which all of this is written longer, though no longer than the schema lets it. */
async function told(): Promise<string[]> {
  const edited = structuredClone(coverage)
  for (const [, plant] of PLANTED) plant(edited)
  const file = join(folder, COVERAGE_NAME)
  writeFileSync(file, JSON.stringify(edited, null, 2))
  expect(faultsOfFile(file)).toEqual([])
  const before = process.env.COVERAGE
  process.env.COVERAGE = folder
  let measured: typeof lengths
  try {
    jest.isolateModules(() => (measured = jest.requireActual<typeof lengths>('./lengths')))
  } finally {
    if (before === undefined) delete process.env.COVERAGE
    else process.env.COVERAGE = before
  }
  return report(file, await measured!.lengthFaults(browser)).split('\n')
}

describe('where much is too long', () => {
  let lines: string[]
  beforeAll(async () => void (lines = await told()))

  it.each(PLANTED)('%s is named with its entry and line', (_, _plant, expected) => {
    expect(lines.filter((line) => expected.test(line))).toHaveLength(1)
  })

  // Of these entries, too, `npm run check` says that they fit as they are written.
  it('nothing is named that was not written longer', () => {
    const planted = /highlights\.(h4|h2\.short|h9|h9\.heroWords)：|tasks\.(t2|t5)：/
    expect(lines.slice(1).filter((line) => !planted.test(line))).toEqual([])
  })
})

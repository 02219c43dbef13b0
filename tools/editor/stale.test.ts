import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { coverage } from '@/content'
import { COVERAGE, COVERAGE_NAME } from '@/content/file'
import type { Coverage } from '@/content/schema'
import { HEARD, heardFrom } from './heard'
import * as stale from './stale'

/** What a build says of the coverage that COVERAGE names then. */
const toldOf = (folder: string): string | undefined => {
  const before = process.env.COVERAGE
  let told: string | undefined
  try {
    process.env.COVERAGE = folder
    jest.isolateModules(() => (told = jest.requireActual<typeof stale>('./stale').staleTold()))
  } finally {
    if (before === undefined) delete process.env.COVERAGE
    else process.env.COVERAGE = before
  }
  return told
}

describe('a copy of the special in which an editor changes words', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stale-'))
    cpSync(COVERAGE, folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const change = (edit: (of: Coverage) => void) => {
    const edited = structuredClone(coverage)
    edit(edited)
    writeFileSync(join(folder, COVERAGE_NAME), JSON.stringify(edited))
  }
  const rename = (of: Coverage) => (of.highlights[0]!.title = '换一个题目')

  it('is built as it was', () => expect(toldOf(folder)).toBeUndefined())

  it('is not built with the old picture of a card, which is named with the command that draws it', () => {
    change(rename)
    expect(toldOf(folder)).toBe('1 张卡片的图还是改动以前的：h1（换一个题目）；应由 npm run art 重画')
  })

  it('is built when the words are on no picture', () => {
    change((of) => of.examples.splice(1))
    expect(toldOf(folder)).toBeUndefined()
  })

  it('is built while it has no pictures at all', () => {
    rmSync(join(folder, 'pictures'), { recursive: true })
    change(rename)
    expect(toldOf(folder)).toBeUndefined()
  })

  it('is not built with pictures of which nobody knows what they show', () => {
    rmSync(join(folder, 'pictures/drawn-from.json'))
    expect(toldOf(folder)).toMatch(/^\d+ 张卡片的图还是改动以前的：cover（/)
  })
})

describe('the special of this repository', () => {
  it('has pictures and documents of its words', () => expect(stale.staleTold()).toBeUndefined())

  it('has a document of what is heard that knows from which words it was written', () => {
    const written = readFileSync(HEARD, 'utf8')
    expect(written.endsWith(heardFrom(coverage))).toBe(true)
    const other = { ...coverage, headline: `${coverage.headline}。` }
    expect(written.endsWith(heardFrom(other))).toBe(false)
  })
})

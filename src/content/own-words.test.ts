import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { COVERAGE, coverageOf } from './file'

const ROOT = resolve(__dirname, '../..')
const CODE = /\.(tsx?|c?js|scss|html)$/

/** The hand-written baseline of the bench is one special's, and is measured only. */
const BASELINE = 'tools/measure/bench/native/'

const files = ['src', 'tools', 'config']
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => join(folder, String(file))))
  .filter(
    (file) => CODE.test(file) && !file.startsWith(BASELINE) && !resolve(ROOT, file).startsWith(join(COVERAGE, '/')),
  )

const { title, series, headline, subhead, district, period, outlook, nameParts, congress, ...rest } = coverageOf()
/** Any special has a 封面 and a 尾声. */
const chapters = Object.values(rest.chapters).slice(1, -1) as string[]

/** What names this special and no other. */
const own = [
  ...[title, series, headline, subhead, district, period, outlook, congress!.name, ...nameParts!].flatMap(
    (words) => words ?? [],
  ),
  ...chapters,
  ...Object.values(rest.ground).flatMap((words) => words ?? []),
  ...rest.credits.flatMap(({ names }) => names).flatMap((name) => name.split('·')),
  ...rest.slogans,
]

const holding = (word: string) => files.filter((file) => readFileSync(join(ROOT, file), 'utf8').includes(word))

it('there is code to look through', () => expect(files.length).toBeGreaterThan(150))

it.each(own)('no code knows %s', (word) => expect(holding(word)).toEqual([]))

it('its folder is named in one place', () => {
  const name = basename(COVERAGE)
  expect(holding(name)).toEqual(['src/content/file.ts'])
  expect(readFileSync(join(__dirname, 'file.ts'), 'utf8').split(name)).toHaveLength(2)
})

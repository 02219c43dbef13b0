import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { codeOf, pathOf, type Place } from '@/entry/place'

/** Of its ids h9 is now h4, and t12 is t2. */
process.env.COVERAGE = resolve(__dirname, '../../../tests/fixtures/yunshang')

let folder: string
beforeAll(async () => {
  // What reads the coverage comes once it is known which.
  const { writeLandings } = await import('./landing')
  folder = await mkdtemp(join(tmpdir(), 'moved-'))
  await writeFile(join(folder, 'index.html'), '<html><head><title>t</title></head></html>')
  await writeLandings(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each([
  ['card/h9', { screen: 'card', id: 'h4' }],
  ['card/t12', { screen: 'card', id: 't2' }],
  ['task/t12', { screen: 'task', id: 't2' }],
] as [string, Place][])('the link of %s, which is gone, opens %j', async (gone, now) => {
  const page = (code: string) => readFile(join(folder, code, 'index.html'), 'utf8')
  expect(await page(gone)).toContain(`"#${pathOf(now)}"`)
  expect(await page(gone)).toBe(await page(codeOf(now)))
})

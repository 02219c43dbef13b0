import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clear, keep, read } from './files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'art-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file is written once, and again only when its bytes change', async () => {
  const file = join(folder, 'new', 'h1.png')
  expect(await read(file)).toBeUndefined()
  expect(await keep(file, Buffer.from('one'))).toBe(true)
  expect(await keep(file, Buffer.from('one'))).toBe(false)
  expect(await keep(file, Buffer.from('two'))).toBe(true)
  expect(await readFile(file, 'utf8')).toBe('two')
  expect(await readdir(join(folder, 'new'))).toEqual(['h1.png'])
})

test('pictures of cards that are gone are removed, and nothing else', async () => {
  for (const name of ['h1.png', 'h99.png', 'index.ts']) await keep(join(folder, name), Buffer.from(name))
  expect(await clear(folder, new Set(['h1.png']))).toEqual(['h99.png'])
  expect((await readdir(folder)).sort()).toEqual(['h1.png', 'index.ts'])
})

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tarOf } from './tar'

const FILES = [
  { path: 'app.js', content: Buffer.from('App({})') },
  { path: 'pages/index/index.wxml', content: Buffer.from('新'.repeat(400)) },
  { path: 'empty.json', content: Buffer.alloc(0) },
]

it('tar itself finds the files in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tar-'))
  try {
    writeFileSync(join(folder, 'all.tar'), tarOf(FILES))
    execFileSync('tar', ['-xf', 'all.tar'], { cwd: folder })
    for (const { path, content } of FILES) expect(readFileSync(join(folder, path))).toEqual(content)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('is the same each time', () => {
  expect(tarOf(FILES).equals(tarOf(FILES))).toBe(true)
})

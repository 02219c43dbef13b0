import { randomBytes } from 'node:crypto'
import { decompress, compress } from '@bokuweb/zstd-wasm'
import { readyToCompress, zstdBytes } from './zstd'

beforeAll(readyToCompress)

it('counts the same bytes each time, whatever was compressed before', async () => {
  const text = Buffer.from('春眠不觉晓'.repeat(2000))
  const alone = zstdBytes(text)
  for (const size of [10, 1_000_000, 30_000]) zstdBytes(randomBytes(size))
  await readyToCompress()
  expect(zstdBytes(text)).toBe(alone)
  expect(alone).toBeLessThan(200)
})

it('gives back what was compressed', () => {
  const noise = randomBytes(100_000)
  expect(Buffer.from(decompress(compress(noise, 19))).equals(noise)).toBe(true)
  expect(zstdBytes(noise)).toBeGreaterThan(100_000)
})

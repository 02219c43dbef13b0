import { crc32, inflateSync } from 'node:zlib'
import { deflate } from 'pako'
import sharp from 'sharp'

/** How true to its drawing a picture is, 0 to 100: at best, and at least if its file would else be too large. */
export interface Quality {
  best: number
  least: number
}

const STEP = 10

/** @returns a picture as a PNG file with a palette, without metadata, as true as `bound` bytes allow; larger if the least is */
export async function inPalette(picture: Buffer, { best, least }: Quality, bound: number): Promise<Buffer> {
  // Without dithering: where the light is even from edge to edge, a row of sky is one colour, which packs to almost nothing.
  const png = await sharp(picture)
    .png({ palette: true, quality: best, effort: 10, dither: 0, compressionLevel: 9 })
    .toBuffer()
  const file = packed(png)
  return file.length > bound && best > least
    ? inPalette(picture, { best: Math.max(best - STEP, least), least }, bound)
    : file
}

/**
 * Packs the same pixels anew. With less memory Deflate takes shorter blocks, each with a code of its own: posters, of which parts are
 * unlike each other, get smaller by 3 %. Sharp cannot be told so; pako gives the same bytes under every version of Node.
 */
function packed(png: Buffer): Buffer {
  const chunks = chunksOf(png)
  const data = (type: string) => Buffer.concat(chunks.filter((one) => one.type === type).map((one) => one.data))
  const pixels = Buffer.from(deflate(inflateSync(data('IDAT')), { level: 9, memLevel: 5 }))
  return Buffer.concat([
    png.subarray(0, SIGNATURE),
    chunk('IHDR', data('IHDR')),
    chunk('PLTE', data('PLTE')),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** In bytes: what each PNG file begins with. */
const SIGNATURE = 8

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  for (let at = SIGNATURE; at < png.length;) {
    const begin = at + 8
    const end = begin + png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, begin), data: png.subarray(begin, end) })
    at = end + 4
  }
  return chunks
}

/** A chunk as the file has it: length, type, data, checksum of the latter two. */
function chunk(type: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

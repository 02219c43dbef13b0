import { crc32, inflateSync } from 'node:zlib'
import { deflate } from 'pako'
import sharp from 'sharp'

/**
 * The most colours of a picture, and how far a pixel's colour may change to match its neighbour's; or, with more than sixteen colours, the
 * quality, 0 to 100.
 */
export type Palette = { colours: number; calm: number } | { quality: number }

const FILE = { palette: true, effort: 10, dither: 0, compressionLevel: 9 } as const

/** @returns a picture as a PNG file with a palette, without metadata */
export async function inPalette(picture: Buffer, palette: Palette): Promise<Buffer> {
  if ('quality' in palette)
    return packed(
      await sharp(picture)
        .png({ ...FILE, ...palette })
        .toBuffer(),
    )
  const { colours, calm } = palette
  const drawn = await rawOf(picture)
  const { info } = drawn
  // A strip of ink below puts ink among the few colours: else small words take the colour of whatever is large and dark.
  const inked = sharp(picture).extend({ bottom: Math.round(info.height * STRIP), background: INK })
  const few = await rawOf(await inked.png({ ...FILE, colours }).toBuffer())
  const calmer = calmed(few.data.subarray(0, drawn.data.length), drawn.data, info.width, calm)
  return packed(
    await sharp(calmer, { raw: info })
      .png({ ...FILE, colours })
      .toBuffer(),
  )
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

const INK = '#1c1712'
/** In parts of the picture's height. */
const STRIP = 0.06

const rawOf = (picture: Buffer) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })

/**
 * Gives a pixel the colour of the one above or to the left where the eye hardly sees that. The seams between tones get shorter, and so
 * the file gets smaller.
 * @param few the picture in few colours, three bytes a pixel; @param drawn the same as it was drawn
 */
function calmed(few: Buffer, drawn: Buffer, width: number, calm: number): Buffer {
  const calmer = Buffer.from(few)
  const away = (from: number, at: number) =>
    Math.hypot(calmer[from]! - drawn[at]!, calmer[from + 1]! - drawn[at + 1]!, calmer[from + 2]! - drawn[at + 2]!)
  for (let at = width * 3; at < few.length; at += 3) {
    const above = away(at - width * 3, at)
    const left = away(at - 3, at)
    const nearest = left < above ? at - 3 : at - width * 3
    if (Math.min(above, left) < Math.hypot(away(at, at), calm)) calmer.copyWithin(at, nearest, nearest + 3)
  }
  return calmer
}

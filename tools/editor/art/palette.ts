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
    return sharp(picture)
      .png({ ...FILE, ...palette })
      .toBuffer()
  const { colours, calm } = palette
  const drawn = await rawOf(picture)
  const { info } = drawn
  // A strip of ink below puts ink among the few colours: else small words take the colour of whatever is large and dark.
  const inked = sharp(picture).extend({ bottom: Math.round(info.height * STRIP), background: INK })
  const few = await rawOf(await inked.png({ ...FILE, colours }).toBuffer())
  return sharp(calmed(few.data.subarray(0, drawn.data.length), drawn.data, info.width, calm), { raw: info })
    .png({ ...FILE, colours })
    .toBuffer()
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

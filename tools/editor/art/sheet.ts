import sharp from 'sharp'

const GAP = 16
const TABLE = '#8c857c'

/**
 * Lays pictures side by side, as on a table.
 * @param pictures PNG files of one size
 * @param columns how many to a row
 * @param width pixels of each on the sheet; the height follows
 * @returns the sheet as a PNG file
 */
export async function sheetOf(pictures: readonly Buffer[], columns: number, width: number): Promise<Buffer> {
  const tiles = await Promise.all(
    pictures.map((picture) => sharp(picture).resize({ width }).toBuffer({ resolveWithObject: true })),
  )
  const height = Math.max(...tiles.map(({ info }) => info.height))
  return sharp({
    create: {
      width: columns * (width + GAP) + GAP,
      height: Math.ceil(tiles.length / columns) * (height + GAP) + GAP,
      channels: 3,
      background: TABLE,
    },
  })
    .composite(
      tiles.map(({ data }, i) => ({
        input: data,
        left: GAP + (i % columns) * (width + GAP),
        top: GAP + Math.floor(i / columns) * (height + GAP),
      })),
    )
    .png({ palette: true, effort: 10, dither: 0, compressionLevel: 9 })
    .toBuffer()
}

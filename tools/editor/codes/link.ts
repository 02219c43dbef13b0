import { linkOf } from '@/entry/place'
import { join } from 'node:path'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { pixelsOf, readCode } from './pixels'
import { linkLeadsTo, type Target } from './targets'
import { writeWhole } from './whole-file'

/** An ordinary QR code, read again and found to lead to its place. */
export interface LinkCode {
  link: string
  svg: string
  /** Side of the symbol in modules, without the quiet zone. */
  modules: number
}

/** Modules of empty space on each side, as ISO/IEC 18004 asks for. */
export const QUIET_ZONE = 4

/**
 * A code on a wall gets scratched: M repairs 15 % of it. Q would repair 25 %, but with more and smaller modules, which
 * takes away from the distance.
 */
const LEVEL = 'M'
/** Pixels to a module in the PNG, and where it is read again: from some metres away a phone sees no more. */
const SCALE = 20
const READ_SCALE = 4

/**
 * Makes the ordinary QR code of a place, as SVG and PNG, and reads both again.
 * @param folder where `<name>.svg` and `<name>.png` are written
 * @throws if one of them does not give back its place; nothing is written then
 */
export async function makeLinkCode(target: Target, base: string, mark: string | undefined, folder: string) {
  const { name, place } = target
  const link = linkOf(base, place, mark)
  const options = { errorCorrectionLevel: LEVEL, margin: QUIET_ZONE } as const
  const { size: modules } = QRCode.create(link, options).modules
  const side = modules + 2 * QUIET_ZONE
  const svg = await QRCode.toString(link, { ...options, type: 'svg' })
  const png = await sharp(Buffer.from(svg))
    .resize({ width: side * SCALE, kernel: 'nearest' })
    .png()
    .toBuffer()
  for (const picture of [Buffer.from(svg), png]) {
    const read = readCode(await pixelsOf(picture, side * READ_SCALE))?.data
    if (read !== link || !linkLeadsTo(read, place, mark)) {
      throw new Error(`${name} 的普通二维码读回来是 ${read ?? '空的'}，应是 ${link}；请告诉开发人员`)
    }
  }
  writeWhole(join(folder, `${name}.svg`), svg)
  writeWhole(join(folder, `${name}.png`), png)
  return { link, svg, modules } satisfies LinkCode
}

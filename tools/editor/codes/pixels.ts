import { PDFiumLibrary } from '@hyzyla/pdfium'
import jsQR, { type QRCode } from 'jsqr'
import sharp from 'sharp'

/** Pixels as RGBA. */
export interface Pixels {
  data: Uint8Array
  width: number
  height: number
}

const POINTS_PER_INCH = 72

/**
 * Draws a picture file, be it PNG, JPEG or SVG.
 * @param width to which it is drawn, in pixels; its own unless told, which for an SVG may be small
 * @throws if it is no picture, or not a whole one
 */
export async function pixelsOf(picture: Buffer, width?: number): Promise<Pixels> {
  const { data, info } = await sharp(picture, { failOn: 'warning' })
    .resize(width === undefined ? undefined : { width, kernel: 'nearest' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/**
 * Reads a QR code with a decoder that has nothing in common with the program that drew it.
 * @returns the code with its text (`data`) and its corners in pixels, or nothing where none can be read: a round
 * mini-program code has no open decoder
 */
export const readCode = ({ data, width, height }: Pixels): QRCode | null =>
  jsQR(new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength), width, height, {
    inversionAttempts: 'dontInvert',
  })

/** A page of a PDF as it will be printed. */
export interface DrawnPage {
  pixels: Pixels
  /** All its text, in the order in which it is drawn. */
  text: string
}

/** Started with the first page and kept: compiling it takes longer than drawing most pages. */
let pdfium: Promise<PDFiumLibrary> | undefined

/**
 * Draws the first page of a PDF, with another program than the one that wrote it.
 * @param dpi pixels to the inch
 * @throws if it is no PDF
 */
export async function drawnPage(pdf: Uint8Array, dpi: number): Promise<DrawnPage> {
  const document = await (await (pdfium ??= PDFiumLibrary.init())).loadDocument(pdf)
  try {
    const page = document.getPage(0)
    // First: drawing closes the page.
    const text = page.getText()
    const { data, width, height } = await page.render({ scale: dpi / POINTS_PER_INCH })
    return { pixels: { data, width, height }, text }
  } finally {
    document.destroy()
  }
}

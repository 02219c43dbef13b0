import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from 'pdf-lib'
import type { Browser } from 'playwright-core'
import QRCode from 'qrcode'
import sharp from 'sharp'
import { lightAlone } from '@/content/hours'
import { special } from '@/model/special'
import { openBrowser } from '../../lib/browser'
import { drawnPage, readCode, type Pixels } from './pixels'
import { BLEED, FORMATS, printedLink, printedWeapp, printer, reachOf, type PrintCode } from './poster'
import { posterTextOf } from './poster-text'
import { targets, type Target } from './targets'

const LINK = 'https://news.example.cn/special/card/h3/?mark=lobby-12'
const DPI = 127
const MM_PER_POINT = 25.4 / 72
/** A phone that scans in 1080p, held upright: so many pixels over so wide an angle, as usual for its main camera. */
const CAMERA = { pixels: 1080, angle: (50 * Math.PI) / 180 }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const targetOf = (name: string): Target => targets.find((target) => target.name === name)!

async function linkCode(): Promise<PrintCode> {
  const options = { errorCorrectionLevel: 'M', margin: 4 } as const
  const svg = await QRCode.toString(LINK, { ...options, type: 'svg' })
  return printedLink({ link: LINK, svg, modules: QRCode.create(LINK, options).modules.size })
}

const inMm = (box: ReturnType<PDFPage['getTrimBox']>) => ({
  width: box.width * MM_PER_POINT,
  height: box.height * MM_PER_POINT,
})

/** How far a pixel is from a colour, in its most unlike channel. */
const likeness = (pixel: number[], colour: string) =>
  Math.max(...pixel.map((value, i) => Math.abs(value - parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16))))

/** Sides in millimetres of what is black: on a poster that is the code only. */
function blackIn({ data, width }: Pixels) {
  const at: [number, number][] = []
  for (let i = 0; i < data.length; i += 4) {
    if (data[i]! + data[i + 1]! + data[i + 2]! < 30) at.push([(i / 4) % width, Math.floor(i / 4 / width)])
  }
  const side = (axis: 0 | 1) => {
    const values = at.map((point) => point[axis])
    const least = values.reduce((a, b) => Math.min(a, b))
    return ((values.reduce((a, b) => Math.max(a, b)) - least + 1) * 25.4) / DPI
  }
  return { width: side(0), height: side(1) }
}

/** @returns the names of fonts, and of those that come along in the file */
function fontsIn(document: PDFDocument) {
  const dicts = document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? object : []))
  const ofType = (type: string) => dicts.filter((dict) => dict.get(PDFName.of('Type')) === PDFName.of(type))
  return {
    used: ofType('Font').filter((font) => font.get(PDFName.of('Subtype')) !== PDFName.of('Type0')),
    embedded: ofType('FontDescriptor').filter((font) => font.has(PDFName.of('FontFile2'))),
  }
}

describe.each(['A4', 'A3'] as const)('a poster on %s', (format) => {
  let pdf: Uint8Array
  let document: PDFDocument
  let drawn: Awaited<ReturnType<typeof drawnPage>>

  beforeAll(async () => {
    pdf = await printer(browser).print(targetOf('h3'), format, await linkCode())
    document = await PDFDocument.load(pdf)
    drawn = await drawnPage(pdf, DPI)
  })

  test('is one page with the cut and 3 mm beyond it', () => {
    const { width, height } = FORMATS[format]
    const page = document.getPage(0)
    expect(document.getPageCount()).toBe(1)
    for (const [box, beyond] of [
      [page.getMediaBox(), 2 * BLEED],
      [page.getBleedBox(), 2 * BLEED],
      [page.getTrimBox(), 0],
    ] as const) {
      expect(inMm(box).width).toBeCloseTo(width + beyond, 3)
      expect(inMm(box).height).toBeCloseTo(height + beyond, 3)
    }
    expect((page.getTrimBox().x - page.getMediaBox().x) * MM_PER_POINT).toBeCloseTo(BLEED, 3)
    expect((page.getTrimBox().y - page.getMediaBox().y) * MM_PER_POINT).toBeCloseTo(BLEED, 3)
  })

  test('has colour up to its edges', () => {
    const { data, width, height } = drawn.pixels
    const pixel = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    const { left, right } = lightAlone(special.positionOf('h3'))
    for (const [x, { sky, silk }] of [
      [1, left],
      [width - 2, right],
    ] as const) {
      expect(likeness(pixel(x, 1), sky)).toBeLessThan(3)
      expect(likeness(pixel(x, height - 2), silk)).toBeLessThan(3)
    }
  })

  test('has its scene as lines, not as pixels', () => {
    const images = document.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      )
    expect(images).toEqual([])
  })

  test('has text as text, in fonts that come with it', () => {
    const { used, embedded } = fontsIn(document)
    expect(used.length).toBeGreaterThan(1)
    expect(embedded).toHaveLength(used.length)
    const text = drawn.text.normalize('NFKC').replace(/\s/g, '')
    const { title, line, label } = posterTextOf(targetOf('h3'))
    const said = [
      special.title,
      special.series,
      special.credits[0]!.names[0]!,
      title.join(''),
      line,
      label!,
      '2000余名',
      '微信扫一扫',
    ]
    for (const words of said) expect(text).toContain(words.normalize('NFKC').replace(/\s/g, ''))
    expect(text).not.toMatch(/http|www|\d{4}年/)
  })

  test('reads from two metres', async () => {
    const seen = await drawnPage(pdf, (CAMERA.pixels / (2 * 2000 * Math.tan(CAMERA.angle / 2))) * 25.4)
    expect(readCode(seen.pixels)?.data).toBe(LINK)
  })

  test('has a code of the promised size that reads as its link', () => {
    expect(readCode(drawn.pixels)?.data).toBe(LINK)
    const { width, height } = blackIn(drawn.pixels)
    expect(Math.abs(width - FORMATS[format].code)).toBeLessThan(1)
    expect(Math.abs(height - FORMATS[format].code)).toBeLessThan(1)
  })
})

test('a mini-program code is as large as an ordinary one, whatever margin WeChat leaves', async () => {
  for (const margin of [1, 6]) {
    const svg = await QRCode.toString('task/t6', { type: 'svg', margin })
    const picture = await sharp(Buffer.from(svg)).resize({ width: 430, kernel: 'nearest' }).png().toBuffer()
    const code = await printedWeapp({ scene: 'task/t6', picture, proof: 'decoded', kept: false })
    const pdf = await printer(browser).print(targetOf('task-t6'), 'A4', code)
    expect(Math.abs(blackIn((await drawnPage(pdf, DPI)).pixels).width - FORMATS.A4.code)).toBeLessThan(1)
  }
})

test('a code that reads as something else is not printed', async () => {
  const code = { ...(await linkCode()), reads: 'https://news.example.cn/special/' }
  await expect(printer(browser).print(targetOf('h3'), 'A4', code)).rejects.toThrow('h3 的 A4 海报上的码读回来是')
})

test('a code reaches ten times its side', () => {
  expect(reachOf(120)).toBeCloseTo(1.2)
  expect(reachOf(200)).toBeCloseTo(2)
})

test('every poster has words', () => {
  for (const target of targets) {
    const { title, line, over } = posterTextOf(target)
    for (const words of [...title, line, over]) expect(words).not.toBe('')
  }
})

import { coverage } from '@/content'
import { special } from '@/model/special'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import type { Browser } from 'playwright-core'
import { compile } from 'sass'
import sharp from 'sharp'
import { html, Html } from '@/cards/drawing/html'
import { settle } from '../art/settle'
import { hero, lines, OPENED, WHOLE, words } from '@/cards/drawing/parts'
import { isNight, lightOf, viewOf } from '../art/view'
import { drawnPage, readCode } from './pixels'
import { QUIET_ZONE, type LinkCode } from './link'
import { posterTextOf } from './poster-text'
import type { Target } from './targets'
import type { WeappCode } from './weapp'

/**
 * Sheets by name: sides after trimming and the side of the code without its quiet zone, in millimetres. The code is as
 * large as the sheet can bear beside a headline; how far it then reaches, `reachOf` says.
 */
export const FORMATS = {
  A4: { width: 210, height: 297, code: 120 },
  A3: { width: 297, height: 420, code: 200 },
} as const

export type Format = keyof typeof FORMATS

/** Millimetres of colour beyond the cut on each side. */
export const BLEED = 3

/** What a poster needs to know of a code, of whichever kind. */
export interface PrintCode {
  /** The picture as markup that fills its box. */
  picture: Html
  /** Part of the picture's side that the code itself takes, above 0 and up to 1. */
  share: number
  /** Empty space on each side, as a part of the code's side. */
  quiet: number
  /** What a decoder must read from the print; nothing where none can. */
  reads?: string
}

const MM_PER_INCH = 25.4
const POINTS_PER_MM = 72 / MM_PER_INCH
/** The browser rounds a page to whole pixels: it gets this much more in millimetres, which is taken off again. */
const SPARE = 1
/** Enough for a decoder: even a module of 2 mm, which only a very long link has, gets 8 pixels. */
const PROOF_DPI = 100
/** WeChat says nothing of a round code's quiet zone: this is about a small QR code's. */
const ROUND_QUIET = 0.12
/** How far from white, of 255, the ground of a code may be: JPEG leaves traces in it. */
const GROUND = 40
/** What texts and scene need beside the code, in rem: height in all, and width of the sheet. */
const TEXT_HEIGHT = 167
const SHEET_WIDTH = 196

/**
 * How far away a code can be scanned, by the rule of thumb of the printing trade: ten times its side, quiet zone not
 * counted (https://delivr.com/faq/1289/qr-code-printing-guidelines-best-practices). It stands in no norm, and presumes
 * good light and a phone of the last years: older ones want to be nearer.
 * @param side of the code in millimetres
 * @returns metres
 */
export const reachOf = (side: number): number => (side * 10) / 1000

/** @returns an ordinary code for printing: its lines stay lines */
export const printedLink = ({ link, svg, modules }: LinkCode): PrintCode => ({
  picture: new Html(svg),
  share: modules / (modules + 2 * QUIET_ZONE),
  quiet: QUIET_ZONE / modules,
  reads: link,
})

/**
 * @returns a mini-program code for printing, measured, for WeChat says nothing of the margin in its pictures
 * @throws if the picture is empty
 */
export async function printedWeapp({ picture, scene, proof }: WeappCode): Promise<PrintCode> {
  const { info } = await sharp(picture)
    .trim({ background: 'white', threshold: GROUND })
    .toBuffer({ resolveWithObject: true })
  const { width } = await sharp(picture).metadata()
  const share = Math.max(info.width, info.height) / width
  return {
    picture: html`<img src="data:image/png;base64,${picture.toString('base64')}" />`,
    share,
    // What WeChat left empty stays empty.
    quiet: Math.max(ROUND_QUIET, (1 / share - 1) / 2),
    ...(proof === 'decoded' && { reads: scene }),
  }
}

/**
 * Draws the posters of one browser.
 * @param browser from `openBrowser`; the caller closes it
 */
export function printer(browser: Browser) {
  const { css } = compile(join(__dirname, 'poster.scss'))

  /**
   * Prints a poster: text stays text, with its fonts in the file; colour runs over the cut on all sides, and the boxes
   * say where the cut is. Its code is read again from the finished print, where a decoder can.
   * @returns the PDF, of one page
   * @throws if its words do not fit, it is not one page, or its code cannot be read from the print
   */
  async function print(target: Target, format: Format, code: PrintCode): Promise<Uint8Array> {
    const { width, height } = paperOf(format)
    const page = await browser.newPage({ viewport: { width: Math.floor(px(width)), height: Math.floor(px(height)) } })
    try {
      await page.setContent(sheetOf(target, format, code, css))
      const faults = await page.evaluate(settle, WHOLE)
      if (faults.length > 0) throw new Error(`${target.name} 的 ${format} 海报排不下：${faults.join('；')}`)
      const drawn = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const pdf = await withBoxes(drawn, format, target)
      await prove(pdf, target, format, code)
      return pdf
    } finally {
      await page.close()
    }
  }

  return { print }
}

/** The sheet before it is cut, in millimetres. */
const paperOf = (format: Format) => ({
  width: FORMATS[format].width + 2 * BLEED,
  height: FORMATS[format].height + 2 * BLEED,
})

const px = (mm: number): number => (mm / MM_PER_INCH) * 96

/** The sheet's markup: texts in rem, so that they share what the code leaves; the code in millimetres. */
function sheetOf(target: Target, format: Format, { picture, share, quiet }: PrintCode, css: string): string {
  const { width, height, code } = FORMATS[format]
  const paper = paperOf(format)
  const panel = code * (1 + 2 * quiet)
  const rem = Math.min((height - panel) / TEXT_HEIGHT, width / SHEET_WIDTH)
  const { over, title, hero: large, label, line, scene, opens } = posterTextOf(target)
  const [source] = special.credits
  const body = html`<main
    class="frame sheet ${large ? '' : 'sheet--plain'} ${isNight(scene) ? 'night' : ''}"
    style="${lightOf(scene)}"
  >
    <section class="sheet__head">
      ${viewOf(scene, { most: 0.66, least: 0.34 })}
      <div class="sheet__top">
        <div class="sheet__masthead" data-text>${special.title} · ${special.district}</div>
        <div class="sheet__over" data-text>${over}</div>
      </div>
      ${lines('sheet__title', large ? [title.join(' ').replace('， ', '，')] : title)}
      ${large && hero(large, label ? [label] : [])} ${words('sheet__line', line)}
    </section>
    <section class="sheet__code" data-drawing style="width:${String(panel)}mm;height:${String(panel)}mm">
      <div class="sheet__picture" style="width:${String(code / share)}mm;height:${String(code / share)}mm">
        ${picture}
      </div>
    </section>
    <div class="sheet__hint">
      <div class="sheet__scan" data-text>微信扫一扫</div>
      <div class="sheet__opens" data-text>${opens}</div>
    </div>
    <footer class="sheet__foot">
      ${coverage.congress && html`<div data-text>${coverage.congress.date} ${OPENED}</div>`}
      <div data-text>${special.series}</div>
      <div data-text>${source && `${source.role} ${source.names.join(' ')}`}</div>
    </footer>
  </main>`
  const size = `@page{size:${paper.width + SPARE}mm ${paper.height + SPARE}mm;margin:0}:root{font-size:${rem}mm;--bleed:${BLEED}mm}`
  const frame = `.sheet{width:${paper.width}mm;height:${paper.height}mm}`
  return `<!doctype html><html lang="zh-CN"><style>${css}${size}${frame}</style><body>${body.text}</body></html>`
}

/** Says in the file where the cut is, and what the sheet is called. */
async function withBoxes(drawn: Uint8Array, format: Format, target: Target): Promise<Uint8Array> {
  const document = await PDFDocument.load(drawn, { updateMetadata: false })
  if (document.getPageCount() !== 1) throw new Error(`${target.name} 的 ${format} 海报不是一页；请告诉开发人员`)
  const page = document.getPage(0)
  const top = page.getHeight() / POINTS_PER_MM
  /** From the upper left, where the browser starts. */
  const box = (inset: number, { width, height }: { width: number; height: number }) =>
    [inset, top - inset - height, width, height].map((mm) => mm * POINTS_PER_MM) as [number, number, number, number]
  page.setMediaBox(...box(0, paperOf(format)))
  page.setBleedBox(...box(0, paperOf(format)))
  page.setTrimBox(...box(BLEED, FORMATS[format]))
  document.setTitle(`${special.title} ${target.name} ${format}`)
  document.setAuthor(special.credits[0]?.names.join(' ') ?? '')
  document.setCreator('')
  document.setProducer('')
  return document.save()
}

/** @throws if the print does not give back what its code says; a round one only by what it was made from */
async function prove(pdf: Uint8Array, { name }: Target, format: Format, { reads }: PrintCode): Promise<void> {
  if (reads === undefined) return
  const read = readCode((await drawnPage(pdf, PROOF_DPI)).pixels)?.data
  if (read !== reads)
    throw new Error(`${name} 的 ${format} 海报上的码读回来是 ${read ?? '空的'}，应是 ${reads}；请告诉开发人员`)
}

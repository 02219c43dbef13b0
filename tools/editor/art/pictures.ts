import { join } from 'node:path'
import { compile } from 'sass'
import type { Html } from '@/cards/drawing/html'
import type { Pictured } from '@/cards/pictures'
import { PICTURES } from '@/content/file'
import type { Palette } from './palette'
import { posterOf } from './poster'
import { shareOf } from './share'

/** Bytes; the mini-program's limits are counted the stricter way. */
const KB = 1000

interface Kind {
  /** Pixels. */
  width: number
  height: number
  palette: Palette
  /** Bytes a file may have at most. */
  bound: number
}

/** The pictures of each card: those that are forwarded are 5:4 in a chat and 1:1 in Moments, as WeChat has it; the posters' shape is ours. */
export const KINDS = {
  wide: { width: 360, height: 288, palette: { colours: 16, calm: 36 }, bound: 20 * KB },
  square: { width: 160, height: 160, palette: { colours: 16, calm: 36 }, bound: 20 * KB },
  poster: { width: 750, height: 1200, palette: { quality: 80 }, bound: 95 * KB },
} as const satisfies Record<string, Kind>

/** Where pictures lie, and how many bytes all in one folder may have: those of share ride in the main package. */
export const FOLDERS = {
  share: { path: join(PICTURES, 'share'), bound: 230 * KB },
  poster: { path: join(PICTURES, 'poster'), bound: 1850 * KB },
} as const

export interface Picture extends Kind {
  /** The card's id and name, by which editors find it in the coverage. */
  card: string
  /** Of the file. */
  path: string
  markup: Html
}

/** @returns where a card's picture lies */
export function pathOf(id: string, kind: keyof typeof KINDS): string {
  const folder = kind === 'poster' ? FOLDERS.poster : FOLDERS.share
  return join(folder.path, `${id}${kind === 'square' ? '-square' : ''}.png`)
}

/** @returns the style sheet that all are drawn with */
export const styles = (): string => compile(join(__dirname, 'art.scss')).css

/**
 * Lays out what is drawn of a card.
 * @param pictured the card and its kind's picture
 * @param code its mini-program code as PNG, for the poster
 * @returns its pictures by kind
 */
export function picturesOf(pictured: Pictured, code?: Buffer): Record<keyof typeof KINDS, Picture> {
  const { card } = pictured
  const picture = (kind: keyof typeof KINDS, markup: Html): Picture => ({
    ...KINDS[kind],
    card: `${card.id}（${card.name}）`,
    path: pathOf(card.id, kind),
    markup,
  })
  return {
    wide: picture('wide', shareOf(pictured, 'wide')),
    square: picture('square', shareOf(pictured, 'square')),
    poster: picture('poster', posterOf(pictured, code)),
  }
}

import { svg } from '../markup'
import { tone } from '../palette'
import { litWindows, type Row } from './windows'

/** A block of flats or offices: its left foot, width, height, and half the width of its cap if it has one. */
export interface Tower {
  x: number
  y: number
  w: number
  h: number
  cap?: number
}

/** @returns the towers, each one path, all of one colour: put them into a group that paints them */
export const towers = (list: readonly Tower[]): string[] =>
  list.map(
    ({ x, y, w, h, cap }) =>
      svg`<path d="M${x} ${y}v${-h}h${w}v${h}z${cap && svg`M${x + w / 2 - cap} ${y - h}v-5h${cap * 2}v5z`}"/>`,
  )

/** What a group of towers is painted with. */
export const TOWER_PAINT = `fill="${tone.shade}" stroke="${tone.gold}" stroke-width=".8"`

/** @returns the windows of towers, in rows as many as go in; they are not counted */
export const towerWindows = (list: readonly Tower[]): string =>
  litWindows(
    list.flatMap(({ x, y, w, h }) =>
      Array.from({ length: Math.floor((h - 8) / 9) }, (_, i): Row => {
        const count = Math.floor((w - 4) / 6)
        return [x + (w - count * 6 + 2) / 2, y - h + 8 + i * 9, count]
      }),
    ),
    { w: 4, gap: 2, h: 4.2 },
  )

import { fine, svg } from '../markup'
import { tone } from '../palette'

/** Things side by side: left end, height, how many. */
export type Row = readonly [x: number, y: number, count: number]

interface Dash {
  /** Of one of them. */
  w: number
  gap: number
  /** Its height: the width of the stroke. */
  h: number
}

/**
 * Many small things as one path of level lines with a dash pattern: windows, bricks, glints. A line of n ends with its n-th dash.
 * @param stroke their colour
 */
export function dashes(rows: readonly Row[], { w, gap, h }: Dash, stroke: string): string {
  // Lines are as long as the pattern that is written, or the last one of many would be a sliver.
  const pattern = [fine(w), fine(gap)] as const
  const pitch = Number(pattern[0]) + Number(pattern[1])
  return svg`<path d="${rows.map(([x, y, n]) => n > 0 && svg`M${x} ${y}h${n * pitch - Number(pattern[1])}`)}" stroke="${stroke}" stroke-width="${fine(h)}" stroke-dasharray="${pattern.join(' ')}"/>`
}

/** Lit windows in rows. */
export const litWindows = (rows: readonly Row[], dash: Dash, stroke: string = tone.litPale): string =>
  dashes(rows, dash, stroke)

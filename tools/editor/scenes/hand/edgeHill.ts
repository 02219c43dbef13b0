import { svg } from '../markup'
import { tone } from '../palette'
import { greenHill } from './greenHill'
import { peakOutline, type PeakForm } from './peak'

type Shape = readonly [w: number, h: number, form?: PeakForm]

/** They take turns along the roll; the first stands at the edge between the first two cards. Those with a form are peaks. */
const SHAPES: readonly Shape[] = [
  [116, 56],
  [108, 62],
  [112, 54],
  [104, 66],
  [92, 104, 'spire'],
  [130, 60],
  [116, 48],
  [104, 52],
  [110, 58],
  [112, 50],
  [120, 60],
  [150, 158, 'broad'],
  [124, 64],
  [104, 96, 'leaning'],
  [110, 108, 'broad'],
  [112, 60],
  [108, 56],
  [104, 90, 'flat'],
  [120, 62],
  [100, 94, 'spire'],
  [108, 58],
  [112, 50],
  [96, 92, 'leaning'],
  [124, 66],
]

const FOOT = 226

/**
 * The hill that stands across an edge; both neighbours draw it.
 * @param edge which edge of the roll: 1 lies between the first two cards
 * @param x where this edge lies in the scene
 */
export function edgeHill(edge: number, x: number): string {
  const [w, h, form] = SHAPES[(edge - 1) % SHAPES.length]!
  return form
    ? svg`<path d="${peakOutline(x, FOOT, w, h, form)}" fill="${tone.azurite}" stroke="${tone.goldLine}"/>`
    : greenHill(x, FOOT, w, h)
}

import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** Masses of leaves: middle and radii. The last ones stand before the others. */
const LEAVES = [
  [-30, -56, 22, 13],
  [28, -58, 23, 13],
  [-12, -76, 22, 14],
  [14, -82, 20, 13],
  [-2, -62, 26, 13],
] as const

/** A great old tree, 95 high, its crown 105 across. */
export const greatTree = thing(
  'GreatTree',
  svg`<path d="M-9 2c6-10 6-22 3-34l-16-18 3-3 15 12-2-20h5l3 22 14-18 4 2-12 26c-1 12 1 22 8 31-8-4-18-4-25 0z" fill="${tone.trunk}"/>${LEAVES.map(
    ([x, y, rx, ry]) =>
      svg`<path d="M${x - rx} ${y}c0-${ry} ${rx * 0.6}-${ry * 1.4} ${rx}-${ry * 1.3}s${rx * 1.1} ${ry * 0.5} ${rx} ${ry * 1.3}c${-rx * 0.4} ${ry * 0.7} ${-rx * 1.6} ${ry * 0.7} ${-2 * rx} 0z" fill="${tone.pine}"/><path d="M${x - rx} ${y}c0-${ry} ${rx * 0.6}-${ry * 1.4} ${rx}-${ry * 1.3}s${rx * 1.1} ${ry * 0.5} ${rx} ${ry * 1.3}" fill="none" stroke="${tone.pineLit}" stroke-width=".9"/>`,
  )}`,
)

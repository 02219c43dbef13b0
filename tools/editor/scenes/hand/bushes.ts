import { svg } from '../markup'
import { tone } from '../palette'

/** Round bushes; the points are their middles. */
export const bushes = (...points: (readonly [x: number, y: number])[]): string =>
  svg`<path d="${points.map(([x, y]) => svg`M${x} ${y}h0`)}" stroke="${tone.pine}" stroke-width="9" stroke-linecap="round"/>`

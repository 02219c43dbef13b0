import { svg } from '../markup'
import { tone } from '../palette'
import { fit } from './fit'

/** A rock at the foot of a picture. */
export const rock = (x: number, base: number, w: number, h: number): string =>
  svg`<path d="${fit('M-50 0C-46 50 -36 70 -24 72S-12 102 0 98 20 58 30 52 47 22 50 0Z', x, base, w, h)}" fill="${tone.rock}" stroke="${tone.goldLine}"/>`

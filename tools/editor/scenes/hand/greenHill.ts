import { svg } from '../markup'
import { tone } from '../palette'
import { fit } from './fit'

/** A low round hill of malachite, without folds. */
export const greenHill = (x: number, base: number, w: number, h: number): string =>
  svg`<path d="${fit('M-50 0C-30 20 -26 100 -4 100S28 16 50 0', x, base, w, h)}" fill="${tone.malachite}" stroke="${tone.goldLine}"/>`

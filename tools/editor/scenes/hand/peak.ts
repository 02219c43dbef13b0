import { svg } from '../markup'
import { tone } from '../palette'
import { within } from '../stage'
import { fit } from './fit'

/** The family of peaks: the outline, and the folds (皴) that hang in it. */
const FAMILY = {
  spire: [
    'M-50 0C-42 5 -37 44 -27 52S-15 97 -1 100 12 60 21 48 40 7 50 0',
    'M-16 20C-17 50 -8 60 -3 88M4 80C6 55 13 44 12 20',
  ],
  broad: [
    'M-50 0C-45 16 -42 44 -34 54S-21 70 -17 84 -7 100 1 100 13 92 17 78 28 64 33 50 43 8 50 0',
    'M-25 14C-23 38 -15 50 -13 74M1 90C-1 68 6 50 2 24M22 58C24 44 29 34 26 14',
  ],
  leaning: [
    'M-50 0C-38 6 -31 30 -21 46S-8 92 7 100 19 86 17 70 23 50 28 40 41 7 50 0',
    'M5 90C1 68 -5 54 -9 22M12 72C11 52 18 38 16 14',
  ],
  flat: [
    'M-50 0C-43 8 -40 46 -33 62S-29 90 -21 95 -8 93 0 97 18 102 23 92 25 66 32 50 43 8 50 0',
    'M-21 86C-24 60 -19 44 -22 18M-2 86C-4 66 2 46 -1 28M17 84C15 60 22 40 20 14',
  ],
  cleft: [
    'M-50 0C-42 7 -37 46 -29 58S-24 86 -16 87 -8 74 -4 67 3 97 11 100 20 76 25 58 40 7 50 0',
    'M-4 64C-5 48 1 38 -2 16M12 88C13 66 18 46 17 18M-17 74C-20 54 -17 36 -20 14',
  ],
} as const

export type PeakForm = keyof typeof FAMILY

/** @returns the outline of a peak, without its folds */
export const peakOutline = (x: number, base: number, w: number, h: number, form: PeakForm = 'spire'): string =>
  fit(FAMILY[form][0], x, base, w, h)

/** Folds are a path of their own: filled with the outline they would cut holes into it. */
const folds = (form: PeakForm, x: number, base: number, w: number, h: number) => fit(FAMILY[form][1], x, base, w, h)

/**
 * A peak of azurite over malachite that fades at its foot. It is moved inwards where it would touch an edge.
 * @param w width; a negative one turns it round
 * @param fill another tone than azurite
 */
export function peak(
  x: number,
  base: number,
  w: number,
  h: number,
  form: PeakForm = 'spire',
  fill: string = tone.azurite,
): string {
  const at = within(x, Math.abs(w) / 2)
  return svg`<g fill="${fill}" stroke="${tone.goldLine}"><path d="${peakOutline(at, base, w, h, form)}"/><path d="${folds(form, at, base, w, h)}" fill="none"/></g>`
}

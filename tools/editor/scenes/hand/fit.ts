import { svg } from '../markup'

/**
 * Fits a shape to its place. Shapes are written in percent: across from -50 to 50, up from 0 (the foot) to 100.
 * @param shape path data of M, C, S, L and Z only, each number pair a point
 * @param x middle of the foot
 * @param base height of the foot
 * @param w width; a negative one turns the shape round
 * @param h height
 */
export const fit = (shape: string, x: number, base: number, w: number, h: number): string =>
  shape.replace(
    /(-?[\d.]+)[ ,](-?[\d.]+)/g,
    (_, across: string, up: string) =>
      svg`${Math.round(x + (Number(across) * w) / 100)} ${Math.round(base - (Number(up) * h) / 100)}`,
  )

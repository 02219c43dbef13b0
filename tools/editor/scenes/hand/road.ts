import { svg } from '../markup'
import { tone } from '../palette'
import { ROAD } from '../stage'

/** Where the road runs if a scene does not lead it elsewhere. */
export const ROAD_LINE = `M-1 ${ROAD}C50 ${ROAD} 84 252 136 253S216 268 268 267 346 ${ROAD} 391 ${ROAD}`

/** The curves of `ROAD_LINE`: its points across and their heights. */
const CURVES = [
  { across: [-1, 50, 84, 136], heights: [262, 262, 252, 253] },
  { across: [136, 188, 216, 268], heights: [253, 254, 268, 267] },
  { across: [268, 320, 346, 391], heights: [267, 266, 262, 262] },
] as const

const bezier = ([a, b, c, d]: readonly [number, number, number, number], t: number) =>
  a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t * t * (1 - t) + d * t ** 3

/** @returns the height of the middle of the usual road at x */
export function roadAt(x: number): number {
  const { across, heights } = CURVES.find((curve) => x <= curve.across[3]) ?? CURVES[2]
  let [low, high] = [0, 1]
  for (let step = 0; step < 20; step++) {
    const middle = (low + high) / 2
    if (bezier(across, middle) < x) low = middle
    else high = middle
  }
  return bezier(heights, low)
}

/** The vermilion road: shadow, gold edge, vermilion, light, all of one line. */
export const road = (line: string = ROAD_LINE): string =>
  svg`<g fill="none"><path d="${line}" stroke="#0b1a1c" stroke-opacity=".16" stroke-width="11" transform="translate(0 4)"/><path d="${line}" stroke="${tone.gold}" stroke-width="11.4"/><path d="${line}" stroke="${tone.vermilion}" stroke-width="9.2"/><path d="${line}" stroke="${tone.vermilionLit}" stroke-opacity=".75" stroke-width="1.2" transform="translate(0 -2.6)"/></g>`

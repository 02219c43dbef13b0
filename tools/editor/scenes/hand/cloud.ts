import { svg } from '../markup'
import { within } from '../stage'

/** From the left end of the topmost stroke to the right end of the lowest, round ends included, for a length of 1. */
const REACH = 1.16
const ROUND = 3

/** Clouds, each three level strokes with round ends; none touches an edge. `places`: left end, height, length. */
export const clouds = (...places: (readonly [x: number, y: number, length: number])[]): string => {
  const strokes = places.map(([left, y, w]) => {
    const half = (w * REACH) / 2
    const x = Math.round(within(left + half, half + ROUND) - half)
    return svg`M${x} ${y}h${w}M${x + Math.round(w * 0.24)} ${y - 6}h${Math.round(w * 0.46)}M${x + Math.round(w * 0.5)} ${y + 6}h${Math.round(w * 0.66)}`
  })
  return svg`<path d="${strokes}" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>`
}

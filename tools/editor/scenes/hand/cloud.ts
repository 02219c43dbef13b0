import { svg } from '../markup'

/** Clouds: each three level strokes with round ends. `places`: left end, height, length. */
export const clouds = (...places: (readonly [x: number, y: number, length: number])[]): string =>
  svg`<path d="${places.map(([x, y, w]) => svg`M${x} ${y}h${w}M${Math.round(x + w * 0.24)} ${y - 6}h${Math.round(w * 0.46)}M${Math.round(x + w * 0.5)} ${y + 6}h${Math.round(w * 0.66)}`)}" stroke="#fff" stroke-opacity=".34" stroke-width="6" stroke-linecap="round"/>`

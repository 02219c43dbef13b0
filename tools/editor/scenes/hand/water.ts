import { svg, times } from '../markup'
import { tone } from '../palette'

/** Still water with pointed ends, so that nothing of it is cut at an edge: from x0 to x1 at height y, so far up and down. */
export function water(x0: number, x1: number, y: number, up: number, down: number): string {
  const [a, b] = [Math.round(x0 + (x1 - x0) / 5), Math.round(x1 - (x1 - x0) / 5)]
  const [top, bottom] = [Math.round(y - up * 1.3), Math.round(y + down * 1.3)]
  return svg`<path d="M${x0} ${y}C${a} ${top} ${b} ${top} ${x1} ${y}C${b} ${bottom} ${a} ${bottom} ${x0} ${y}Z" fill="${tone.water}" stroke="#cfe6e2" stroke-opacity=".5" stroke-width=".8" opacity=".92"/>`
}

/** Lines of waves from x0 to x1, the first at height y. */
export const waves = (y: number, x0: number, x1: number, lines: number, gap = 7): string =>
  svg`<path d="${times(lines, (i) => {
    const x = x0 + (i % 2) * 9
    return svg`M${x} ${y + i * gap}${'q9-4 18 0t18 0'.repeat(Math.floor((x1 - x) / 36))}`
  })}" fill="none" stroke="${tone.wave}" stroke-opacity=".5" stroke-width=".9"/>`

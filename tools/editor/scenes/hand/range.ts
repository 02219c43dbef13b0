import { svg } from '../markup'
import { tone } from '../palette'
import { WIDTH } from '../stage'

/** @returns a path through points with every tangent level: what goes up comes down again softly */
export function throughLevels(points: readonly (readonly [x: number, y: number])[]): string {
  const [[x0, y0] = [0, 0], ...rest] = points
  let [x, y] = [x0, y0]
  const curves = rest.map(([nx, ny]) => {
    const reach = Math.round((nx - x) * 0.46)
    const curve = svg`C${x + reach} ${y} ${nx - reach} ${ny} ${nx} ${ny}`
    ;[x, y] = [nx, ny]
    return curve
  })
  return svg`M${x0} ${y0}${curves}`
}

/** A chain of mountains from edge to edge: summits and saddles in turn. */
export const range = (
  points: readonly (readonly [x: number, y: number])[],
  base: number,
  fill: string = tone.azurite,
) => svg`<path d="${throughLevels([[0, base], ...points, [WIDTH, base]])}" fill="${fill}" stroke="${tone.goldLine}"/>`

import { svg } from '../markup'
import { tone } from '../palette'

/** A point of the middle of a band, and half its width there. */
type Point = readonly [x: number, y: number, half: number]

const unit = (x: number, y: number): [number, number] => {
  const length = Math.hypot(x, y)
  return [x / length, y / length]
}

/** @returns a smooth path on from the first point: each point's tangent runs along its neighbours (Catmull-Rom) */
function smooth(points: readonly (readonly [number, number])[]): string {
  const at = (i: number) => points[Math.max(0, Math.min(points.length - 1, i))]!
  return points
    .slice(1)
    .map(([x, y], i) => {
      const [[ax, ay], [bx, by], [cx, cy]] = [at(i - 1), at(i), at(i + 2)]
      return svg`C${bx + (x - ax) / 6} ${by + (y - ay) / 6} ${x - (cx - bx) / 6} ${y - (cy - by) / 6} ${x} ${y}`
    })
    .join('')
}

/**
 * A band that widens as it comes nearer: a brook, a road from afar.
 * @param points its middle, with half its width, from far to near
 * @param paint what it is painted with
 */
export function band(points: readonly Point[], paint: string): string {
  const side = (sign: number) =>
    points.map(([x, y, half], i): [number, number] => {
      const [[ax, ay], [bx, by]] = [points[i - 1] ?? points[i]!, points[i + 1] ?? points[i]!]
      const [ux, uy] = unit(bx - ax, by - ay)
      return [x - sign * uy * half, y + sign * ux * half]
    })
  const [left, right] = [side(1), side(-1).reverse()]
  const outline = svg`M${left[0]![0]} ${left[0]![1]}${smooth(left)}L${right[0]![0]} ${right[0]![1]}${smooth(right)}Z`
  return svg`<path d="${outline}" ${paint}/>`
}

/** The vermilion road where it comes from afar. */
export const footpath = (points: readonly Point[]): string =>
  band(points, svg`fill="${tone.vermilion}" stroke="${tone.gold}" stroke-width="1.1"`)

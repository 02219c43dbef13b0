type Point = readonly [x: number, y: number]

/** @returns the length of a cubic curve, in units of the scene */
export function lengthOf([a, b, c, d]: readonly [Point, Point, Point, Point]): number {
  const at = (i: 0 | 1, t: number) =>
    a[i] * (1 - t) ** 3 + 3 * b[i] * t * (1 - t) ** 2 + 3 * c[i] * t * t * (1 - t) + d[i] * t ** 3
  const STEPS = 200
  let length = 0
  for (let i = 0; i < STEPS; i++) {
    const [from, to] = [i / STEPS, (i + 1) / STEPS]
    length += Math.hypot(at(0, to) - at(0, from), at(1, to) - at(1, from))
  }
  return length
}

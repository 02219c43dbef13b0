import { slope } from '../hand/bank'
import { greenHill } from '../hand/greenHill'
import { peak, type PeakForm } from '../hand/peak'
import { roadAt } from '../hand/road'
import { waves } from '../hand/water'
import { random, spread, svg, times } from '../markup'
import { group, local, again, type DrawScene } from '../scene'

const FORMS: readonly PeakForm[] = ['flat', 'spire', 'cleft', 'leaning', 'broad']
const NEAR_FORMS: readonly PeakForm[] = ['cleft', 'spire', 'broad', 'flat', 'spire']
const FAR_HEIGHTS = [122, 154, 132, 158, 116]
const NEAR_HEIGHTS = [70, 56, 42, 64, 74, 46, 60]

/** The middle of the river and half its width, by height. */
const river = (y: number) => 236 + Math.sin((y - 196) / 24) * 30 - (y - 196) * 0.1
const bankOff = (y: number) => 5 + (y - 196) * 0.17

type Point = readonly [x: number, y: number]

/**
 * Trees strewn over the ground, none in the river or on the road, none in another's crown.
 * @returns their crowns' middles, from far to near
 */
function strewn(count: number): Point[] {
  const next = random(9)
  const trees: Point[] = []
  // As far apart as that many trees can stand.
  for (let apart = 14; trees.length < count; apart *= 0.985) {
    for (let attempt = 0; attempt < 600 && trees.length < count; attempt++) {
      const x = Math.round(7 + next() * 376)
      const y = Math.round(199 + next() * 95)
      const fromRoad = y - roadAt(x)
      const wet = Math.abs(x - river(y)) < bankOff(y) + 6
      const trodden = fromRoad > -13 && fromRoad < 11.5
      const crowded = trees.some(([a, b]) => (a - x) ** 2 + ((b - y) * 1.06) ** 2 < apart ** 2)
      if (!wet && !trodden && !crowded) trees.push([x, y])
    }
  }
  return trees.sort(([ax, ay], [bx, by]) => ay - by || ax - bx)
}

/** @returns a path of dots, each from the last one, which is the shortest way to write many */
const dots = (points: readonly Point[]): string =>
  svg`${points.map(([x, y], i) => {
    const [fromX, fromY] = points[i - 1] ?? [0, 0]
    return svg`${i > 0 ? 'm' : 'M'}${x - fromX} ${y - fromY}h0`
  })}`

/** Hills, trees and a river; no other tree or near hill stands here, for these are counted. */
export const parks: DrawScene<'parks'> = ({ trees, hills }) => {
  const far = Math.ceil(hills.count * 0.4)
  const near = hills.count - far
  const farHills = times(far, (i) =>
    peak(spread(i, far, 60, 332), 196, i % 2 ? -116 : 116, FAR_HEIGHTS[i]!, FORMS[i % FORMS.length]),
  )
  const nearHills = times(near, (i) => {
    const x = spread(i, near, 46, 346)
    return i % 3 === 2
      ? greenHill(x, 203, 90, NEAR_HEIGHTS[i]!)
      : peak(x, 201, i % 2 ? 90 : -90, NEAR_HEIGHTS[i]!, NEAR_FORMS[i % NEAR_FORMS.length])
  })
  const heights = times(10, (i) => 194 + i * 12)
  const shore = [
    ...heights.map((y) => svg`${river(y) - bankOff(y)} ${y}`),
    ...heights.reverse().map((y) => svg`${river(y) + bankOff(y)} ${y}`),
  ].join('L')
  return {
    ridge: [20, 20, 20],
    back: svg`${group(hills, [...farHills, ...nearHills])}${slope(196, 232)}`,
    middle: svg`<path d="M${shore}Z" fill="#d9ecea" stroke="#3f8ea0" stroke-width=".9"/>${waves(212, 222, 262, 1)}${local(svg`<path id="Trees" d="${dots(strewn(trees.count))}"/>`)}<g stroke-linecap="round">${again('Trees', 'y="4.6" stroke="#6b4a33" stroke-width="2"')}${again('Trees', 'stroke="#0f3b32" stroke-width="8.6"')}${group(trees, again('Trees', 'stroke="#257a60" stroke-width="7"'))}${again('Trees', 'x="-1" y="-1.2" stroke="#93d0a2" stroke-width="3.2"')}</g>`,
    bareEdges: true,
  }
}

import { footpath } from '../hand/band'
import { litHall } from '../hand/litHall'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { roadAt } from '../hand/road'
import { deal, spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const HEIGHTS = [200, 180, 189, 177, 188, 198, 186, 200]
const COURT = { x: 195, y: 251 }

/** The storeys of a court, the lowest first; each is narrower than the one below. */
const storey = (i: number) => {
  const [w, y] = [46 - i * 17, COURT.y - i * 24]
  const eave = w / 2 + 8
  const x = COURT.x
  return {
    wall: svg`<path d="M${x - w / 2} ${y}v-16h${w}v16zM${x - eave} ${y - 15}c7-2 9-5 11-9h${2 * eave - 22}c2 4 4 7 11 9z"/>`,
    roof: svg`M${x - eave} ${y - 15}c7-2 9-5 11-9h${2 * eave - 22}c2 4 4 7 11 9z`,
    lights: svg`M${x - w / 2 + 5} ${y - 11}h6v6h-6zM${x + w / 2 - 11} ${y - 11}h6v6h-6z`,
  }
}

/** By-roads leave the road for lit halls; by the road a court of so many storeys. */
export const byRoads: DrawScene<'byRoads'> = ({ ways, storeys }) => {
  // The court stands between those to the left and those to the right.
  const [left, right] = deal(ways.count, 2) as [number, number]
  const halls = [
    ...times(left, (i) => ({ x: spread(i, left, 44, 158), foot: spread(i, left, 52, 150) })),
    ...times(right, (i) => ({ x: spread(i, right, 232, 346), foot: spread(i, right, 240, 338) })),
  ].map(({ x, foot }, i) => ({ x, y: HEIGHTS[i]!, foot, bend: i % 2 ? 7 : -7 }))
  const paths = halls.map(({ x, y, foot, bend }) => {
    const end = roadAt(foot) - 1
    const rise = end - y
    return footpath([
      [x, y - 1, 1.1],
      [x + (foot - x) * 0.25 + bend, y + rise * 0.33, 1.6],
      [x + (foot - x) * 0.75 - bend, y + rise * 0.67, 2.3],
      [foot, end, 3.4],
    ])
  })
  const built = times(storeys.count, storey)
  return {
    ridge: [40, 40, 40],
    light: [190, 92],
    back: svg`${peak(40, 204, 120, 104, 'spire')}${peak(122, 194, 124, 128, 'cleft')}${peak(254, 190, 138, 132, 'broad')}${peak(346, 200, -116, 112, 'leaning')}<path d="M0 236C24 190 90 174 195 170S366 190 390 236Z" fill="${tone.malachite}"/>`,
    middle: svg`${group(ways, paths)}${halls.map(({ x, y }) => litHall(x, y, 0.88))}${group(
      storeys,
      built.map(({ wall }) => wall),
      `fill="${tone.wall}" stroke="${tone.goldEdge}" stroke-width=".9"`,
    )}<path d="${built.map(({ roof }) => roof)}" fill="#35697a" stroke="${tone.goldEdge}"/><path d="${built.map(({ lights }) => lights)}" fill="#ffb83f"/><path d="M${COURT.x - 4} ${COURT.y}v-10h8v10z" fill="${tone.door}"/>`,
    front: svg`${pine(30, 292, 1.2)}${pine(362, 292, 1.1)}`,
  }
}

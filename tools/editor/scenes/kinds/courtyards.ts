import { slope } from '../hand/bank'
import { bushes } from '../hand/bushes'
import { clouds } from '../hand/cloud'
import { courtyard } from '../hand/courtyard'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { TOWER_PAINT, towers, towerWindows, type Tower } from '../hand/tower'
import { spread, svg, times } from '../markup'
import { group, type DrawScene } from '../scene'

const HEIGHTS = [52, 70, 60, 88, 66, 78, 56, 72, 62]
/** Rows of courtyards, from far to near. */
const ROWS = [
  { y: 187, scale: 0.92, margin: 44, weight: 7 },
  { y: 213, scale: 1.08, margin: 30, weight: 8 },
  { y: 241, scale: 1.22, margin: 24, weight: 9 },
] as const

/** New blocks on the hill, courtyards before them. */
export const courtyards: DrawScene<'courtyards'> = ({ yards, blocks }) => {
  const pitch = Math.min(50, 346 / blocks.count)
  const row = times(blocks.count, (i): Tower => {
    const x = Math.round(195 + (i - (blocks.count - 1) / 2) * pitch - 14)
    return { x, y: 166, w: 28, h: HEIGHTS[i]!, cap: 5 }
  })
  let owed = 0
  let built = 0
  const homes = ROWS.flatMap(({ y, scale, margin, weight }) => {
    owed += (weight / 24) * yards.count
    const count = Math.round(owed) - built
    built += count
    return times(count, (i) => {
      const x = spread(i, count, margin, 388 - margin)
      return courtyard(x, y - 5 * Math.sin(x / 50) + (i % 2) * 2, scale)
    })
  })
  return {
    ridge: [20, 24, 20],
    back: svg`${range(
      [
        [60, 102],
        [112, 148],
        [168, 96],
        [214, 146],
        [274, 58],
        [326, 146],
        [350, 136],
      ],
      206,
    )}${clouds([60, 150, 60], [250, 144, 70])}${slope(160)}`,
    middle: svg`${group(blocks, towers(row), TOWER_PAINT)}${towerWindows(row)}${bushes(...row.slice(1).map(({ x }) => [x - 11, 167] as const))}${group(yards, homes)}`,
    front: svg`${pine(150, 292, 1.1)}${pine(176, 294, 0.8)}`,
  }
}

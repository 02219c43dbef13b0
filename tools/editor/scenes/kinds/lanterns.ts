import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { house } from '../hand/house'
import { lantern } from '../hand/lantern'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const HOMES: readonly (readonly [x: number, y: number, scale: number])[] = [
  [46, 240, 1],
  [88, 236, 0.9],
  [128, 242, 1.1],
  [176, 238, 0.9],
  [218, 244, 1.1],
  [262, 242, 0.9],
  [304, 248, 1.1],
  [346, 244, 1],
]
/** The cord begins and ends on posts, so that nothing of it touches an edge. */
const POSTS = [16, 374] as const

/** Lanterns on one cord over a village at nightfall. */
export const lanterns: DrawScene<'lanterns'> = ({ lanterns: mark }) => {
  const { count } = mark
  const knots = times(count, (i): [number, number] => [
    spread(i, count, 38, 352),
    162 - 26 * Math.sin((Math.PI * (i + 0.5)) / count),
  ])
  const all: [number, number][] = [[POSTS[0], 170], ...knots, [POSTS[1], 170]]
  const cord = all.slice(1).map(([x, y], i) => {
    const [beforeX, beforeY] = all[i]!
    return svg`Q${(beforeX + x) / 2} ${Math.max(beforeY, y) + 7} ${x} ${y}`
  })
  return {
    ridge: [34, 40, 30],
    back: svg`${range(
      [
        [60, 120],
        [108, 172],
        [188, 74],
        [252, 174],
        [318, 104],
      ],
      216,
    )}${greenHill(140, 226, 130, 64)}${greenHill(284, 228, 120, 54)}${clouds([24, 206, 76], [272, 202, 76])}`,
    middle: svg`${HOMES.map((home) => house(...home))}<path d="M${POSTS[0]} 250v-82M${POSTS[1]} 252v-84" stroke="#6b4a33" stroke-width="2.6"/><path d="M${POSTS[0]} 170${cord}" fill="none" stroke="${tone.gold}" stroke-width="1.2"/>${group(
      mark,
      knots.map(([x, y]) => lantern(x, y + 14)),
    )}`,
    front: svg`${pine(90, 292, 1.2)}${pine(114, 294, 0.8)}`,
  }
}

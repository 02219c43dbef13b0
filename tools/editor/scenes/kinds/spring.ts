import { clouds } from '../hand/cloud'
import { greatTree } from '../hand/greatTree'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { waves } from '../hand/water'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

/** At the foot of one hill rises a spring that feeds great trees. No other hill or tree of their kind stands here. */
export const spring: DrawScene<'spring'> = ({ hill, trees }) => {
  const [left, right] = [Math.ceil(trees.count / 2), Math.floor(trees.count / 2)]
  const places = [
    ...times(left, (i) => spread(i, left, 62, left > 1 ? 124 : 96)),
    ...times(right, (i) => spread(i, right, right > 1 ? 266 : 294, 328)),
  ]
  return {
    ridge: [26, 16, 26],
    back: svg`${group(hill, peak(195, 240, 250, 176, 'broad'))}${clouds([30, 160, 60], [298, 154, 56])}`,
    middle: svg`<path d="M186 205c-3 10-5 16-9 24h36c-4-8-6-14-9-24-4-5-13-5-18 0z" fill="${tone.fall}" stroke="#d8ecea" stroke-width=".7"/><path d="M191 207l-4 20M195 206v22M199 207l4 20" stroke="#fff" stroke-opacity=".7" stroke-width=".8"/><path d="M195 226C160 224 146 230 120 238 96 244 70 244 46 243 84 252 130 250 160 243 180 240 210 240 230 243 260 250 306 252 344 243 320 244 294 244 270 238 244 230 230 224 195 226Z" fill="${tone.water}" stroke="#cfe6e2" stroke-opacity=".6" stroke-width=".8"/>${waves(233, 160, 236, 1, 6)}<path d="M176 206c2-8 10-12 19-12s17 4 19 12c-5-4-8-5-11-4-4-2-12-2-16 0-3-1-6 0-11 4z" fill="${tone.rock}" stroke="${tone.goldLine}"/>${group(
      trees,
      places.map((x, i) => greatTree(x, 240, (trees.count > 2 ? 0.72 : 1.16) * (i % 2 ? -1 : 1))),
    )}`,
    front: svg`${pine(24, 292, 1.1)}${pine(372, 292)}`,
    bareEdges: true,
  }
}

import { band } from '../hand/band'
import { clouds } from '../hand/cloud'
import { greatTree } from '../hand/greatTree'
import { peak } from '../hand/peak'
import { rock } from '../hand/rock'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

/** The pool below the spring, and the two streams that leave it for the trees. */
const POOL =
  'M195 230C168 229 152 233 128 240 104 247 80 246 50 244 76 255 112 257 144 252 172 248 218 248 246 252 278 257 314 255 340 244 310 246 286 247 262 240 238 233 222 229 195 230Z'

/** The spring on its way down, with half its width. */
const BROOK = [
  [203, 108, 0.6],
  [199, 124, 1.2],
  [204, 140, 1.7],
  [193, 157, 2.3],
  [199, 174, 3],
  [188, 192, 3.9],
  [198, 211, 5.2],
  [195, 238, 9],
] as const

/** A spring comes down one hill and feeds great trees. No other hill, and no other tree of their kind, stands here. */
export const spring: DrawScene<'spring'> = ({ hill, trees }) => {
  const [left, right] = [Math.ceil(trees.count / 2), Math.floor(trees.count / 2)]
  const places = [
    ...times(left, (i) => spread(i, left, 62, left > 1 ? 124 : 96)),
    ...times(right, (i) => spread(i, right, right > 1 ? 266 : 294, 328)),
  ]
  return {
    ridge: [26, 16, 26],
    back: svg`${group(hill, peak(195, 240, 250, 176, 'broad'))}${clouds([30, 160, 60], [298, 154, 56])}`,
    middle: svg`${band(BROOK, svg`fill="${tone.fall}" stroke="#d8ecea" stroke-width=".6"`)}<path d="${POOL}" fill="${tone.water}" stroke="#cfe6e2" stroke-opacity=".6" stroke-width=".9"/><path d="M180 238q15-4 30 0M170 242.5q25-5 50 0" fill="none" stroke="${tone.wave}" stroke-opacity=".8" stroke-width="1"/>${group(
      trees,
      places.map((x, i) => greatTree(x, 240, (trees.count > 2 ? 0.72 : 1.16) * (i % 2 ? -1 : 1))),
    )}`,
    front: rock(62, 300, 66, 20),
    bareEdges: true,
  }
}

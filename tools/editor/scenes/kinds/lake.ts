import { greenHill } from '../hand/greenHill'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { rock } from '../hand/rock'
import { sail } from '../hand/sail'
import { dashes, type Row } from '../hand/windows'
import { random, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const LINES = 38
const line = (i: number) => 158 + i * 2.3
/** Half the width of the lake on each of its lines. */
const half = (i: number) => {
  const t = i / (LINES - 1)
  return 104 + 80 * Math.sin(Math.min(1, t * 1.5) * (Math.PI / 2)) - Math.max(0, t - 0.76) * 170
}
/** Far boats first, so that near ones stand before them. */
const BOATS: readonly (readonly [x: number, y: number, scale: number])[] = [
  [92, 176, 0.5],
  [140, 169, 0.46],
  [196, 171, 0.5],
  [300, 168, 0.5],
  [322, 180, 0.54],
  [50, 198, 0.66],
  [160, 188, 0.64],
  [226, 194, 0.7],
  [346, 202, 0.74],
  [88, 210, 0.85],
  [262, 214, 0.9],
  [154, 226, 1],
  [52, 236, 1.1],
  [330, 234, 1.1],
  [206, 236, 1.1],
  [118, 194, 0.7],
]
const COOL = { w: 3.4, gap: 4.2, h: 0.9 }
const WARM = { w: 2.4, gap: 1.6, h: 1.1 }
/** This part of the light lies under the sun, the rest all over the lake. */
const UNDER_SUN = 0.446
const FADING = 5

/** @returns `count` dealt out in proportion to weights, to the last one */
function share(count: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, one) => sum + one)
  let owed = 0
  let given = 0
  return weights.map((weight) => {
    owed += (weight / all) * count
    const now = Math.round(owed) - given
    given += now
    return now
  })
}

/** A lake full of light, and boats. */
export const lake: DrawScene<'lake'> = ({ glints, sails }) => {
  const next = random(5)
  const warm = Math.round(glints.count * UNDER_SUN)
  const widths = times(LINES, half)
  const cool = share(
    glints.count - warm,
    widths.map((w) => w * (0.66 + 0.12 * next())),
  )
  // Where there are very many they lie closer.
  const room = Math.min(...cool.map((n, i) => (2 * widths[i]! - 6) / (n || 1)))
  const spaced = { ...COOL, gap: Math.min(COOL.gap, Math.floor((room - COOL.w) * 10) / 10) }
  const pitch = spaced.w + spaced.gap
  const all = cool.map((n, i): Row => {
    const w = widths[i]!
    return [Math.max(197 - w, 195 - w + next() * (2 * w - n * pitch)), line(i), n]
  })
  const path = share(
    warm,
    times(LINES, () => 1 + 0.6 * next()),
  ).map((n, i): Row => {
    const length = n * (WARM.w + WARM.gap)
    return [
      Math.max(198 - widths[i]!, Math.min(248 - length / 2 + (next() - 0.5) * 16, 192 + widths[i]! - length)),
      line(i) + 1.1,
      n,
    ]
  })
  return {
    ridge: [60, 50, 58],
    light: [248, 62],
    back: svg`${peak(66, 178, 124, 92, 'flat')}${peak(150, 170, 116, 74, 'spire')}${peak(328, 178, -132, 118, 'spire')}${greenHill(250, 166, 90, 46)}${greenHill(104, 172, 90, 38)}`,
    middle: svg`<path d="M4 236C10 192 40 158 110 157S250 154 290 157 380 192 386 236C340 262 50 262 4 236Z" fill="${tone.water}"/>${group(glints, [dashes(all, spaced, '#bfe0de'), dashes(path, WARM, '#ffe9b4')])}${
      glints.more &&
      svg`<g id="${glints.id}-more" stroke="#ffe9b4" stroke-width="1.6">${times(FADING, (i) => svg`<path d="M${286 + i * 7} 245.5h2.4" opacity="${0.85 - i * 0.17}"/>`)}</g>`
    }${rock(34, 250, 62, 30)}${pine(30, 232, 1.4)}${rock(356, 251, 58, 26)}${group(
      sails,
      BOATS.filter((_, i) => order(i) < sails.count).map((boat) => sail(...boat)),
    )}`,
    front: svg`${pine(366, 292, 1.2)}${pine(60, 292, 0.9)}`,
  }
}

/** Which boats sail if they are few: near and far ones in turn. */
const order = (i: number) => [13, 4, 9, 1, 12, 5, 8, 2, 11, 6, 10, 3, 7, 0, 14, 15][i]!

import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { hallRoof } from '../hand/hallRoof'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const DOOR = 216
const SILL = 236
const WINDOW = { w: 38, h: 26 }

/** Where the windows stand: beside the door, and farther out if there are more. */
const WINDOWS = [173, 259, 132, 300]

/** A home by the road: lit windows, a signpost, stone steps down to it. */
export const home: DrawScene<'home'> = ({ boards, steps, windows }) => {
  const narrow = windows.count > 2
  const [w, h] = narrow ? [26, 24] : [WINDOW.w, WINDOW.h]
  const middles = narrow ? [162, 190, 242, 270].slice(0, windows.count) : WINDOWS.slice(0, windows.count)
  const panes = middles.map((x) => ({ x: x - w / 2, y: SILL - h }))
  return {
    ridge: [30, 40, 30],
    back: svg`${peak(44, 212, 116, 98, 'cleft')}${peak(142, 204, 140, 134, 'spire')}${peak(328, 208, 146, 130, 'flat')}${greenHill(250, 212, 110, 80)}${clouds([20, 200, 70], [294, 186, 70])}`,
    middle: svg`<ellipse cx="216" cy="206" rx="120" ry="62" fill="${tone.glow}" fill-opacity=".75"/>${pine(302, 246, 2.2)}${pine(328, 250, 1.6)}<path d="M140 250v-52h152v52z" fill="#f6ecd6" stroke="${tone.wallEdge}"/>${hallRoof(DOOR, 200, 196, 38)}${group(
      windows,
      panes.map(({ x, y }) => svg`<path d="M${x} ${y}h${w}v${h}h${-w}z"/>`),
      'fill="#ffc257" stroke="#8f5a2a" stroke-width="1.2"',
    )}<path d="${panes.map(({ x, y }) => svg`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`)}" stroke="#8f5a2a" stroke-width="1.2"/><path d="M${DOOR - 12} 250v-38h24v38z" fill="${tone.door}" stroke="#8f5a2a"/><path d="M${DOOR} 212v38" stroke="#6d1a11"/><path d="M84 256v-${boards.count > 2 ? 92 : 74}" stroke="#6b4a33" stroke-width="3.4"/>${group(
      boards,
      times(boards.count, (i) => {
        const y = (boards.count > 2 ? 170 : 188) + i * 22
        return svg`<path d="M78 ${y}h42l8 8-8 8H78z"/>`
      }),
      `fill="#e9dcc0" stroke="${tone.joint}"`,
    )}${pine(34, 252, 1.5)}`,
    front: svg`${group(
      steps,
      times(steps.count, (i) => {
        const [rise, w] = [steps.count > 2 ? 8 : 11, 32 + i * 20]
        const y = 276.5 + i * rise
        return svg`<path d="M${DOOR - w / 2} ${y}h${w}l5 ${rise - 4}h${-w - 10}z"/>`
      }),
      `fill="${tone.stone}" stroke="${tone.joint}"`,
    )}${pine(100, 292, 1.1)}${pine(356, 292, 1.2)}`,
  }
}

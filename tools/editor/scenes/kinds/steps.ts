import { clouds } from '../hand/cloud'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { TOWER_PAINT, towers, towerWindows, type Tower } from '../hand/tower'
import { svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const LOWEST = 255
const STEP = 17
/** Towers by their distance from the middle one: width, height, half the width of the cap. */
const BUILDS = [
  { w: 38, h: 124, cap: 8 },
  { w: 24, h: 92, cap: 5 },
  { w: 22, h: 64, cap: 4 },
  { w: 20, h: 46, cap: 4 },
] as const

/** Terraces that carry towers, the tallest in the middle. */
export const steps: DrawScene<'steps'> = ({ towers: built, steps: mark }) => {
  const top = LOWEST - mark.count * STEP
  const terraces = times(mark.count, (i) => {
    const w = 206 + (mark.count === 1 ? 96 : (i * 96) / (mark.count - 1))
    const [x, y] = [195 - w / 2, top + 2 + i * STEP]
    return svg`<path d="M${x} ${y}h${w}v-3h${-w}zM${x + 4} ${y}v15h${w - 8}v-15z"/>`
  })
  const middle = (built.count - 1) / 2
  const order = times(built.count, (i) => i - middle)
  const placed = order.map((off): Tower => {
    const { w, h, cap } = BUILDS[Math.floor(Math.abs(off))]!
    const inner = Math.abs(off) < 1 ? Math.abs(off) * 46 : 43 + (Math.abs(off) - 1) * 32
    // No tower and its neighbour on the other side are quite alike.
    const shorter = off > 0 ? 8 : 0
    return { x: Math.round(195 + Math.sign(off) * inner - w / 2), y: top, w, h: h - shorter, cap }
  })
  const stairs = times(
    Math.floor((mark.count * STEP) / 5),
    (i) => svg`M${181 - i * 1.1} ${top + 4 + i * 5}h${28 + i * 2.2}`,
  )
  return {
    ridge: [40, 24, 40],
    back: svg`${range(
      [
        [56, 104],
        [104, 170],
        [146, 144],
        [246, 150],
        [288, 168],
        [334, 88],
      ],
      214,
    )}${clouds([24, 204, 70], [290, 196, 76])}`,
    middle: svg`${group(built, towers(placed), TOWER_PAINT)}${towerWindows(placed)}${group(mark, terraces, `fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".9"`)}<path d="M182 ${top + 1}L172 ${LOWEST}h46L208 ${top + 1}z" fill="#e9dcc0" stroke="${tone.joint}" stroke-width=".8"/><path d="${stairs}" stroke="${tone.joint}" stroke-width=".7"/>${pine(106, top, 0.8)}${pine(284, top, 0.8)}${pine(60, LOWEST - 16, 0.9)}${pine(330, LOWEST - 16, 0.9)}`,
    front: svg`${pine(74, 292, 1.2)}`,
  }
}

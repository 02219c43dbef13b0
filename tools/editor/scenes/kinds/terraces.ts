import { slope } from '../hand/bank'
import { clouds } from '../hand/cloud'
import { lengthOf } from '../hand/curve'
import { granary } from '../hand/granary'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { wayGate } from '../hand/wayGate'
import { deal, fine, short, spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const GATE = { x: 195, y: 249 }
const GREENS = ['#86bb8c', '#5fa581', '#9cc27f', '#4c9a80', '#78b184']
const GAP = 1.2
/** The terraces lie left and right of the gate. */
const SIDES = [
  { outer: 8, inner: 128 },
  { outer: 382, inner: 262 },
] as const

const PLAQUES: Record<number, { w: number; pitch: number }> = {
  1: { w: 64, pitch: 0 },
  2: { w: 46, pitch: 52 },
  3: { w: 31, pitch: 35 },
}

/** A gate by the road with plaques; terraced fields and granaries on either side. */
export const terraces: DrawScene<'terraces'> = ({ plaques, plots, granaries }) => {
  const bands = GREENS.flatMap((green, i) => SIDES.map((side) => ({ ...side, green, i })))
  const dealt = deal(plots.count, bands.length)
  const fields = bands.map(({ outer, inner, green, i }, at) => {
    const y = 188 + i * 14
    const reach = inner - outer
    const curve = [
      [outer, y + 2],
      [Math.round(outer + reach * 0.35), y - 12 - i],
      [Math.round(outer + reach * 0.6), y + 7],
      [inner, y - 3],
    ] as const
    const count = dealt[at]!
    const length = lengthOf(curve)
    const plot = (length + GAP) / count - GAP
    const line = svg`M${outer} ${curve[0][1]}C${curve
      .slice(1)
      .map((point) => point.map(short).join(' '))
      .join(' ')}`
    return {
      plots: svg`<path d="${line}" stroke="${green}" stroke-dasharray="${fine(plot)} ${GAP}"/>`,
      line,
    }
  })
  const [left, right] = deal(granaries.count, 2) as [number, number]
  const stores = [
    ...times(left, (i) => [spread(i, left, 22, 120), i] as const),
    ...times(right, (i) => [spread(i, right, 270, 368), i] as const),
  ].map(([x, i]) => granary(x, 180 - 5 * Math.sin(x / 62) - (i % 2) * 3))
  const { w, pitch } = PLAQUES[plaques.count]!
  const boards = times(plaques.count, (i) => {
    const x = GATE.x - w / 2 + (i - (plaques.count - 1) / 2) * pitch
    return svg`<path d="M${x} ${GATE.y - 61}h${w}v26h${-w}zM${x + 3.5} ${GATE.y - 57.5}h${w - 7}v19h${7 - w}z"/>`
  })
  return {
    ridge: [24, 20, 30],
    back: svg`${peak(70, 186, 150, 118, 'cleft')}${peak(196, 200, 150, 128, 'spire')}${peak(326, 186, -140, 106, 'broad')}${clouds([36, 152, 80], [262, 150, 80])}${slope(168, 232)}`,
    middle: svg`${group(
      plots,
      fields.map((field) => field.plots),
      `fill="none" stroke-width="11.6"`,
    )}<path d="${fields.map(({ line }) => line)}" fill="none" stroke="#f0e2ae" stroke-opacity=".55" stroke-dasharray="2 3" stroke-width=".8"/>${group(granaries, stores)}${wayGate(GATE.x, GATE.y)}${group(plaques, boards, `fill="${tone.vermilion}" stroke="${tone.gold}" stroke-width="1.2"`)}`,
    front: svg`${pine(28, 292, 1.1)}${pine(364, 290, 1.2)}`,
  }
}

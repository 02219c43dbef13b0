import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { pavilion } from '../hand/pavilion'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { roadAt } from '../hand/road'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

/** Wayside pavilions, larger as they come nearer; the last one has a vermilion roof. */
export const pavilions: DrawScene<'pavilions'> = ({ pavilions: mark }) => {
  const { count } = mark
  const nearness = times(count, (i) => spread(i, count, 0.62, 1.42))
  const room = nearness.reduce((sum, one) => sum + one, 0)
  let walked = 0
  const row = nearness.map((scale, i) => {
    const x = 12 + ((walked + scale / 2) / room) * 330
    walked += scale
    const fill = i === count - 1 ? ` fill="${tone.vermilion}"` : ''
    return pavilion(x, roadAt(x) - 7 - scale * 2, Math.min(scale, ((scale / room) * 330) / 22), fill)
  })
  return {
    ridge: [34, 30, 26],
    back: svg`${range(
      [
        [64, 124],
        [110, 172],
        [186, 112],
        [240, 178],
        [296, 140],
        [338, 182],
      ],
      214,
    )}${peak(186, 214, -120, 104, 'flat')}${greenHill(124, 226, 120, 62)}${greenHill(262, 228, 130, 56)}${clouds([150, 208, 84], [300, 200, 70])}`,
    middle: group(mark, row, `fill="${tone.roofPale}"`),
    front: svg`${pine(30, 292, 1.2)}${pine(366, 258, 1.4)}${pine(52, 290, 0.8)}`,
  }
}

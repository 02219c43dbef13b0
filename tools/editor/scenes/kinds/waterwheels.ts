import { clouds } from '../hand/cloud'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { roadAt } from '../hand/road'
import { water, waves } from '../hand/water'
import { waterwheel } from '../hand/waterwheel'
import { spread, svg, times } from '../markup'
import { group, type DrawScene } from '../scene'

/** Waterwheels on a stream, and the channels that lead its water on. */
export const waterwheels: DrawScene<'waterwheels'> = ({ wheels, channels }) => {
  const scale = Math.min(1, 4.4 / wheels.count)
  const middles = times(wheels.count, (i) => Math.round(spread(i, wheels.count, 56, 334)))
  const legs = middles.map((x) => svg`M${x - 16 * scale} 240l${16 * scale}-${48 * scale} ${16 * scale} ${48 * scale}`)
  return {
    ridge: [40, 40, 30],
    back: svg`${range(
      [
        [54, 96],
        [100, 164],
        [150, 116],
        [200, 166],
        [262, 66],
        [308, 160],
        [344, 120],
      ],
      208,
    )}${clouds([80, 176, 70], [276, 170, 60])}`,
    middle: svg`${water(0, 390, 232, 16, 12)}${waves(224, 60, 340, 3)}<path d="${legs}" fill="none" stroke="#6b4a33" stroke-width="3"/>${group(
      wheels,
      middles.map((x) => waterwheel(x, 240 - 46 * scale, scale)),
    )}`,
    front: svg`${group(
      channels,
      times(channels.count, (i) => {
        const x = spread(i, channels.count, 84, 306)
        // They fan out as they come nearer.
        const lean = (x - 195) * 0.22
        const y = roadAt(x) + 7
        return svg`<path d="M${x - 5} ${y}C${x - 2} ${y + 12} ${x + lean - 12} ${y + 14} ${x + lean - 14} 299H${x + lean + 14}C${x + lean + 12} ${y + 15} ${x + 8} ${y + 12} ${x + 5} ${y}z"/>`
      }),
      'fill="#2f7a95" stroke="#d8ecea" stroke-width=".9"',
    )}${pine(26, 292, 1.1)}${pine(366, 292, 1.1)}${pine(138, 292, 0.8)}${pine(250, 292, 0.8)}`,
  }
}

import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { sail } from '../hand/sail'
import { water, waves } from '../hand/water'
import { svg, times } from '../markup'
import type { DrawScene } from '../scene'

/** Half the lengths of the gleams under the sun, from far to near. */
const GLEAMS = [7, 12, 6, 15, 9, 13, 6]

/** The last card: open water, light on it, a sail; the road goes on. Nothing is counted. */
export const openWater: DrawScene<'openWater'> = () => ({
  ridge: [34, 14, 40],
  light: [208, 112],
  back: svg`${peak(48, 212, 130, 126, 'cleft')}${peak(124, 216, 112, 84, 'flat')}${peak(338, 212, -140, 140, 'leaning')}${peak(274, 216, 96, 66, 'spire')}${greenHill(84, 228, 110, 60)}${greenHill(326, 228, 100, 50)}${clouds([90, 206, 70], [256, 200, 70])}`,
  middle: svg`${water(6, 384, 232, 26, 20)}${waves(216, 110, 330, 5)}<path d="${times(GLEAMS.length, (i) => svg`M${208 - GLEAMS[i]! + (i % 3)} ${211 + i * 5}h${GLEAMS[i]! * 2}`)}" stroke="#ffe6ac" stroke-width="1.6" stroke-linecap="round"/>${sail(268, 232, 1.15)}`,
  front: svg`${pine(34, 254, 1.7)}${pine(62, 258, 1.3)}${pine(362, 292, 1.2)}`,
})

import { slope } from '../hand/bank'
import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { mountainPass } from '../hand/mountainPass'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { svg } from '../markup'
import { group, type DrawScene } from '../scene'

/** The road rises through two passes of one size: a level that was crossed has no length. */
export const passes: DrawScene<'passes'> = ({ near, far }) => ({
  ridge: [26, 54, 30],
  back: svg`${peak(58, 220, -128, 134, 'cleft')}${peak(204, 204, 156, 180, 'broad')}${peak(336, 218, -146, 146, 'spire')}${greenHill(118, 236, 120, 84)}${greenHill(300, 232, 130, 66)}${clouds([10, 204, 80], [180, 188, 90], [310, 190, 70])}`,
  middle: slope(214, 262),
  road: 'M-1 262C40 262 60 252 96 246S150 240 186 232 232 222 276 222 330 262 391 262',
  front: svg`${group(near, mountainPass(118, 256))}${group(far, mountainPass(276, 236))}${pine(36, 290, 1.3)}${pine(346, 288, 1.1)}`,
})

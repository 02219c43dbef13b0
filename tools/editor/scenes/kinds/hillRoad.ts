import { clouds } from '../hand/cloud'
import { footpath } from '../hand/footpath'
import { greenHill } from '../hand/greenHill'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { rock } from '../hand/rock'
import { sail } from '../hand/sail'
import { water, waves } from '../hand/water'
import { svg } from '../markup'
import type { DrawScene } from '../scene'

/** The first card: a road comes down from the hills, past still water. Nothing is counted. */
export const hillRoad: DrawScene<'hillRoad'> = () => ({
  ridge: [40, 20, 44],
  light: [268, 128],
  back: svg`${peak(52, 214, 118, 98, 'leaning')}${peak(330, 212, -134, 122, 'cleft')}${peak(118, 222, 124, 136, 'broad')}${greenHill(178, 230, 96, 62)}${greenHill(312, 232, 110, 58)}${clouds([96, 214, 90], [262, 206, 80])}`,
  middle: svg`${water(178, 386, 238, 10, 8)}${waves(237, 226, 366, 2)}${sail(318, 242, 1.15)}${footpath([
    [150, 172, 0.5],
    [158, 181, 0.9],
    [146, 191, 1.3],
    [118, 200, 1.7],
    [122, 212, 2.2],
    [152, 222, 2.7],
    [148, 236, 3.3],
    [104, 246, 4],
    [90, 258, 4.7],
    [114, 267, 5.3],
    [156, 268, 5.5],
  ])}`,
  road: 'M150 268.2C230 265 300 262 391 262',
  front: svg`${pine(34, 254, 1.5)}${pine(58, 258, 1.2)}${rock(346, 300, 62, 24)}${pine(338, 284, 1.5)}${pine(360, 287)}`,
})

import { clouds } from '../hand/cloud'
import { footpath } from '../hand/band'
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
    [157, 180, 0.5],
    [145, 191, 1.1],
    [119, 201, 1.7],
    [124, 213, 2.2],
    [152, 223, 2.7],
    [146, 237, 3.3],
    [106, 246, 4],
    [88, 257, 4.7],
    [104, 266, 5.3],
    [134, 268.4, 5.6],
  ])}`,
  road: 'M132 268.4C214 266 300 262 391 262',
  front: svg`${pine(34, 254, 1.5)}${pine(56, 258, 1.2)}${pine(132, 288, 1.5)}${rock(346, 300, 62, 24)}${pine(338, 284, 1.5)}${pine(360, 287)}`,
})

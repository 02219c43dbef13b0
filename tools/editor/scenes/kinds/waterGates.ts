import { clouds } from '../hand/cloud'
import { greenHill } from '../hand/greenHill'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { sail } from '../hand/sail'
import { water, waves } from '../hand/water'
import { waterGate } from '../hand/waterGate'
import { spread, svg, times } from '../markup'
import { group, type DrawScene } from '../scene'

/** Gates that stand open on wide water, sails that go through. */
export const waterGates: DrawScene<'waterGates'> = ({ gates, sails }) => {
  const scale = Math.min(1.05, 3.4 / gates.count)
  const row = (n: number, i: number) => ({ x: spread(i, n, n > 3 ? 56 : 78, n > 3 ? 334 : 312), y: 247 - (i % 2) * 4 })
  return {
    ridge: [46, 10, 46],
    back: svg`${peak(40, 206, 112, 126, 'cleft')}${peak(350, 206, -116, 134, 'broad')}${greenHill(106, 206, 90, 64)}${greenHill(288, 206, 96, 58)}${clouds([62, 150, 60], [236, 142, 70])}`,
    middle: svg`${water(2, 388, 226, 28, 26)}${waves(210, 70, 330, 5)}${group(
      sails,
      times(sails.count, (i) => {
        const { x, y } = row(sails.count, i)
        return sail(x, y - 11, scale * 0.92)
      }),
    )}${group(
      gates,
      times(gates.count, (i) => {
        const { x, y } = row(gates.count, i)
        return waterGate(x, y, scale)
      }),
    )}`,
    front: svg`${pine(140, 292)}${pine(340, 292, 1.2)}`,
  }
}

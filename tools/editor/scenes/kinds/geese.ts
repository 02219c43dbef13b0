import { clouds } from '../hand/cloud'
import { goose } from '../hand/goose'
import { peak, type PeakForm } from '../hand/peak'
import { pine } from '../hand/pine'
import { sail } from '../hand/sail'
import { water, waves } from '../hand/water'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

/** Hills one before the other. */
const HILLS: readonly (readonly [x: number, base: number, w: number, h: number, form: PeakForm])[] = [
  [132, 206, 220, 152, 'broad'],
  [206, 218, -180, 108, 'spire'],
  [98, 228, 160, 72, 'broad'],
  [268, 222, 120, 56, 'flat'],
]
const PINES: readonly (readonly [x: number, y: number, scale: number])[] = [
  [40, 254, 2],
  [84, 250, 1.7],
  [124, 250, 1.5],
  [16, 256, 1.2],
]

/** Hills, geese behind the one that leads, pines and sails. */
export const geese: DrawScene<'geese'> = ({ hills, geese: flight, pines, sails }) => {
  const birds = times(flight.count, (i) => {
    const place = Math.ceil(i / 2)
    return goose(258 + (i % 2 ? 44 : -26) * place, 64 + (i % 2 ? 19 : 26) * place, Math.max(0.4, 1 - i * 0.15))
  })
  const fleet = times(sails.count, (i) =>
    sail(spread(i, sails.count, 206, 352), 237 + (i % 2) * 10, i % 2 ? 0.94 : 0.76),
  )
  return {
    ridge: [18, 16, 20],
    back: svg`${group(
      hills,
      HILLS.slice(0, hills.count).map(([x, base, w, h, form], i) =>
        peak(x, base, w, h, form, i === 2 ? tone.malachite : tone.azurite),
      ),
    )}${clouds([20, 168, 80], [156, 190, 80])}`,
    middle: svg`${water(120, 388, 238, 15, 16)}${waves(230, 190, 350, 3, 8)}<path d="M0 256C60 238 110 238 160 250S220 262 240 266L0 268Z" fill="${tone.meadow}"/>${group(sails, fleet)}${group(flight, birds)}`,
    front: group(
      pines,
      PINES.slice(0, pines.count).map((place) => pine(...place)),
    ),
    bareEdges: true,
  }
}

import { bushes } from '../hand/bushes'
import { litHome } from '../hand/litHome'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import type { DrawScene } from '../scene'

/** Rows of homes, from far to near. */
const ROWS = [
  { y: 152, homes: 5, scale: 0.6, left: 130, right: 264 },
  { y: 170, homes: 8, scale: 0.7, left: 72, right: 318 },
  { y: 192, homes: 9, scale: 0.82, left: 46, right: 346 },
  { y: 215, homes: 9, scale: 0.95, left: 30, right: 360 },
  { y: 240, homes: 8, scale: 1.1, left: 36, right: 356 },
] as const

/** A hillside where every house is lit. They stand for all there are, and are not counted. */
export const litHillside: DrawScene<'litHillside'> = () => ({
  ridge: [30, 30, 30],
  light: [322, 56],
  back: svg`${peak(50, 206, 130, 122, 'leaning')}${peak(332, 206, 132, 130, 'flat')}${peak(152, 200, 150, 152, 'cleft')}${peak(244, 196, 136, 114, 'spire')}<path d="M0 238C70 206 110 150 195 144S320 206 390 238Z" fill="${tone.malachite}"/>`,
  middle: svg`<ellipse cx="195" cy="200" rx="190" ry="80" fill="${tone.glow}" fill-opacity=".5"/>${ROWS.flatMap(
    ({ y, homes, scale, left, right }, row) =>
      times(homes, (i) => {
        const x = spread(i, homes, left, right) + ((i * 7 + row * 3) % 5) - 2
        return litHome(x, y - 8 * Math.sin((x - 20) / 112) + ((i * 3 + row) % 4), scale)
      }),
  )}${bushes([18, 246], [62, 222], [112, 196], [276, 190], [330, 214], [374, 244])}`,
  front: svg`${pine(300, 292, 1.2)}`,
})

import { clouds } from '../hand/cloud'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { works } from '../hand/works'
import { svg, times } from '../markup'
import { tone } from '../palette'
import type { DrawScene } from '../scene'

const LAYER = 11
/** Each works stands higher than the one before. */
const WORKS = [
  { x: 70, y: 236, layers: 2 },
  { x: 195, y: 214, layers: 4 },
  { x: 320, y: 192, layers: 6 },
] as const
const RINGS = 6

const plinth = ({ x, y, layers }: (typeof WORKS)[number]) =>
  times(layers, (i) => svg`M${x - 38 - i * 2} ${y + i * LAYER}h${76 + i * 4}v${LAYER}h${-76 - i * 4}z`)

/** Rings, one in the other, that hang between two points. */
const chained = (x0: number, y0: number, x1: number, y1: number) =>
  times(RINGS, (i) => {
    const t = (i + 0.5) / RINGS
    const [x, y] = [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + 12 * Math.sin(Math.PI * t)]
    return svg`M${x - 7.5} ${y}a7.5 4.5 0 1 0 15 0a7.5 4.5 0 1 0-15 0`
  })

/** Works on plinths that rise step by step, linked by chains of rings. It shows how things hang together, and counts nothing. */
export const chain: DrawScene<'chain'> = () => ({
  ridge: [30, 50, 30],
  back: svg`${peak(42, 214, 104, 92, 'leaning')}${peak(146, 206, 144, 140, 'flat')}${peak(262, 204, -130, 108, 'spire')}${peak(358, 214, 96, 118, 'cleft')}${clouds([20, 200, 70], [190, 176, 70])}`,
  middle: svg`<path d="${WORKS.map(plinth)}" fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".8"/>${WORKS.map(({ x, y }) => works(x, y))}<path d="${chained(92, 206, 172, 184)}${chained(217, 184, 297, 162)}" fill="none" stroke="${tone.goldDark}" stroke-width="2.2"/>`,
  front: svg`${pine(230, 292, 1.1)}${pine(252, 294, 0.8)}`,
})

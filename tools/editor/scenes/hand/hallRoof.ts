import { svg, times } from '../markup'
import { tone } from '../palette'

/** A great slate roof with ribs, its eaves from x - w/2 to x + w/2 at height y, its ridge above. */
export const hallRoof = (x: number, y: number, w: number, h: number): string => {
  const half = w / 2
  const ridge = half - h * 1.1
  const ribs = Math.round((ridge * 2) / 10)
  return svg`<path d="M${x - half} ${y}c${h * 0.56}-${h * 0.13} ${h * 0.85}-${h * 0.44} ${h * 1.1}-${h}h${ridge * 2}c${h * 0.25} ${h * 0.56} ${h * 0.54} ${h * 0.87} ${h * 1.1} ${h}z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="${times(
    ribs - 1,
    (i) => {
      const at = x - ridge + ((i + 1) * ridge * 2) / ribs
      return svg`M${at} ${y - h + 2}l${(at - x) * 0.19} ${h - 5}`
    },
  )}" stroke="${tone.roofLine}" stroke-width=".7"/><path d="M${x - ridge - 2} ${y - h}h${ridge * 2 + 4}" stroke="${tone.goldEdge}" stroke-width="3"/>`
}

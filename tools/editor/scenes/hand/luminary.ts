import type { Luminary } from '@/content/scenes'
import { svg } from '../markup'
import { tone } from '../palette'

const LOOKS: Record<Luminary, { r: number; fill: string; glow?: number }> = {
  dawn: { r: 25, fill: '#efb063' },
  noon: { r: 22, fill: '#f5d596' },
  moon: { r: 22, fill: '#fbeac6' },
  sunrise: { r: 26, fill: '#f0ac58', glow: 76 },
  golden: { r: 30, fill: '#f0ac58', glow: 92 },
}

/** The sun or the moon of a scene, with its middle at (x,y). */
export function luminary(which: Luminary, x: number, y: number): string {
  const { r, fill, glow } = LOOKS[which]
  const at = svg`cx="${x}" cy="${y}"`
  return svg`${glow && svg`<circle ${at} r="${glow}" fill="${tone.glow}"/>`}<circle ${at} r="${r}" fill="${fill}"/><circle ${at} r="${r + 7}" fill="none" stroke="${fill}" stroke-opacity=".4"/>`
}

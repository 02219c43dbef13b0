import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

const CANVAS = ['M0-22C-8-18-9-9-7-4H0z', 'M1.5-24C10-18 11-10 9-4H1.5z'] as const

/** A boat under two bellied sails, 27 high; its water line is at 0. */
export const sail = thing(
  'Sail',
  svg`<path d="M-9-3C-4 0 5 0 10-3L7 2C3 3-3 3-6 2z" fill="${tone.timber}"/><path d="${CANVAS[0]}" fill="${tone.sail}"/><path d="${CANVAS[1]}" fill="${tone.sailShade}"/><path d="${CANVAS}" fill="none" stroke="${tone.wallEdge}" stroke-width=".6"/>`,
)

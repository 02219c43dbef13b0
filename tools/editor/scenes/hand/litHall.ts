import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A hall with lit windows and a red door, 33 high. */
export const litHall = thing(
  'LitHall',
  svg`<ellipse cy="-12" rx="32" ry="26" fill="${tone.glow}" fill-opacity=".7"/><path d="M-20 0v-22h40V0z" fill="#254a5d" stroke="${tone.goldEdge}" stroke-width=".8"/><path d="M-26-21c7-2 9-6 11-12h30c2 6 4 10 11 12z" fill="#35697a" stroke="${tone.goldEdge}"/><path d="M-15-16h5v6h-5zM-7-16h5v6h-5zM2-16h5v6H2zM10-16h5v6h-5zM-15-8h5v6h-5zM10-8h5v6h-5z" fill="${tone.lit}"/><path d="M-3 0v-8h6v8z" fill="#d8402a"/>`,
)

import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

const ROOF = 'M-14-8c4-1 7-5 9-9H5c2 4 5 8 9 9z'

/** A white house under a curved slate roof, 17 high. */
export const house = thing(
  'House',
  svg`<path d="M-10 0v-9H10V0z" fill="${tone.wall}"/><path d="${ROOF}" fill="${tone.roofPale}"/><path d="${ROOF}M-10-8V0H10V-8" fill="none" stroke="${tone.goldEdge}" stroke-width=".7"/><path d="M-2 0v-5h4v5z" fill="${tone.door}"/><path d="M-7-6h3v3h-3zM4-6h3v3H4z" fill="#e0a94e"/>`,
)

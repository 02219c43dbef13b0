import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

const ROOF = 'M-13-6l4-7H9l4 7z'

/** A low courtyard house with a tree beside it, 13 high. */
export const courtyard = thing(
  'Courtyard',
  svg`<path d="M-11 0v-7h22V0z" fill="${tone.wall}"/><path d="${ROOF}" fill="${tone.roofPale}"/><path d="${ROOF}M-11-6V0h22v-6" fill="none" stroke="${tone.goldEdge}" stroke-width=".7"/><path d="M-2 0v-4h4v4z" fill="${tone.door}"/><path d="M-8-4h3v2h-3zM5-4h3v2H5z" fill="#e0a94e"/><path d="M13 0v-7" stroke="${tone.trunk}"/><circle cx="13" cy="-8" r="3.5" fill="${tone.pine}"/>`,
)

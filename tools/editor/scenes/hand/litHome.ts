import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A house at night, every window lit, 16 high. */
export const litHome = thing(
  'LitHome',
  svg`<path d="M-13-4a14 14 0 0 1 26 0z" fill="#ffcf7a" fill-opacity=".22"/><path d="M-10 0v-9H10V0z" fill="#e9d3a4"/><path d="M-13-8c4-1 6-4 8-8H5c2 4 4 7 8 8z" fill="#2b5261" stroke="${tone.goldEdge}" stroke-width=".6"/><path d="M-7-7h5v4h-5zM2-7h5v4H2z" fill="#ffb83f"/><path d="M-2 0v-2.5h4V0z" fill="#8f3a22"/>`,
)

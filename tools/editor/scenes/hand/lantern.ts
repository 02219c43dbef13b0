import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A lit lantern; it hangs from 14 above its middle. */
export const lantern = thing(
  'Lantern',
  svg`<circle r="19" fill="${tone.glow}"/><path d="M0-14v4" stroke="${tone.gold}"/><path d="M-5-9C-10-5-10 4-5 8H5C10 4 10-5 5-9z" fill="#d8402a"/><path d="M-3-9C-5-4-5 4-3 8H3C5 4 5-4 3-9z" fill="#f0763f"/><path d="M-5-9.5H5M-5 8.5H5M0 9v6" stroke="#f2d08a" stroke-width="1.6"/>`,
)

import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A pine of the rocks: three flat pads on a bent stem, 21 high. */
export const pine = thing(
  'Pine',
  svg`<path d="M0 0c2-7-2-12 1-21M0-8c3-1 5-3 7-5" stroke="${tone.trunk}" stroke-width="1.5" fill="none"/><path d="M-10-9c3-6 13-6 16 0zM-1-12c3-5 11-5 14 0zM-8-17c3-6 14-6 17 0z" fill="${tone.pine}"/><path d="M-10-9c3-6 13-6 16 0M-8-17c3-6 14-6 17 0" fill="none" stroke="${tone.pineLit}" stroke-width=".7"/>`,
)

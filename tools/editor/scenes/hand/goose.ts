import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A wild goose in flight, 34 across. */
export const goose = thing(
  'Goose',
  svg`<path d="M-16-4C-9-8-4-5 0 0 5-6 11-8 18-6 11-3 6 1 2 4 6 5 9 7 11 10 5 9 0 7-3 4-6 1-10-3-16-4z" fill="#3f7388" stroke="${tone.gold}" stroke-width=".7"/>`,
)

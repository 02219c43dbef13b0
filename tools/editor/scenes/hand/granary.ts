import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A round granary under straw, 18 high. */
export const granary = thing(
  'Granary',
  svg`<path d="M-7 0v-10h14V0z" fill="${tone.wall}"/><path d="M-10-9L0-18 10-9z" fill="#b0742f"/><path d="M-7 0v-10h14V0zM-10-9L0-18 10-9z" fill="none" stroke="#7d5526" stroke-width=".7"/><path d="M-2 0v-6h4v6z" fill="#7d5526"/>`,
)

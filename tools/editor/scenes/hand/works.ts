import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A works under a saw-tooth roof, its windows lit, 38 high. */
export const works = thing(
  'Works',
  svg`<path d="M-30 0v-26l14-10v10l14-10v10l14-10v10l18-12V0z" fill="${tone.shade}" stroke="${tone.gold}" stroke-width=".9"/><path d="M-24-16h46M-24-8h46" stroke="${tone.litPale}" stroke-width="4" stroke-dasharray="5 3.2"/>`,
)

import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A wayside pavilion (长亭), 29 high; its roof takes the fill it is set down with. */
export const pavilion = thing(
  'Pavilion',
  svg`<path d="M-8 0v-15M8 0v-15M-3 0v-15M3 0v-15" stroke="#a8452c" stroke-width="1.6"/><path d="M-14-14c6-2 9-6 10-11h8c1 5 4 9 10 11z" stroke="${tone.goldEdge}" stroke-width=".9"/><path d="M0-25v-4" stroke="${tone.goldEdge}" stroke-width="1.6"/><path d="M-11 0h22v3h-22z" fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".6"/>`,
)

import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A gate that stands open in the water, 62 high; a sail goes through. */
export const waterGate = thing(
  'WaterGate',
  svg`<path d="M-26 0v-46h8v46zM18 0v-46h8v46z" fill="${tone.door}" stroke="${tone.gold}" stroke-width=".7"/><path d="M-34-48c7-2 10-7 12-14h44c2 7 5 12 12 14z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M-18-46h36v5h-36z" fill="#2f6672" stroke="${tone.goldEdge}" stroke-width=".7"/><path d="M-18-40l-12 5V2l12-2zM18-40l12 5V2l-12-2z" fill="${tone.vermilionDeep}" stroke="${tone.gold}" stroke-width=".7"/>`,
)

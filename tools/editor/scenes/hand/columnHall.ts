import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A hall with columns under a wide slate roof, 46 high. */
export const columnHall = thing(
  'ColumnHall',
  svg`<path d="M-28 0v-30h56V0z" fill="${tone.wall}" stroke="${tone.wallEdge}" stroke-width=".8"/><path d="M-26-30v30M-9-30v30M9-30v30M26-30v30" stroke="${tone.door}" stroke-width="3.4"/><path d="M-40-29c9-2 13-8 16-16h48c3 8 7 14 16 16z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M-24-46h48" stroke="${tone.goldEdge}" stroke-width="2.4"/><path d="M-4 0v-15h8V0z" fill="${tone.vermilionDeep}"/><path d="M-22-20h10v9h-10zM12-20h10v9H12z" fill="${tone.lit}"/>`,
)

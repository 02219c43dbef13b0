import { svg } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

/** A pass: a stone gate with an open arch under a watch house, 74 high; a road 12 wide runs through. */
export const mountainPass = thing(
  'Pass',
  svg`<path d="M-40 0l5-46h70l5 46H15V-16a15 15 0 0 0-30 0V0z" fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".9"/><path d="M-33-36h66M-35-26h18M17-26h18M-36-15h20M16-15h20M-25-46v10M-8-46v10M8-46v10M25-46v10M-28-36v10M28-36v10M-24-26v11M26-26v11" stroke="${tone.joint}" stroke-opacity=".45" stroke-width=".7"/><path d="M-28-46v-14h56v14z" fill="${tone.wall}"/><path d="M-20-56h6v10h-6zM-8-56h6v10h-6zM3-56h6v10H3zM14-56h6v10h-6z" fill="#2f6672"/><path d="M-40-58c8-2 12-7 15-14h50c3 7 7 12 15 14z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M-25-72h50" stroke="${tone.goldEdge}" stroke-width="2"/>`,
)

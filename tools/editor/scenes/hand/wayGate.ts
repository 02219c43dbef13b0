import { svg } from '../markup'
import { tone } from '../palette'

/** An open gate of stone posts under slate roofs by the road (牌坊), its wide beam free for plaques from x - 52 to x + 52, 30 high at y - 62. */
export const wayGate = (x: number, y: number): string =>
  svg`<g transform="translate(${x} ${y})"><path d="M-62 0v-74h8V0zM54 0v-74h8V0zM-68 0v-5h20v5zM48 0v-5h20v5z" fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".8"/><path d="M-62-66H62v36H-62z" fill="${tone.roof}" stroke="${tone.goldEdge}" stroke-width=".9"/><path d="M-54-30c2 8 6 10 14 10M54-30c-2 8-6 10-14 10" fill="none" stroke="${tone.joint}" stroke-width="2.4"/><path d="M-80-70c10-2 14-8 17-16H63c3 8 7 14 17 16z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M-46-86c8-2 11-6 13-12h66c2 6 5 10 13 12z" fill="${tone.roofPale}" stroke="${tone.goldEdge}"/><path d="M-33-98h66" stroke="${tone.goldEdge}" stroke-width="2.4"/></g>`

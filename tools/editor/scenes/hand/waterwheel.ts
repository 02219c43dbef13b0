import { svg, times } from '../markup'
import { tone } from '../palette'
import { thing } from '../shelf'

const PADDLES = 12

/** @returns a point of a circle round (0,0); turns are counted in paddles */
const on = (r: number, paddle: number, aside = 0): string => {
  const turn = (Math.PI * 2 * paddle) / PADDLES
  return svg`${r * Math.cos(turn) - aside * Math.sin(turn)} ${r * Math.sin(turn) + aside * Math.cos(turn)}`
}

/** A waterwheel 60 across; its axle is at (0,0). */
export const waterwheel = thing(
  'Waterwheel',
  svg`<g fill="none"><circle r="27" stroke="${tone.timber}" stroke-width="3.4"/><circle r="21" stroke="${tone.timberPale}" stroke-width="1.2"/><path d="${times(PADDLES / 2, (i) => svg`M${on(29, i)}L${on(-29, i)}`)}" stroke="${tone.timber}" stroke-width="1.7"/><path d="${times(PADDLES, (i) => svg`M${on(27, i, 4)}L${on(27, i, -4)}`)}" stroke="${tone.goldDark}" stroke-width="2.2"/></g><circle r="4" fill="${tone.vermilion}" stroke="${tone.gold}"/>`,
)

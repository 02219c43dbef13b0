import { svg } from '../markup'
import { tone } from '../palette'
import { RIDGE, WIDTH } from '../stage'

/** The ridge behind every scene, level at both edges and at one height there. `rises`: how high its three waves are. */
export const farRidge = ([a, b, c]: readonly [number, number, number]): string =>
  svg`<path d="M0 ${RIDGE}C30 ${RIDGE} 44 ${RIDGE - a} 78 ${194 - a}S118 182 150 180 190 ${190 - b} 222 ${188 - b}S262 186 290 184 316 ${RIDGE - c} 340 ${198 - c}S372 ${RIDGE} ${WIDTH} ${RIDGE}V236H0Z" fill="${tone.haze}"/>`

import { svg } from '../markup'
import { tone } from '../palette'
import { BANK, HEIGHT, WIDTH } from '../stage'

/** The near bank on which the road runs; it lets the colour of the hour through. */
export const bank = (): string =>
  svg`<path d="M0 ${BANK}C60 ${BANK} 110 222 190 226S330 ${BANK} ${WIDTH} ${BANK}V${HEIGHT}H0Z" fill="${tone.grass}"/>`

/** A swelling of ground from edge to edge, its middle at `top`. */
export const slope = (top: number, base = 236, fill: string = tone.grass): string =>
  svg`<path d="M0 ${base}C46 ${base - 8} 90 ${top + 4} 195 ${top}S344 ${base - 8} ${WIDTH} ${base}Z" fill="${fill}"/>`

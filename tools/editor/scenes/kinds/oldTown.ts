import { bushes } from '../hand/bushes'
import { clouds } from '../hand/cloud'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { rock } from '../hand/rock'
import { fine, svg, times } from '../markup'
import { group, local, use, type DrawScene } from '../scene'

const ROOF = 7.4
/** Roofs in a row on one side of the street. */
const LONG = 25
/** From far to near: the tilt of the rows in degrees, and the colour of their roofs. */
const DEPTHS = [
  { tilt: -8, fill: '#9dbdb9' },
  { tilt: -6, fill: '#7fabab' },
  { tilt: -4, fill: '#5f949b' },
  { tilt: -3, fill: '#457f8a' },
  { tilt: -2, fill: '#346b79' },
  { tilt: -1, fill: '#285868' },
] as const

/** A row of roofs over its white wall. Roofs are filled, not stroked: two thousand strokes take an old phone half a second. */
const row = (id: string, count: number) =>
  svg`<path id="${id}Roofs" d="M0 4${times(count, (i) => svg`${i > 0 && svg`m${ROOF} 0`}l1.3-5h4.2l1.3 5z`)}"/><g id="${id}"><path d="M0-1.6h${count * ROOF}v9h-${count * ROOF}z" fill="#f1e5ca"/>${use(`${id}Roofs`)}</g>`

/** An old town on two slopes either side of a street, roof behind roof. */
export const oldTown: DrawScene<'oldTown'> = ({ roofs }) => {
  const pairs = Math.floor(roofs.count / (2 * LONG))
  const rest = roofs.count % (2 * LONG)
  const sides = DEPTHS.map(
    ({ tilt }, i) =>
      svg`<g id="Pair${i}">${use('Row', `transform="translate(5 0)rotate(${tilt})"`)}${use('Row', `transform="scale(-1 1)translate(5 0)rotate(${tilt})"`)}</g>`,
  )
  const groups = DEPTHS.map((): string[] => [])
  let y = 112
  for (let i = 0; i < pairs; i++) {
    const near = i / pairs
    const x = Math.round(195 + 15 * Math.sin(near * 4.6) * (1 - near))
    const depth = Math.floor(near * DEPTHS.length)
    groups[depth]!.push(use(`Pair${depth}`, svg`transform="translate(${x} ${y})scale(${fine(0.6 + 0.4 * near)})"`))
    y += (2.5 + 1.3 * near) * (39 / pairs)
  }
  const last = DEPTHS.length - 1
  return {
    ridge: [50, 44, 40],
    back: svg`${peak(64, 170, 110, 106, 'leaning')}${peak(336, 170, -112, 116, 'flat')}${peak(195, 160, 170, 108, 'cleft')}${clouds([150, 92, 60])}`,
    middle: svg`${local(svg`${row('Row', LONG)}${rest > 0 && row('Rest', rest)}${sides}`)}${group(roofs, [
      ...DEPTHS.map(({ fill }, i) => svg`<g fill="${fill}">${groups[i]!}</g>`),
      rest > 0 ? use('Rest', svg`fill="${DEPTHS[last]!.fill}" x="${195 - (rest * ROOF) / 2}" y="${y + 1}"`) : '',
    ])}${bushes([195, 196], [192, 207], [196, 218], [193, 229])}`,
    road: 'M-1 262C40 262 60 269 110 270S260 271 300 269 350 262 391 262',
    front: svg`${rock(40, 300, 56, 22)}${pine(38, 286, 1.4)}${pine(366, 294, 1.2)}`,
  }
}

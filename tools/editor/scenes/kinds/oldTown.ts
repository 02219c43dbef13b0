import { bushes } from '../hand/bushes'
import { clouds } from '../hand/cloud'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { rock } from '../hand/rock'
import { fine, short, svg, times } from '../markup'
import { group, local, again, type DrawScene } from '../scene'

const ROOF = 7
/** Roofs in a row on one side of the street. */
const LONG = 25
/** Half the width of the street. */
const STREET = 5
/** From far to near, the colour of the roofs. */
const COLOURS = ['#9dbdb9', '#8eb4b2', '#7fabab', '#6f9fa3', '#5f949b', '#528993', '#457f8a', '#346b79', '#285868']
/** How far the rows tilt at each depth, in degrees: the two slopes open towards the viewer. */
const tiltAt = (depth: number) => short(-8 + (7 * depth) / (COLOURS.length - 1))

/** A row of roofs over its white wall. Roofs are filled, not stroked: two thousand strokes take an old phone half a second. */
const row = (id: string, count: number, x = 0) =>
  svg`<path id="${id}Roofs" d="M${x} 4${times(count, (i) => svg`${i > 0 && svg`m${ROOF} 0`}l1-5h4l1 5z`)}"/><g id="${id}"><path d="M${x}-1.6h${count * ROOF}v9h-${count * ROOF}z" fill="#f1e5ca"/>${again(`${id}Roofs`)}</g>`

/** An old town on two slopes either side of a street, roof behind roof. */
export const oldTown: DrawScene<'oldTown'> = ({ roofs }) => {
  const pairs = Math.floor(roofs.count / (2 * LONG))
  const rest = roofs.count % (2 * LONG)
  const sides = COLOURS.map(
    (_, i) =>
      svg`<g id="P${i}">${again('Row', `transform="rotate(${tiltAt(i)})"`)}${again('Row', `transform="scale(-1 1)rotate(${tiltAt(i)})"`)}</g>`,
  )
  const groups = COLOURS.map((): string[] => [])
  let y = 112
  for (let i = 0; i < pairs; i++) {
    const near = i / pairs
    const x = Math.round(195 + 15 * Math.sin(near * 4.6) * (1 - near))
    const depth = Math.floor(near * COLOURS.length)
    groups[depth]!.push(again(`P${depth}`, svg`transform="translate(${x} ${y})scale(${fine(0.64 + 0.42 * near)})"`))
    y += (2.5 + 1.3 * near) * (39 / pairs)
  }
  return {
    ridge: [50, 44, 40],
    back: svg`${peak(64, 170, 110, 106, 'leaning')}${peak(336, 170, -112, 116, 'spire')}${peak(195, 160, 170, 108, 'cleft')}${clouds([150, 92, 60])}`,
    middle: svg`${local(svg`${row('Row', LONG, STREET)}${rest > 0 && row('Rest', rest)}${sides}`)}${group(roofs, [
      ...COLOURS.map((fill, i) => (groups[i]!.length > 0 ? svg`<g fill="${fill}">${groups[i]}</g>` : '')),
      rest > 0
        ? again(
            'Rest',
            svg`fill="${COLOURS.at(-1)}" transform="translate(${195 - (rest * ROOF * 1.06) / 2} ${y + 1})scale(1.06)"`,
          )
        : '',
    ])}${bushes([195, 196], [192, 207], [196, 218], [193, 229])}`,
    road: 'M-1 262C40 262 60 269 110 270S260 271 300 269 350 262 391 262',
    front: svg`${rock(40, 300, 56, 22)}${pine(38, 286, 1.4)}${pine(366, 294, 1.2)}`,
  }
}

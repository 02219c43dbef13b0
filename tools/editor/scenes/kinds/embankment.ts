import { bushes } from '../hand/bushes'
import { clouds } from '../hand/cloud'
import { house } from '../hand/house'
import { range } from '../hand/range'
import { sail } from '../hand/sail'
import { water, waves } from '../hand/water'
import { dashes, type Row } from '../hand/windows'
import { deal, spread, svg, times } from '../markup'
import { group, type DrawScene } from '../scene'

const COURSES = 25
const TOP = 175
const COURSE = 2.9
/** How many bricks each course has more than the topmost, so that the wall widens downwards. */
const BATTER = times(COURSES, (i) => Math.floor(i / 2))
const BRICK = { w: 5.5, gap: 1, h: 2.2 }
const PITCH = BRICK.w + BRICK.gap

/** A river wall of bricks with a town on it; boats pass below. */
export const embankment: DrawScene<'embankment'> = ({ bricks, sails }) => {
  const even = deal(bricks.count - BATTER.reduce((sum, more) => sum + more), COURSES).reverse()
  const counts = BATTER.map((more, i) => even[i]! + more)
  const [top, bottom] = [counts[0]!, counts[COURSES - 1]!].map((n) => (n * PITCH) / 2) as [number, number]
  // A wall of very many bricks has narrower ones.
  const squeeze = Math.min(1, 182 / bottom)
  const brick = { ...BRICK, w: PITCH * squeeze - BRICK.gap }
  const rows = counts.map((n, i): Row => [195 - (n * PITCH * squeeze) / 2 + 0.5, TOP + i * COURSE, n])
  const homes = times(6, (i) =>
    house(195 + spread(i, 6, -top + 52, top - 50) * squeeze, TOP - 2, [1.1, 0.9, 1.25, 1, 1.35, 0.9][i]),
  )
  return {
    ridge: [30, 16, 30],
    back: svg`${range(
      [
        [50, 160],
        [86, 176],
        [156, 78],
        [214, 152],
        [284, 46],
        [334, 150],
        [356, 146],
      ],
      206,
    )}${clouds([110, 164, 70], [246, 154, 70])}`,
    middle: svg`${bushes([66, 171], [78, 169], [154, 170], [196, 171], [240, 170], [312, 170], [326, 171])}${homes}<path d="M${195 - top * squeeze - 6} 172H${195 + top * squeeze + 6}L${195 + bottom * squeeze + 6} 249H${195 - bottom * squeeze - 6}z" fill="#7a6348"/>${group(bricks, dashes(rows, brick, '#e6d4a9'))}<path d="M${195 - top * squeeze - 12} 173H${195 + top * squeeze + 12}" stroke="#f2e7d0" stroke-width="3"/>${water(0, 390, 284, 15, 12)}${waves(278, 44, 350, 3)}`,
    front: group(
      sails,
      times(sails.count, (i) => sail(spread(i, sails.count, 19, 371), 291 + (i % 2) * 5, 0.85)),
    ),
  }
}

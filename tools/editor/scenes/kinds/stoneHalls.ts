import { clouds } from '../hand/cloud'
import { columnHall } from '../hand/columnHall'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { spread, svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const LOWEST = 245
const COURSE = 17
const STONES = 9

/** Courses of stone that carry halls. */
export const stoneHalls: DrawScene<'stoneHalls'> = ({ courses, halls }) => {
  const top = LOWEST - courses.count * COURSE
  const laid = times(courses.count, (i) => {
    const w = 338 - (courses.count - 1 - i) * 36
    return { x: 195 - w / 2, y: top + i * COURSE, w }
  })
  const joints = laid.map(
    ({ x, y, w }) =>
      svg`M${x} ${y + 8.5}h${w}${times(STONES, (i) => svg`M${x + ((i + 0.5) * w) / STONES} ${y}v8.5M${x + ((i + 1) * w) / STONES - 8} ${y + 8.5}v8.5`)}`,
  )
  return {
    ridge: [40, 30, 40],
    back: svg`${peak(60, 206, 130, 106, 'spire')}${peak(195, 196, 176, 150, 'cleft')}${peak(334, 206, 126, 116, 'leaning')}${clouds([12, 190, 70], [300, 186, 70])}`,
    middle: svg`${group(
      courses,
      laid.map(({ x, y, w }) => svg`<path d="M${x} ${y}h${w}v17h${-w}z"/>`),
      `fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".9"`,
    )}<path d="${joints}" stroke="${tone.joint}" stroke-opacity=".4" stroke-width=".7"/>${group(
      halls,
      times(halls.count, (i) =>
        columnHall(
          spread(i, halls.count, halls.count > 2 ? 108 : 132, halls.count > 2 ? 282 : 258),
          top,
          halls.count > 2 ? 0.95 : 1.2,
        ),
      ),
    )}${pine(195, top, 1.2)}${pine(82, top, 0.9)}${pine(308, top, 0.9)}`,
    front: svg`${pine(52, 292, 1.2)}${pine(318, 292, 0.9)}`,
  }
}

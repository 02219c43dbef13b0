import { bushes } from '../hand/bushes'
import { clouds } from '../hand/cloud'
import { peak } from '../hand/peak'
import { pine } from '../hand/pine'
import { litWindows, type Row } from '../hand/windows'
import { svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const GROUND = 244
const PITCH = 10
const STOREY = 12
const WINDOW = { w: 6, gap: 4, h: 7 }

/** Roofs, by their left end, height and width. */
const ROOFS = {
  gable: (x: number, y: number, w: number) => svg`M${x - 4} ${y}l${w / 2 + 4}-18 ${w / 2 + 4} 18z`,
  terrace: (x: number, y: number, w: number) => svg`M${x - 2} ${y}v-4h${w + 4}v4zM${x + 8} ${y - 4}v-8h${w - 16}v8z`,
  stepped: (x: number, y: number, w: number) => svg`M${x + 6} ${y}v-7h${w - 12}v7zM${x + 16} ${y - 7}v-7h${w - 32}v7z`,
  curved: (x: number, y: number, w: number) => svg`M${x - 6} ${y}c9-2 12-8 15-15h${w - 18}c3 7 6 13 15 15z`,
}

/** The houses: left end, windows in a storey, and how high they are beside one another. */
const HOUSES = [
  { x: 22, across: 4, rise: 8, roof: ROOFS.gable },
  { x: 76, across: 6, rise: 11, roof: ROOFS.terrace },
  { x: 152, across: 5, rise: 14, roof: ROOFS.stepped },
  { x: 217, across: 6, rise: 5, roof: ROOFS.curved },
  { x: 293, across: 4, rise: 8, roof: ROOFS.gable },
] as const
const IN_ALL = HOUSES.reduce((sum, { across, rise }) => sum + across * rise, 0)

/** @returns the windows of each house, storey by storey from the top; the topmost may have fewer */
function storeys(count: number): number[][] {
  let owed = 0
  let given = 0
  return HOUSES.map(({ across, rise }) => {
    owed += (across * rise * count) / IN_ALL
    const own = Math.round(owed) - given
    given += own
    const full = times(Math.floor(own / across), () => across)
    return own % across ? [own % across, ...full] : full
  })
}

/** Houses at dusk, every window lit. */
export const eveningTown: DrawScene<'eveningTown'> = ({ windows }) => {
  const lit = storeys(windows.count)
  const built = HOUSES.map(({ x, across, roof }, i) => {
    const w = across * PITCH + 4
    const top = GROUND - lit[i]!.length * STOREY - 10
    const rows = lit[i]!.map((n, storey): Row => [x + 4 + ((across - n) * PITCH) / 2, top + 10 + storey * STOREY, n])
    return { wall: svg`M${x} ${GROUND}V${top}h${w}V${GROUND}z`, roof: roof(x, top, w), rows }
  })
  const rows = built.flatMap((house) => house.rows)
  const sills = rows.map(([x, y, n]) => svg`M${x} ${y + 0.2}h${n * PITCH - 4}`)
  return {
    ridge: [46, 40, 40],
    light: [262, 100],
    back: svg`${peak(40, 216, 120, 118, 'flat')}${peak(322, 214, -140, 126, 'leaning')}${peak(256, 214, 112, 92, 'cleft')}${peak(116, 214, 116, 152, 'spire')}${clouds([262, 160, 80], [4, 196, 40])}`,
    middle: svg`<path d="${built.map(({ wall }) => wall)}" fill="#27384e" stroke="${tone.gold}" stroke-width=".8"/><path d="${built.map(({ roof }) => roof)}" fill="#3a5566" stroke="${tone.goldEdge}" stroke-width=".8"/>${group(windows, litWindows(rows, WINDOW, tone.lit))}<path d="${sills}" stroke="#27384e" stroke-width=".8"/>${bushes([12, 240], [146, 241], [284, 241], [346, 240], [354, 236])}${pine(366, 246, 1.4)}`,
    front: svg`${pine(118, 292, 1.1)}${pine(330, 292)}`,
  }
}

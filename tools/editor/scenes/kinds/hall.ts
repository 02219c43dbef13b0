import { clouds } from '../hand/cloud'
import { hallRoof } from '../hand/hallRoof'
import { pine } from '../hand/pine'
import { range } from '../hand/range'
import { litWindows, type Row } from '../hand/windows'
import { svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const ROWS = 4
const LONG = 25
const WINDOW = { w: 6.5, gap: 3.5, h: 10 }
const PITCH = WINDOW.w + WINDOW.gap
const LEFT = 71.7
const rowAt = (i: number) => 170 + i * 17

/** A hall with a hundred windows, of which so many in a hundred are lit. */
export const hall: DrawScene<'hall'> = ({ lit }) => {
  const rows = times(ROWS, (i): Row => [LEFT, rowAt(i), Math.max(0, Math.min(LONG, lit.count - i * LONG))])
  const unlit = times(ROWS * LONG - lit.count, (i) => {
    const at = lit.count + i
    return svg`M${LEFT + (at % LONG) * PITCH} ${rowAt(Math.floor(at / LONG)) - 5}h6.5v10h-6.5z`
  })
  const wing = (x: number) =>
    svg`<path d="M${x - 21} 246v-46h42v46z" fill="${tone.wall}" stroke="${tone.wallEdge}" stroke-width=".8"/><path d="M${x - 31} 202c12-3 18-9 22-20h18c4 11 10 17 22 20z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M${x - 7} 246v-22a7 7 0 0 1 14 0v22z" fill="#2f6672"/>`
  return {
    ridge: [30, 40, 30],
    back: svg`${range(
      [
        [52, 132],
        [84, 168],
        [134, 60],
        [184, 140],
        [230, 88],
        [266, 142],
        [318, 78],
        [354, 170],
      ],
      212,
    )}${clouds([0, 206, 60], [300, 196, 70])}`,
    middle: svg`${wing(43)}${wing(347)}<path d="M62 240V160h266v80z" fill="${tone.shade}" stroke="${tone.gold}"/>${hallRoof(195, 162, 310, 32)}<path d="M148 130c8-2 12-7 14-14h66c2 7 6 12 14 14z" fill="${tone.roof}" stroke="${tone.goldEdge}"/><path d="M161 116h68" stroke="${tone.goldEdge}" stroke-width="2.4"/>${group(lit, litWindows(rows, WINDOW, '#f6c768'))}${unlit.length > 0 && svg`<path d="${unlit}" fill="none" stroke="${tone.unlit}"/>`}<path d="M56 240h278v5H56zM46 245h298v5H46z" fill="${tone.stone}" stroke="${tone.joint}" stroke-width=".6"/>`,
    front: svg`${pine(40, 292, 1.2)}`,
  }
}

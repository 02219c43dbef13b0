import { clouds } from '../hand/cloud'
import { peak, type PeakForm } from '../hand/peak'
import { pine } from '../hand/pine'
import { roadAt } from '../hand/road'
import { TOWER_PAINT, towers, towerWindows, type Tower } from '../hand/tower'
import { spread, svg, times } from '../markup'
import { group, type DrawScene } from '../scene'

const HEIGHTS = [44, 62, 50, 78, 58, 92, 70, 100, 64, 82, 54, 70, 46, 60, 74, 52, 66, 48]
const FORMS: readonly PeakForm[] = ['leaning', 'cleft', 'spire', 'flat', 'broad', 'leaning', 'spire']

/** Peaks, and towers along the road before them. */
export const skyline: DrawScene<'skyline'> = ({ towers: built, peaks }) => {
  const pitch = Math.min(27, 350 / built.count)
  const left = 195 - (built.count * pitch) / 2
  const row = times(built.count, (i): Tower => {
    const x = left + i * pitch
    const w = Math.round(pitch - (i % 3 === 1 ? 5 : 7.5))
    return { x, y: Math.round(roadAt(x + 10)) - 4, w, h: HEIGHTS[i]!, cap: i % 2 ? 4 : 0 }
  })
  const middle = (peaks.count - 1) / 2
  const chain = times(peaks.count, (i) => {
    const off = Math.abs(i - middle)
    const w = 128 - off * 6
    const x = spread(i, peaks.count, 40 + w / 4, 350 - w / 4)
    return { off, markup: peak(x, 206, i % 2 ? -w : w, Math.round(176 - off * 34 + (i > middle ? 6 : 0)), FORMS[i]) }
  })
  return {
    ridge: [20, 30, 24],
    // The middle one stands before its neighbours.
    back: svg`${group(
      peaks,
      chain.sort((a, b) => b.off - a.off).map(({ markup }) => markup),
    )}${clouds([30, 200, 100], [250, 196, 90])}`,
    middle: svg`${group(built, towers(row), TOWER_PAINT)}${towerWindows(row)}`,
    front: svg`${pine(288, 292, 1.1)}`,
    bareEdges: true,
  }
}

import { range } from '../hand/range'
import { water, waves } from '../hand/water'
import { svg, times } from '../markup'
import { tone } from '../palette'
import { group, type DrawScene } from '../scene'

const DECK = 198
const FOOT = 288
/** Left ends of the arches, the piers, and the middles of the towers and of the keystones. The words of the card stand at these places. */
const ARCHES = [66, 160, 254]
const PIERS = [42, 136, 230, 324]
const TOWERS = [101, 289]
const KEYSTONES = [101, 195, 289]

const tower = (x: number) =>
  svg`<path d="M${x - 7} ${DECK}l3-118h8l3 118zM${x - 8} ${DECK - 44}h16M${x - 6} ${DECK - 88}h12"/>`
const cables = (x: number) =>
  times(6, (i) => {
    const [top, reach, foot] = [92 + i * 9, 60 - i * 8, DECK - 5]
    return svg`M${x - reach} ${foot}L${x} ${top}L${x + reach} ${foot}`
  })

/** A bridge whose deck is the road: two towers, three keystones over three arches, four piers. */
export const bridge: DrawScene<'bridge'> = ({ deck, towers, keystones, piers }) => {
  const arches = ARCHES.map((x) => svg`M${x} ${FOOT}V${DECK + 46}a35 32 0 0 1 70 0V${FOOT}`)
  const joints = times(7, (i) => svg`M30 ${DECK + 16 + i * 11}H42M348 ${DECK + 16 + i * 11}H360`)
  return {
    ridge: [20, 16, 20],
    back: range(
      [
        [70, 150],
        [130, 190],
        [195, 132],
        [262, 190],
        [320, 144],
      ],
      220,
      tone.haze,
    ),
    middle: svg`${water(0, 390, 283, 13, 13)}${waves(281, 60, 340, 2, 6)}<path d="M30 ${DECK}H360V${FOOT}H30Z${arches.map((arch) => `${arch}z`)}" fill="${tone.stone}" fill-rule="evenodd" stroke="${tone.joint}"/><path d="${joints}" stroke="${tone.joint}" stroke-opacity=".4" stroke-width=".7"/><path d="${arches}" fill="none" stroke="${tone.gold}" stroke-width="1.4"/>${group(
      piers,
      PIERS.map((x) => svg`<path d="M${x - 2} ${DECK + 4}h28l-2 8v80h-24v-80z"/>`),
      `fill="#cdb68c" stroke="${tone.joint}" stroke-width=".9"`,
    )}${group(towers, TOWERS.map(tower), `fill="${tone.vermilionDeep}" stroke="${tone.gold}"`)}<path d="${TOWERS.map(cables)}" fill="none" stroke="${tone.gold}" stroke-width=".7"/>`,
    road: `M-1 262C26 262 20 ${DECK} 60 ${DECK}H330C370 ${DECK} 364 262 391 262`,
    front: svg`${group(
      keystones,
      KEYSTONES.map((x) => svg`<path d="M${x - 10} ${DECK + 7}h20l-4 15h-12z"/>`),
      `fill="${tone.vermilion}" stroke="${tone.gold}"`,
    )}${group(deck, svg`<path d="M60 ${DECK + 6}H330" stroke="${tone.gold}" stroke-width="1.4"/>`)}`,
  }
}

import { compileString } from 'sass'
import { EDGES, hoursOf, type Tones } from '@/content/hours'

const LAYERS = ['sky', 'silk', 'earth'] as const
const CARDS = EDGES.length - 1

/** @returns the colours of a layer's gradient, from the left */
function gradientOf(theme: 'light' | 'dark', layer: (typeof LAYERS)[number]): string[] {
  const { css } = compileString(`@use 'roll'; .theme { @include roll.${theme}-roll }`, { loadPaths: [__dirname] })
  const gradient = new RegExp(`--${layer}(?:-dark)?: (.*);`).exec(css)![1]!
  return gradient.match(/#[0-9a-f]{6}/g)!
}

/** @returns the colours of the hours, from the left; turns only in the light theme */
const hoursFrom = (theme: 'light' | 'dark', of: (tones: Tones) => string): string[] => [
  ...Array.from({ length: CARDS }, (_, place) => hoursOf(place)).flatMap(({ left, after, before }) =>
    [left[theme], ...(theme === 'light' ? [after, before] : [])].flatMap((tones) => (tones ? [of(tones)] : [])),
  ),
  of(EDGES[CARDS]![theme]),
]

test.each(['light', 'dark'] as const)('in the %s theme the styles have the hours of the roll', (theme) => {
  for (const layer of LAYERS) {
    // Between the hours it has what eases a turn.
    const colours = gradientOf(theme, layer)
    const hours = hoursFrom(theme, (tones) => tones[layer])
    expect(hours.filter((hour, i) => colours.indexOf(hour, i) < 0)).toEqual([])
  }
})

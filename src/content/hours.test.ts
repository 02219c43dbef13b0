import { EDGES, hoursOf, lightAlone } from './hours'

const LAYERS = ['sky', 'silk', 'earth'] as const

/** How far apart two colours are. */
const distance = (a: string, b: string) =>
  Math.hypot(...[1, 3, 5].map((at) => parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)))

test('every edge has its colours in both themes', () => {
  expect(EDGES).toHaveLength(26)
  for (const { light, dark } of EDGES)
    for (const tones of [light, dark]) for (const layer of LAYERS) expect(tones[layer]).toMatch(/^#[0-9a-f]{6}$/)
})

test.each(['light', 'dark'] as const)(
  '%s: no step of the second day is larger than the largest of the first',
  (theme) => {
    for (const layer of LAYERS) {
      const step = (i: number) => distance(EDGES[i]![theme][layer], EDGES[i + 1]![theme][layer])
      const largest = Math.max(...[3, 4, 5, 6, 7, 8, 9].map(step))
      for (let i = 15; i < 25; i++) expect({ i, layer, step: step(i) <= largest }).toEqual({ i, layer, step: true })
    }
  },
)

test('a card ends in the light in which the next begins', () => {
  for (let place = 0; place < 24; place++) expect(hoursOf(place).right).toBe(hoursOf(place + 1).left)
})

test('text is light on two cards, and the turns lie at their outer edges', () => {
  const places = Array.from({ length: 25 }, (_, place) => place)
  expect(places.filter((place) => hoursOf(place).night)).toEqual([12, 13])
  expect(places.filter((place) => hoursOf(place).before)).toEqual([11, 13])
  expect(places.filter((place) => hoursOf(place).after)).toEqual([12, 14])
  expect(lightAlone(11).right).toEqual(hoursOf(11).before)
  expect(lightAlone(14).left).toEqual(hoursOf(14).after)
  expect(lightAlone(5)).toEqual({ left: EDGES[5]!.light, right: EDGES[6]!.light })
})

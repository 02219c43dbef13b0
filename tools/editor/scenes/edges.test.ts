/** @jest-environment jsdom */
import { coverage } from '@/content'
import { drawScenes } from './draw'
import { BANK, RIDGE, ROAD, WIDTH } from './stage'

const scenes = drawScenes(coverage).map(({ card, svg }) => ({
  card,
  paths: [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('path')],
}))

type Point = readonly [x: number, y: number]

const numbersIn = (text: string) => (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)

/** @returns the first point of a path of absolute commands, the one it leads towards, the one it comes from, the last */
function ends(d: string): [Point, Point, Point, Point] {
  const points = d
    .split(/(?=[MCSLHVZ])/)
    .filter((part) => /^[MCSL]/.test(part))
    .flatMap((part) => {
      const all = numbersIn(part)
      return Array.from({ length: all.length / 2 }, (_, i): Point => [all[2 * i]!, all[2 * i + 1]!])
    })
  return [points[0]!, points[1]!, points.at(-2)!, points.at(-1)!]
}

const level = ([, a]: Point, [, b]: Point) => a === b

test.each(scenes.slice(1))('the road runs through $card from edge to edge, level and at one height', ({ paths }) => {
  const road = paths.filter((path) => path.getAttribute('stroke') === '#b8281b')
  expect(road).toHaveLength(1)
  const [first, second, last, end] = ends(road[0]!.getAttribute('d')!)
  expect([first, end]).toEqual([
    [-1, ROAD],
    [WIDTH + 1, ROAD],
  ])
  expect([level(first, second), level(last, end)]).toEqual([true, true])
})

test('on the first card it begins, and leaves as on all others', () => {
  const road = scenes[0]!.paths.find((path) => path.getAttribute('stroke') === '#b8281b')!
  const [, , last, end] = ends(road.getAttribute('d')!)
  expect([last, end]).toEqual([
    [expect.any(Number), ROAD],
    [WIDTH + 1, ROAD],
  ])
})

test.each(scenes)('far ridge and near bank of $card meet those of its neighbours', ({ paths }) => {
  const filled = (paint: string) => paths.filter((path) => path.getAttribute('fill') === `url(#${paint})`)
  const meets = (path: Element, height: number) => {
    const d = path.getAttribute('d')!
    const [first, second, last, end] = ends(d.slice(0, d.indexOf('V')))
    expect([first, end]).toEqual([
      [0, height],
      [WIDTH, height],
    ])
    expect([level(first, second), level(last, end)]).toEqual([true, true])
  }
  meets(filled('Haze')[0]!, RIDGE)
  // Slopes of the scene lie behind the bank.
  const banks = filled('Grass').filter((path) => path.getAttribute('d')!.startsWith(`M0 ${BANK}`))
  meets(banks.at(-1)!, BANK)
})

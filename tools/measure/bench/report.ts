import type { Results } from './results'
import { isMet, type Bound } from './bounds'
import { KINDS, MAIN, type PackageWeight } from './sizes'
import { heading, integer, ratio, tableOf, type Rows } from './table'
import type { Acts, FirstScreen, Sent } from './talk'
import type { PageFigures } from './h5'

/** A figure of the product, and of those it is held against where they have it. */
type Trio = [ours: number, scaffold?: number | undefined, native?: number | undefined]

const COLUMNS = ['ours', 'scaffold', 'native', '× scaffold', '× native']

function row(name: string, [ours, scaffold, native]: Trio, write = integer): string[] {
  const told = (value: number | undefined) => (value === undefined ? '' : write(value))
  const against = (value: number | undefined) => (value === undefined ? '' : ratio(ours, value))
  return [`  ${name}`, told(ours), told(scaffold), told(native), against(scaffold), against(native)]
}

/**
 * Writes what was measured as one table, and the bounds below.
 * @returns lines of plain text
 */
export function report(results: Results, bounds: readonly Bound[]): string {
  const rows = [
    ...weightRows(results),
    ...launchRows(results),
    ...talkRows(results),
    ...extentRows(results),
    ...growthRows(results),
    ...webRows(results),
  ]
  return [tableOf(rows), NOTES.join('\n'), tableOf(boundRows(bounds))].join('\n\n')
}

const NOTES = [
  'zstd: all the files of the row as one tar at level 19. Not counted: project.config.json and licence texts, which WeChat does not',
  'take into a package. style is wxss and wxs. Worst: of all cards, there and back, with the contents open; of all tasks.',
  "* native's front page has its content in the page's initial data: there the launch ends with onLoad, without a setData.",
]

function weightRows({ weights: { ours, scaffold, native } }: Results): Rows {
  const trio = (of: (weight: PackageWeight) => number): Trio => [
    of(ours[MAIN]!),
    of(scaffold[MAIN]!),
    of(native[MAIN]!),
  ]
  const parts = [...KINDS, 'code', 'total'] as const
  const further = Object.entries(ours).filter(([name]) => name !== MAIN)
  return [
    heading('main package, bytes', ...COLUMNS),
    ...parts.map((part) =>
      row(
        part,
        trio((weight) => weight[part].raw),
      ),
    ),
    heading('main package, zstd bytes'),
    ...parts.map((part) =>
      row(
        part,
        trio((weight) => weight[part].zstd),
      ),
    ),
    ...further.flatMap(([name, weight]) => [
      heading(`package ${name}, bytes`),
      ...parts.filter((part) => weight[part].raw > 0).map((part) => row(part, [weight[part].raw])),
      row('total, zstd', [weight.total.zstd]),
    ]),
  ]
}

function launchRows({ launches }: Results): Rows {
  const { scaffold } = launches
  const ms = (value: number) => value.toFixed(1)
  return [
    heading('launch to first setData, ms'),
    ...(['deck', 'front', 'task'] as const).map((screen) => {
      const native = launches[`native ${screen}`]
      const name = native.end === 'data' ? `${screen} *` : screen
      return row(name, [launches[`ours ${screen}`].ms, scaffold.ms, native.ms], ms)
    }),
  ]
}

function talkRows({ talk: { ours, native, scaffold } }: Results): Rows {
  const sent = (name: string, own: Sent, other: Sent, empty?: Sent): Rows => [
    row(`${name}: calls`, [own.calls, empty?.calls, other.calls], String),
    row(`${name}: bytes`, [own.bytes, empty?.bytes, other.bytes]),
  ]
  const screen = (name: string, own: FirstScreen, other: FirstScreen): Rows => [
    ...sent(`${name}, readable`, own.readable, other.readable, scaffold.firstScreen.readable),
    ...sent(`${name}, settled`, own.settled, other.settled, scaffold.firstScreen.settled),
  ]
  const acts = (name: string, own: Acts, other: Acts): Rows => [
    ...sent(`${name}, median`, own.median, other.median),
    ...sent(`${name}, worst`, own.worst, other.worst),
  ]
  return [
    heading('setData of a first screen'),
    ...(['deck', 'front', 'task'] as const).flatMap((name) =>
      screen(name, ours.firstScreen[name], native.firstScreen[name]),
    ),
    heading('setData of an act'),
    ...acts('swipe', ours.swipe, native.swipe),
    ...acts('carousel by itself', ours.carousel.autoplay, native.carousel.autoplay),
    ...sent('carousel stopped by hand', ours.carousel.stopping, native.carousel.stopping),
    ...acts('carousel by hand', ours.carousel.byHand, native.carousel.byHand),
    ...acts('task change', ours.taskChange, native.taskChange),
  ]
}

function extentRows({ talk: { ours, native, scaffold } }: Results): Rows {
  return [
    heading('WXML, the worst of each page'),
    ...Object.entries(ours.extent).flatMap(([page, { nodes, depth }]) => {
      const other = native.extent[page]
      return [
        row(`${page}: nodes`, [nodes, scaffold.extent.nodes, other?.nodes]),
        row(`${page}: depth`, [depth, scaffold.extent.depth, other?.depth]),
      ]
    }),
  ]
}

const growthRows = ({ growth }: Results): Rows =>
  growth.flatMap(({ times, ratios }) => [
    heading(`${times} times the content, × our own`),
    ...Object.entries(ratios).map(([name, value]) => [`  ${name}`, value.toFixed(2)]),
  ])

const webRows = ({ h5 }: Results): Rows =>
  Object.entries(h5 ?? {}).flatMap(([address, figures]: [string, PageFigures]) => [
    heading(`H5, ${address}`),
    ...Object.entries(figures).map(([name, value]: [string, number]) => [
      `  ${name}`,
      value < 10 ? String(value) : integer(value),
    ]),
  ])

function boundRows(bounds: readonly Bound[]): Rows {
  const told = (value: number, unit: Bound['unit']) => (unit === '×' ? value.toFixed(2) : `${integer(value)} ${unit}`)
  return [
    heading('bounds of the design', 'is', 'at most', ''),
    ...bounds.map((bound) => [
      `  ${bound.what}`,
      told(bound.is, bound.unit),
      told(bound.atMost, bound.unit),
      isMet(bound) ? 'met' : 'NOT met',
    ]),
  ]
}

/**
 * What an editor may choose for the picture of a card, and the rules for it. How each kind is drawn stands in tools/editor/scenes/kinds;
 * none of this is shipped.
 */
import { deckOf } from '@/model/deck'
import type { Coverage, Fault, Figure, SceneBinding } from './schema'

/** How many things a mark can show; `more`: it can also show the 余 of a figure, as marks that fade. */
export interface Limits {
  from: number
  to: number
  more?: true
}

/** A mark for a level that was crossed (跨过、突破): one thing of one size, whatever the level. */
export const LEVEL = 'level'

const upTo = (to: number, from = 1): Limits => ({ from, to })
const exactly = (count: number): Limits => ({ from: count, to: count })

/** The kinds of scenes, and the marks of each. A kind without marks counts nothing. */
export const SCENE_KINDS = {
  hillRoad: {},
  pavilions: { pavilions: upTo(20) },
  skyline: { towers: upTo(18), peaks: upTo(7) },
  embankment: { bricks: upTo(1500, 300), sails: upTo(16) },
  oldTown: { roofs: upTo(2400, 400) },
  passes: { near: LEVEL, far: LEVEL },
  terraces: { plaques: upTo(3), plots: upTo(80, 10), granaries: upTo(18) },
  lake: { glints: { from: 200, to: 2400, more: true }, sails: upTo(16) },
  courtyards: { yards: upTo(30), blocks: upTo(9) },
  parks: { trees: upTo(230), hills: upTo(12) },
  hall: { lit: upTo(100) },
  eveningTown: { windows: upTo(260, 20) },
  lanterns: { lanterns: upTo(12) },
  litHillside: {},
  byRoads: { ways: upTo(8), storeys: upTo(3) },
  bridge: { deck: exactly(1), towers: exactly(2), keystones: exactly(3), piers: exactly(4) },
  geese: { hills: upTo(4), geese: upTo(7), pines: upTo(4), sails: upTo(6) },
  steps: { towers: upTo(7), steps: upTo(4) },
  chain: {},
  waterGates: { gates: upTo(4), sails: upTo(4) },
  stoneHalls: { courses: upTo(4), halls: upTo(3) },
  spring: { hill: exactly(1), trees: upTo(4) },
  home: { boards: upTo(3), steps: upTo(3), windows: upTo(4) },
  waterwheels: { wheels: upTo(6), channels: upTo(5) },
  openWater: {},
} as const satisfies Record<string, Record<string, Limits | typeof LEVEL>>

export type SceneKind = keyof typeof SCENE_KINDS
export const SCENE_NAMES = Object.keys(SCENE_KINDS) as [SceneKind, ...SceneKind[]]

/** What may stand in the sky of a scene. */
export const LUMINARIES = ['dawn', 'noon', 'moon', 'sunrise', 'golden'] as const
export type Luminary = (typeof LUMINARIES)[number]

/** What a mark shows. */
export interface Bound {
  /** How many; for a level always one. */
  count: number
  /** The id of the figure, if it is one: the group of its marks carries it. */
  figure?: string
  /** Whether a 余 follows the number. */
  more: boolean
}

const WORDS: Record<string, number> = { 两: 2, 九: 9 }

/** A level that was crossed has no number that could be counted. */
const isCrossed = ({ qualifier }: Figure) => qualifier === '跨过' || qualifier === '突破'

/** @returns the list at a dotted path of the coverage, as `overview.points`; nothing if there is none */
function listAt(coverage: Coverage, path: string): unknown[] | undefined {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        Object.hasOwn(Object(value) as object, key) ? (value as Record<string, unknown>)[key] : undefined,
      coverage,
    )
  return Array.isArray(found) ? found : undefined
}

/**
 * @param binding what the coverage binds to a mark
 * @returns what the mark shows; or, as text, why it can show nothing
 */
export function boundOf(coverage: Coverage, binding: SceneBinding): Bound | string {
  if (typeof binding === 'object') {
    if ('count' in binding) return { count: binding.count, more: false }
    const list = listAt(coverage, binding.list)
    return list
      ? { count: list.length, more: false }
      : `没有 ${binding.list} 这个列表；应是列表所在，如 overview.points`
  }
  const figure = Object.hasOwn(coverage.figures, binding) ? coverage.figures[binding] : undefined
  if (!figure) return `没有编号为 ${binding} 的数字；应是 figures 里的一个编号`
  const count = isCrossed(figure) ? 1 : (WORDS[figure.value] ?? Number(figure.value))
  if (!Number.isInteger(count)) return `${binding} 是 ${figure.value}；应是能一个一个画出来的整数`
  return { count, figure: binding, more: figure.qualifier === '余' }
}

const countOf = (coverage: Coverage, binding: SceneBinding) => {
  const bound = boundOf(coverage, binding)
  return typeof bound === 'string' ? undefined : bound.count
}

/** @returns the ids of all cards, in the order in which they are read */
export const cardIds = (coverage: Coverage): string[] => deckOf(coverage).map(({ id }) => id)

/** Everything that is wrong with the scenes of a coverage whose shape is right. */
export function sceneFaults(coverage: Coverage): Fault[] {
  const { scenes } = coverage
  if (!scenes) return []
  const faults: Fault[] = []
  const fault = (entry: string, problem: string) => void faults.push({ entry: `scenes.${entry}`, problem })
  const cards = cardIds(coverage)

  const without = cards.filter((card) => !Object.hasOwn(scenes, card))
  if (without.length > 0) {
    faults.push({ entry: 'scenes', problem: `缺 ${without.join('、')} 的画；应每张卡片都有，或都没有` })
  }

  for (const [card, { kind, bind = {}, alt, legend = [] }] of Object.entries(scenes)) {
    if (!cards.includes(card)) fault(card, `没有这张卡片；应是 ${cards.join('、')} 之一`)
    const marks: Record<string, Limits | typeof LEVEL> = SCENE_KINDS[kind]
    const known = Object.keys(marks).join('、')
    for (const mark of Object.keys(marks)) {
      if (!Object.hasOwn(bind, mark)) fault(`${card}.bind`, `没有写 ${mark} 画几个；${kind} 应写 ${known}`)
    }
    for (const [mark, binding] of Object.entries(bind)) {
      const entry = `${card}.bind.${mark}`
      if (!Object.hasOwn(marks, mark))
        fault(entry, `${kind} 里没有 ${mark}；应${known ? `是 ${known} 之一` : '不写 bind'}`)
      else for (const problem of misfits(coverage, binding, marks[mark]!)) fault(entry, problem)
    }
    const counts = Object.values(bind).map((binding) => countOf(coverage, binding))
    const needCounts = (entry: string, text: string, known: typeof counts) => {
      for (const [number] of text.matchAll(/\d+/g)) {
        // 500 in 世界500强企业 counts nothing.
        const named = Object.values(coverage.figures).some(({ label }) => label.includes(number))
        if (!named && !known.includes(Number(number)))
          fault(`${card}.${entry}`, `写了 ${number}；应是画里的个数：${counts.join('、') || '没有'}`)
      }
    }
    needCounts('alt', alt, counts)
    // One thing stands for one: 一块砖 = 1亿元投资.
    legend.forEach(({ is }, i) => needCounts(`legend.${i}.is`, is, [1, ...counts]))
  }

  cards.forEach((card, i) => {
    const before = cards[i - 1]
    if (before && scenes[card]?.luminary && scenes[before]?.luminary)
      fault(`${card}.luminary`, `${before} 也有日月；相邻两张应只有一张有`)
  })
  return faults
}

/** @returns why a mark cannot show what is bound to it; nothing if it can */
function misfits(coverage: Coverage, binding: SceneBinding, limits: Limits | typeof LEVEL): string[] {
  const bound = boundOf(coverage, binding)
  if (typeof bound === 'string') return [bound]
  const { count, figure, more } = bound
  const crossed = figure !== undefined && isCrossed(coverage.figures[figure]!)
  if (limits === LEVEL) return crossed ? [] : ['画的是一道关；应是 跨过、突破 某个数的数字']
  const { from, to } = limits
  return [
    ...(crossed ? [`${figure} 是跨过、突破的水平，没有个数；应只画成关`] : []),
    ...(more && !limits.more ? [`${figure} 带“余”；应是没有“余”的数字，这里画不出“余”`] : []),
    ...(count < from || count > to ? [`要画 ${count} 个；应是 ${from === to ? from : `${from} 到 ${to}`} 个`] : []),
  ]
}

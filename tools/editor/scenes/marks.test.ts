/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boundOf, cardIds, LEVEL, SCENE_KINDS, SCENE_NAMES, type Limits } from '@/content/scenes'
import { coverage } from '@/content'
import { countMarks } from './count'
import { drawScenes, sceneOf } from './draw'
import { BOUNDS, SCENE_FOLDER, sceneFiles, sizeOf } from './files'

const cards = cardIds(coverage)
const scenes = coverage.scenes!
const written = (card: string) => readFileSync(join(SCENE_FOLDER, `${card}.svg`), 'utf8')
const parsed = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml')

/** What a scene must show: the id of each group, and how many. */
const bound = (card: string) =>
  Object.entries(scenes[card]!.bind ?? {}).map(([mark, binding]) => {
    const found = boundOf(coverage, binding)
    if (typeof found === 'string') throw new Error(found)
    return { mark, id: found.figure ?? mark, ...found }
  })

/** @returns what is wrong with the counts of a scene, told as an editor would want it; empty when all are right */
const miscounts = (card: string, text: string) =>
  bound(card).flatMap(({ id, count }) => {
    const found = countMarks(parsed(text), id)
    return found === count ? [] : [`${card} shows ${found} of ${id}, the coverage says ${count}`]
  })

describe('the scenes that lie in src', () => {
  test('are those that the coverage gives, to the byte', () => {
    expect(readdirSync(SCENE_FOLDER).sort()).toEqual(cards.map((card) => `${card}.svg`).sort())
    for (const { card, svg } of drawScenes(coverage))
      expect({ card, same: svg === written(card) }).toEqual({ card, same: true })
  })

  test('are drawn the same each time', () => {
    expect(drawScenes(coverage)).toEqual(drawScenes(coverage))
  })

  test('stay below their bounds', () => {
    const files = sceneFiles(coverage)
    for (const { path, bytes } of files) expect({ path, ok: bytes.length <= BOUNDS.one }).toEqual({ path, ok: true })
    expect(sizeOf(files)).toBeLessThanOrEqual(BOUNDS.all)
  })

  test.each(cards)('%s has one mark for each thing that its records count', (card) => {
    expect(miscounts(card, written(card))).toEqual([])
  })

  test('a wrong count is seen and told', () => {
    const card = cards.find((one) => bound(one).some(({ figure, count }) => figure && count > 1 && count < 50))!
    const { id, count } = bound(card).find((one) => one.figure && one.count > 1 && one.count < 50)!
    const scene = parsed(written(card))
    const group = scene.getElementById(id)!
    group.append(group.lastElementChild!.cloneNode(true))
    const planted = new XMLSerializer().serializeToString(scene)
    expect(miscounts(card, planted)).toEqual([`${card} shows ${count + 1} of ${id}, the coverage says ${count}`])
  })

  test('余 is shown by marks that fade, in a group of their own', () => {
    const withMore = cards.flatMap((card) =>
      bound(card)
        .filter(({ more }) => more)
        .map(({ id }) => ({ card, id })),
    )
    expect(withMore).not.toEqual([])
    for (const { card, id } of withMore) {
      const fading = [...parsed(written(card)).getElementById(`${id}-more`)!.children].map((mark) =>
        Number(mark.getAttribute('opacity')),
      )
      expect(fading.length).toBeGreaterThan(1)
      expect([...fading].sort((a, b) => b - a)).toEqual(fading)
    }
  })

  test('levels that were crossed are things of one size', () => {
    for (const card of cards) {
      const marks: Record<string, Limits | typeof LEVEL> = SCENE_KINDS[scenes[card]!.kind]
      const levels = bound(card).filter(({ mark }) => marks[mark] === LEVEL)
      const things = levels.map(({ id }) => {
        const uses = [...parsed(written(card)).getElementById(id)!.children]
        return uses.map((use) => [use.tagName, use.getAttribute('xlink:href'), use.getAttribute('transform')])
      })
      for (const thing of things) expect(thing).toEqual([['use', expect.stringMatching(/^#/), null]])
      expect(new Set(things.map((thing) => JSON.stringify(thing))).size).toBeLessThanOrEqual(1)
    }
  })
})

describe('WeChat can show them', () => {
  const ELEMENTS = ['svg', 'defs', 'g', 'use', 'path', 'circle', 'ellipse', 'linearGradient', 'radialGradient', 'stop']

  test.each(cards)('%s is well formed, holds shapes only and points to nothing outside', (card) => {
    const text = written(card)
    const scene = parsed(text)
    expect(scene.querySelector('parsererror')).toBeNull()
    const elements = [...scene.querySelectorAll('*')]
    expect([...new Set(elements.map(({ tagName }) => tagName))].filter((name) => !ELEMENTS.includes(name))).toEqual([])
    expect(scene.documentElement.getAttribute('viewBox')).toBe('0 0 390 300')

    const attributes = elements.flatMap((element) => [...element.attributes])
    expect(attributes.filter(({ name }) => /^(style|class|filter|on)|font/.test(name))).toEqual([])
    const values = attributes.filter(({ name }) => !name.startsWith('xmlns')).map(({ value }) => value)
    expect(values.filter((value) => /%|NaN|undefined|:/.test(value))).toEqual([])
    const references = values.flatMap(
      (value) => /^url\(#(.+)\)$/.exec(value)?.[1] ?? /^#([A-Z]\w*)$/.exec(value)?.[1] ?? [],
    )
    expect(references.filter((id) => !scene.getElementById(id))).toEqual([])
    const ids = elements.map(({ id }) => id).filter(Boolean)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('every kind shows as many as it says it can', () => {
  const limitsOf = (kind: keyof typeof SCENE_KINDS): [string, Limits | typeof LEVEL][] =>
    Object.entries<Limits | typeof LEVEL>(SCENE_KINDS[kind])
  const numbers = (limits: Limits | typeof LEVEL) => {
    if (limits === LEVEL) return [1]
    const { from, to } = limits
    const all = Array.from({ length: to - from + 1 }, (_, i) => from + i)
    // All of few; of very many the ends and some between, to which rows do not come out even.
    return all.length <= 30 ? all : [from, from + 1, from + 7, Math.floor((from + to) / 2), to - 3, to]
  }

  test.each(SCENE_NAMES.flatMap((kind) => limitsOf(kind).map(([mark]) => [kind, mark] as const)))(
    '%s: %s',
    (kind, mark) => {
      const others = limitsOf(kind).map(([name, limits]) => [name, numbers(limits)[0]!] as const)
      for (const count of numbers(Object.fromEntries(limitsOf(kind))[mark]!)) {
        const marks = Object.fromEntries(
          [...others, [mark, count] as const].map(([name, n]) => [name, { id: name, count: n, more: false }]),
        )
        const { back = '', middle = '', front = '' } = sceneOf(kind, marks)
        const things = sceneThings(`${back}${middle}${front}`)
        for (const [name, { count: wanted }] of Object.entries(marks)) {
          expect({ name, count, found: countMarks(things, name) }).toEqual({ name, count, found: wanted })
        }
      }
    },
  )
})

/** A scene without what is on the shelf: a drawing from there counts as one. */
function sceneThings(markup: string): Document {
  const ids = new Set(
    [...markup.matchAll(/href="#(\w+)"/g)].map(([, id]) => id!).filter((id) => !markup.includes(`id="${id}"`)),
  )
  const shelf = [...ids].map((id) => `<g id="${id}"/>`).join('')
  return parsed(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs>${shelf}</defs>${markup}</svg>`,
  )
}

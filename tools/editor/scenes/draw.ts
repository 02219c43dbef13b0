import { boundOf, cardIds, SCENE_KINDS, type SceneKind } from '@/content/scenes'
import type { Coverage } from '@/content/schema'
import { bank } from './hand/bank'
import { edgeHill } from './hand/edgeHill'
import { farRidge } from './hand/farRidge'
import { luminary } from './hand/luminary'
import { road } from './hand/road'
import { KINDS } from './kinds'
import { svg } from './markup'
import type { Mark, Scene } from './scene'
import { takenFromShelf } from './shelf'
import { HEIGHT, ROAD, WIDTH } from './stage'

export interface DrawnScene {
  card: string
  svg: string
  /** What the roll shows beyond the scene's edges, each as wide as two scenes: ridge, bank, road and edge hill, but nothing that is counted. */
  before: string
  after: string
}

/** The far ridge and the road where nothing stands. */
const PASSAGE = [30, 14, 30] as const
const LEVEL_ROAD = svg`M-1 ${ROAD}H${2 * WIDTH + 1}`
const twice = (markup: string) => svg`${markup}<g transform="translate(${WIDTH} 0)">${markup}</g>`

/** @throws if the coverage has a fault; the checker would have said so before */
function marksOf(coverage: Coverage, card: string): Record<string, Mark> {
  const { bind = {} } = coverage.scenes![card]!
  return Object.fromEntries(
    Object.entries(bind).map(([name, binding]) => {
      const bound = boundOf(coverage, binding)
      if (typeof bound === 'string') throw new Error(`scenes.${card}.bind.${name}：${bound}`)
      return [name, { ...bound, id: bound.figure ?? name }]
    }),
  )
}

/** @returns the scene of a kind with its marks */
export function sceneOf(kind: SceneKind, marks: Record<string, Mark>): Scene {
  const missing = Object.keys(SCENE_KINDS[kind]).filter((name) => !Object.hasOwn(marks, name))
  if (missing.length > 0) throw new Error(`${kind} has nothing for ${missing.join(', ')}`)
  // Each kind takes its own marks, and these were just checked to be its own.
  return (KINDS[kind] as (marks: Record<string, Mark>) => Scene)(marks)
}

/** @returns an SVG file: what the markup refers to, then the markup, without needless whitespace */
const fileOf = (markup: string, width = WIDTH): string =>
  svg`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}"><defs>${takenFromShelf(markup)}</defs>${markup}</svg>\n`.replace(
    /(\d) -/g,
    '$1-',
  )

/**
 * Draws the scenes of a coverage, in the order of its cards.
 * @param coverage one without faults
 * @returns one for each card; none if the coverage has no scenes. The same coverage gives the same bytes
 */
export function drawScenes(coverage: Coverage): DrawnScene[] {
  const { scenes } = coverage
  if (!scenes) return []
  const cards = cardIds(coverage)
  const drawn = cards.map((card) => sceneOf(scenes[card]!.kind, marksOf(coverage, card)))
  return cards.map((card, i) => {
    const scene = drawn[i]!
    const shines = scenes[card]!.luminary
    // Both neighbours draw the hill that stands across their edge; each shows its half.
    const hill = (edge: number, x: number) => {
      const neighbours = [drawn[edge - 1], drawn[edge]]
      return neighbours.every((one) => one && !one.bareEdges) && edgeHill(edge, x)
    }
    const edges = [hill(i, 0), hill(i + 1, WIDTH)]
    return {
      card,
      svg: fileOf(
        svg`${shines && scene.light && luminary(shines, ...scene.light)}${farRidge(scene.ridge)}${scene.back}${edges}${bank()}${scene.middle}${road(scene.road)}${scene.front}`,
      ),
      // The road begins on the first card.
      before: fileOf(
        svg`${twice(farRidge(PASSAGE))}${hill(i, 2 * WIDTH)}${twice(bank())}${i > 0 && road(LEVEL_ROAD)}`,
        2 * WIDTH,
      ),
      after: fileOf(svg`${twice(farRidge(PASSAGE))}${hill(i + 1, 0)}${twice(bank())}${road(LEVEL_ROAD)}`, 2 * WIDTH),
    }
  })
}

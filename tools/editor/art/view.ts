import { html, type Html } from '@/cards/drawing/html'
import { coverage } from '@/content'
import { hoursOf, lightAlone } from '@/content/hours'
import { cardIds } from '@/content/scenes'
import { drawScenes } from '../scenes/draw'

const ids = cardIds(coverage)

/** A special without scenes has still water on every picture, and no night, which would fall on some card by chance. */
const BARE = { kind: 'openWater', alt: '' } as const
const scenes = new Map(
  drawScenes({ ...coverage, scenes: coverage.scenes ?? Object.fromEntries(ids.map((id) => [id, BARE])) }).map(
    (scene) => [scene.card, scene],
  ),
)
const FIRST_DAY = 11

const placeOf = (id: string): number => (coverage.scenes ? ids.indexOf(id) : ids.indexOf(id) % FIRST_DAY)

/** @returns whether it is night on a card, so that its words are light */
export const isNight = (id: string): boolean => hoursOf(placeOf(id)).night

const image = (svg: string, className: string): Html =>
  html`<img class="${className}" src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}" />`

/** How a scene stands in a picture. */
interface Stand {
  /** Its greatest and least width, in parts of the picture's; between them it is as wide as the words above it allow. */
  most: number
  least: number
  /** The same light from edge to edge, for small files. */
  even?: true
  /** Words that stand in it. */
  within?: Html | undefined
}

/** @returns the light of a card's hour, always that of the light theme, as custom properties */
export function lightOf(id: string, even = false): string {
  const { left, right } = lightAlone(placeOf(id))
  return (['sky', 'silk', 'earth'] as const)
    .map((layer) => {
      const middle = `color-mix(in srgb,${left[layer]},${right[layer]})`
      return `--${layer}:linear-gradient(90deg,${even ? middle : left[layer]},${even ? middle : right[layer]})`
    })
    .join(';')
}

/**
 * What lies behind the words of a picture: the light of the card's hour, and its scene on its stretch of the roll. The road runs from edge
 * to edge.
 */
export function viewOf(id: string, { most, least, even, within }: Stand): Html {
  const { svg, before, after } = scenes.get(id)!
  return html`<div class="view" style="${lightOf(id, even)}">
    <div class="view__sky"></div>
    <div class="view__mist"></div>
    <div class="view__scene" data-scene="${String(most)} ${String(least)}">
      <div class="view__earth"></div>
      ${image(before, 'view__before')} ${image(svg, 'view__card')} ${image(after, 'view__after')} ${within}
    </div>
  </div>`
}

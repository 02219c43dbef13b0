import type { Pictured } from '@/cards/pictures'
import { html, type Html } from '@/cards/drawing/html'
import { special } from '@/model/special'
import { isNight, viewOf } from './view'

/** How wide the scene is, in parts of the picture. */
const SCENE = { wide: { most: 0.88, least: 0.5 }, square: { most: 1, least: 0.6 } } as const

/**
 * Lays out the picture of a forwarded card: its words over its scene, and the district's seal, for in a chat the picture stands alone.
 * @param pictured the card and its kind's picture
 * @param shape `wide` is 5:4, `square` 1:1
 * @returns the markup of its frame, for the styles of art.scss
 */
export function shareOf({ picture, ...drawn }: Pictured, shape: 'wide' | 'square'): Html {
  const { card } = drawn
  return html`<main class="frame share share--${shape} share--${card.kind} ${isNight(card.id) ? 'night' : ''}">
    ${viewOf(card.id, { ...SCENE[shape], even: true })}
    <div class="share__seal" data-text>${special.district}</div>
    ${picture.share(drawn, shape)}
  </main>`
}

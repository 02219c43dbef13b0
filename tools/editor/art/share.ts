import type { Pictured } from '@/cards/pictures'
import { html, type Html } from '@/cards/drawing/html'

/**
 * Lays out the picture of a forwarded card.
 * @param pictured the card and its kind's picture
 * @param shape `wide` is 5:4, `square` 1:1
 * @returns the markup of its frame, for the styles of art.scss
 */
export const shareOf = ({ picture, ...drawn }: Pictured, shape: 'wide' | 'square'): Html =>
  html`<main class="frame share share--${shape} share--${drawn.card.kind} ground-${picture.ground}">
    ${picture.share(drawn, shape)}
  </main>`

import { html, type Html } from '@/cards/drawing/html'
import { chapterOf, drawing } from '@/cards/drawing/parts'
import type { Pictured } from '@/cards/pictures'
import { special } from '@/model/special'

const HINT = '微信扫码看这张卡片'
/** Who made it comes first among the credits. */
const [SOURCE] = special.credits

/**
 * Lays out the poster of a card.
 * @param pictured the card and its kind's picture
 * @param code its mini-program code, PNG; WeChat forbids ordinary QR codes on pictures for Moments. Without one the foot
 *   is lower and the drawing has its room
 * @returns the markup of its frame, for the styles of art.scss
 */
export function posterOf({ picture, ...drawn }: Pictured, code?: Buffer): Html {
  const { kind } = drawn.card
  const { content, motif, bare } = picture.poster(drawn)
  return html`<main class="frame poster poster--${kind} ground-${picture.ground} ${code ? 'poster--code' : ''}">
    ${
      bare
        ? undefined
        : html`<header class="poster__head">
            <div class="poster__masthead" data-text>${special.title} · ${special.district}</div>
            <div class="poster__chapter" data-text>${chapterOf(drawn.card)}</div>
          </header>`
    }
    <section class="poster__body">${content}</section>
    ${motif && drawing(motif, 'spare')}
    <footer class="poster__foot">
      <div class="poster__source">
        <div data-text>${special.series}</div>
        <div data-text>${SOURCE ? `${SOURCE.role} ${SOURCE.names.join(' ')}` : ''}</div>
        ${code && html`<div class="poster__hint" data-text>${HINT}</div>`}
      </div>
      ${code && html`<img class="poster__code" data-drawing src="data:image/png;base64,${code.toString('base64')}" />`}
    </footer>
  </main>`
}

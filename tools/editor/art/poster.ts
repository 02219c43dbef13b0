import { html, type Html } from '@/cards/drawing/html'
import { chapterOf, lines, OPENED, SEARCH, words } from '@/cards/drawing/parts'
import type { Pictured } from '@/cards/pictures'
import { coverage } from '@/content'
import { special } from '@/model/special'
import { isNight, viewOf } from './view'

/** The way into the mini-program by a code; without a code it is SEARCH. */
const SCAN = '微信扫码看这张卡片'
/** Who made it comes first among the credits. */
const [SOURCE] = special.credits

/**
 * Lays out the poster of a card.
 * @param pictured the card and its kind's picture
 * @param code its mini-program code, PNG; WeChat forbids ordinary QR codes on pictures for Moments. Without one the district's seal
 *   stands in its place
 * @returns the markup of its frame, for the styles of art.scss
 */
export function posterOf({ picture, ...drawn }: Pictured, code?: Buffer): Html {
  const { card } = drawn
  const { title, under, within } = picture.poster(drawn)
  // Tells those who saw the earlier poster what has changed.
  const [latest] = card.corrections ?? []
  return html`<main
    class="frame poster poster--${card.kind} ${latest && 'poster--corrected'} ${isNight(card.id) ? 'night' : ''}"
  >
    ${viewOf(card.id, { most: 1, least: 0.8, within })}
    <header class="poster__head">
      <div class="kicker" data-text>${picture.over?.(drawn) ?? chapterOf(card)}</div>
      <div class="poster__masthead" data-text>${special.title} · ${special.district}</div>
    </header>
    ${lines('poster__title', title)}
    <section class="poster__under">${under} ${latest && words('poster__corrected', latest, 2)}</section>
    <footer class="poster__foot">
      <div class="poster__source">
        ${coverage.congress && html`<div class="poster__date" data-text>${coverage.congress.date} ${OPENED}</div>`}
        <div data-text>${special.series}</div>
        <div data-text>${SOURCE ? `${SOURCE.role} ${SOURCE.names.join(' ')}` : ''}</div>
        <div data-text>${code ? SCAN : SEARCH.join('')}</div>
      </div>
      ${
        code
          ? html`<div class="poster__code" data-drawing>
              <img src="data:image/png;base64,${code.toString('base64')}" />
            </div>`
          : html`<div class="poster__seal" data-text>${special.district}</div>`
      }
    </footer>
  </main>`
}

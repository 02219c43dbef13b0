import { html, type Html } from '../drawing/html'
import { headline, lead, lines, phrasesOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { FormulaCard } from './model'

export const formula: Picture<FormulaCard> = {
  ground: 'red',
  share: ({ card }) => html`${house(card.rows)} ${lines('share__headline', phrasesOf(card.name))}`,
  poster: ({ card }) => ({ content: html`${headline([card.name])} ${rows(card.rows)} ${lead(card.goal)}` }),
  wall: ({ card }) => ({
    hero: { words: [card.rows.map(({ count }) => count).join(' ')] },
    line: card.rows.map(({ name }) => name).join('、'),
    motif: 'hills',
  }),
}

/** A house of one, two, three and four parts, under its roof. */
const house = (rows: FormulaCard['rows']): Html =>
  html`<div class="house" data-drawing>
    <div class="house__roof"></div>
    ${rows.map(
      ({ count }) =>
        html`<div class="house__row house__row--${String(count)}">
          ${Array.from({ length: count }, () => html`<i></i>`)}
        </div>`,
    )}
  </div>`

/** The same with the words in its parts. */
const rows = (all: FormulaCard['rows']): Html =>
  html`<div class="formula">
    <div class="formula__roof"></div>
    ${all.map(
      ({ count, name, items }) =>
        html`<div class="formula__name" data-text>${name}</div>
          <div class="formula__row formula__row--${String(count)}">
            ${items.map((item) => html`<div class="formula__block" data-text>${item}</div>`)}
          </div>`,
    )}
  </div>`

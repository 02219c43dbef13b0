import { html, type Html } from '../drawing/html'
import { chapterOf, headline, lead, phrasesOf, shareHeadline } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { StanceCard } from './model'

export const stance: Picture<StanceCard> = {
  ground: 'red',
  share: ({ card }) => shareHeadline('spring', chapterOf(card), phrasesOf(card.name)),
  poster: ({ card }) => ({
    motif: 'spring',
    content: html`${headline([card.name])} ${lead(card.lead)} ${items(card.groups)}`,
  }),
  wall: ({ card }) => ({
    hero: card.groups[0] && { words: [card.groups[0].items.map(({ name }) => name).join('·')] },
    line: card.lead,
    motif: 'hills',
  }),
}

/** The groups of three, each item with what is done with it. */
const items = (groups: StanceCard['groups']): Html =>
  html`<div class="stance">
    ${groups
      .filter(({ items }) => items.every(({ text }) => text))
      .flatMap(({ items }) => items)
      .map(
        ({ name, text }) =>
          html`<div class="stance__item">
            <div class="stance__text" data-text>${text}</div>
            <div class="stance__name" data-text>${name}</div>
          </div>`,
      )}
  </div>`

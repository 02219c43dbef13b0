import { html } from '../drawing/html'
import { headline, lead, phrasesOf, shareHeadline } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { CongressCard } from './model'

export const congress: Picture<CongressCard> = {
  ground: 'red',
  share: ({ card }) => shareHeadline('roofs', card.date, phrasesOf(card.name)),
  poster: ({ card }) => ({
    motif: 'roofs',
    content: html`<div class="poster__date" data-text>${card.date}</div>
      ${headline(phrasesOf(card.name))} ${lead(card.lead)}`,
  }),
  wall: ({ card }) => ({ hero: { words: [card.date] }, line: card.lead, motif: 'roofs' }),
}

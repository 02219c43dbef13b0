import { html } from '../drawing/html'
import { drawing, headline, lead, lines, phrasesOf, shareHeadline } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { CoverCard } from './model'

export const cover: Picture<CoverCard> = {
  ground: 'red',
  // The headline names the district before its colon.
  share: ({ card }) =>
    shareHeadline('spring', phrasesOf(card.headline)[0]!.replace('：', ''), [card.title], card.series),
  poster: ({ card }) => ({
    bare: true,
    content: html`<div class="poster__beside">
        ${drawing('spring')} ${headline(phrasesOf(card.headline))} ${lead(card.subhead)}
      </div>
      ${lines('poster__title', [...card.title])}`,
  }),
  wall: ({ card }) => ({ title: [card.title], line: card.headline, motif: 'hills' }),
}

import { headline, inTwo, lines, phrasesOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import { html } from '../drawing/html'
import type { CoverCard } from './model'

/** What the headline says after the district, which has a seal of its own. */
const saying = ({ headline }: CoverCard): string => phrasesOf(headline).slice(1).join('')

export const cover: Picture<CoverCard> = {
  over: ({ card }) => card.series,
  share: ({ card }) => html`${headline([card.title])} ${lines('label', [saying(card)])}`,
  poster: ({ card }) => ({
    title: [card.title],
    under: html`${lines('aim', inTwo(phrasesOf(card.headline)))} ${lines('label', [card.subhead])}`,
  }),
  wall: ({ card }) => ({ title: [card.title], line: card.headline }),
}

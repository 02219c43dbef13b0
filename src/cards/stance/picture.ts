import { headline, legendRows, phrasesOf, rows } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { StanceCard } from './model'

export const stance: Picture<StanceCard> = {
  share: ({ card }) => headline(phrasesOf(card.name)),
  poster: ({ card }) => ({
    title: [card.name],
    under: rows(
      legendRows(card) ??
        card.groups.map(({ items }) => ({ wording: items.map(({ name, text = '' }) => text + name) })),
    ),
  }),
  wall: ({ card }) => ({
    hero: card.groups[0] && { words: [card.groups[0].items.map(({ name }) => name).join('·')] },
    line: card.lead,
  }),
}

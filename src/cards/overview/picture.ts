import { figuresIn } from '@/model/amount'
import { html } from '../drawing/html'
import { chapterOf, chips, headline, lead, phrasesOf, shareHeadline } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { OverviewCard } from './model'

export const overview: Picture<OverviewCard> = {
  ground: 'red',
  share: ({ card }) => shareHeadline('lotus', chapterOf(card), phrasesOf(card.name)),
  poster: ({ card }) => ({
    motif: 'lotus',
    content: html`${headline(phrasesOf(card.name))} ${lead(card.lead)}
    ${chips(card.points.flatMap(({ head }) => head ?? []))}`,
  }),
  wall: ({ card }) => {
    const hero = figuresIn(card.points.flatMap(({ runs }) => runs))[0]
    return { hero, label: hero?.label, line: card.lead, motif: 'roofs' }
  },
}

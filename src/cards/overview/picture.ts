import { figuresIn } from '@/model/amount'
import { html } from '../drawing/html'
import { headline, hero, legend, line, phrasesOf, shownOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { OverviewCard } from './model'

/** The figure that the scene shows, else the first that is told. */
const heroOf = (card: OverviewCard) => shownOf(card)[0] ?? figuresIn(card.points.flatMap(({ runs }) => runs))[0]

export const overview: Picture<OverviewCard> = {
  share: ({ card }) => {
    const figure = heroOf(card)
    return figure ? hero(figure) : headline(phrasesOf(card.name))
  },
  poster: ({ card }) => {
    const figure = heroOf(card)
    return {
      title: [card.name],
      under: html`${figure && hero(figure)} ${line(card.points.flatMap(({ head }) => head ?? []).join('　'))}
      ${legend(card)}`,
    }
  },
  wall: ({ card }) => {
    const figure = heroOf(card)
    return { hero: figure, label: figure?.label, line: card.lead }
  },
}

import { coverage } from '@/content'
import { labelledAmount } from '@/model/words'
import { html } from '../drawing/html'
import { hero, legend, line, pair, shownOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { NumbersCard } from './model'

/** A unit of up to this many characters fits beside the large figure. */
const SHORT = 3

export const numbers: Picture<NumbersCard> = {
  share: ({ card }) => hero(card.hero),
  poster: ({ card }) => {
    const others = [...shownOf(card), ...card.lists.flatMap(({ amounts }) => amounts)]
    const second = others.find(({ id, unit }) => id !== card.hero.id && unit.length <= SHORT)
    return {
      title: [card.name],
      under: html`${pair(card.hero, second)} ${legend(card) ?? (card.note && line(card.note))}`,
    }
  },
  wall: ({ card: { hero, lists } }) => ({
    hero,
    label: `${hero.label}，${coverage.period}`,
    line: lists[0]!.amounts.slice(0, 2).map(labelledAmount).join('，'),
  }),
}

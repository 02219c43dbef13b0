import { coverage } from '@/content'
import { labelledAmount } from '@/model/words'
import { html } from '../drawing/html'
import { hero, line, pair, shownOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { NumbersCard } from './model'

export const numbers: Picture<NumbersCard> = {
  share: ({ card }) => hero(card.hero, [card.hero.label]),
  poster: ({ card }) => {
    const others = card.lists.flatMap(({ amounts }) => amounts)
    const second = shownOf(card).find(({ id }) => id !== card.hero.id) ?? others[0]
    return {
      title: [card.name],
      under: html`${pair(hero(card.hero, [card.hero.label]), second)} ${card.note && line(card.note)}`,
    }
  },
  wall: ({ card: { hero, lists } }) => ({
    hero,
    label: `${hero.label}，${coverage.period}`,
    line: lists[0]!.amounts.slice(0, 2).map(labelledAmount).join('，'),
  }),
}

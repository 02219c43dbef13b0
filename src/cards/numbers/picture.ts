import { coverage } from '@/content'
import { plainAmount } from '@/model/amount'
import { labelledAmount } from '@/model/words'
import { html } from '../drawing/html'
import { chapterOf, headline, kicker, lines, numeral, shareTop } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { NumbersCard } from './model'

/** So many figures stand in a list; the card has them all. */
const MOST_LISTED = 6

export const numbers: Picture<NumbersCard> = {
  ground: 'paper',
  share: ({ card }) =>
    html`${shareTop('spring', kicker(chapterOf(card)), lines('share__short', [card.name]))} ${numeral(card.hero)}
    ${lines('share__label', [card.hero.label])}`,
  poster: ({ card }) => ({
    motif: 'spring',
    content: html`${headline([card.name])} ${numeral(card.hero)} ${lines('poster__label', [card.hero.label])}
      <div class="list">
        ${card.lists
          .flatMap(({ amounts }) => amounts)
          .slice(0, MOST_LISTED)
          .map(
            (amount) =>
              html`<div class="list__row">
                <div class="list__label" data-text>${amount.label}</div>
                <div class="list__value" data-text>${plainAmount(amount)}</div>
              </div>`,
          )}
        ${card.note && html`<div class="list__note" data-text>${card.note}</div>`}
      </div>`,
  }),
  wall: ({ card: { hero, lists } }) => ({
    hero,
    label: `${hero.label}，${coverage.period}`,
    line: lists[0]!.amounts.slice(0, 2).map(labelledAmount).join('，'),
    motif: 'spring',
  }),
}

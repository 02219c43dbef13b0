import { html } from '../drawing/html'
import { chapterOf, chips, headline, kicker, lead, motifOf, seal, shareTop, small, words } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { TaskCard } from './model'

export const task: Picture<TaskCard> = {
  ground: 'paper',
  share: ({ card, position }) =>
    html`${shareTop(motifOf(position), seal(card.ordinal), kicker(chapterOf(card)))}
    ${words('share__headline', card.head, 2)}`,
  poster: ({ card, position }) => ({
    motif: motifOf(position),
    content: html`${seal(card.ordinal)} ${headline([card.head, card.tail])} ${lead(card.gist)}
    ${card.groups.slice(0, 1).map((group) => html`${small(group.title)} ${chips(group.items)}`)} ${small('目标')}
    ${words('poster__aim', card.aim)}`,
  }),
  wall: ({ card, position }) => ({
    over: `任务${card.ordinal}`,
    title: [card.head, card.tail],
    line: card.gist,
    motif: motifOf(position),
  }),
}

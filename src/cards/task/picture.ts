import { coverage } from '@/content'
import { html } from '../drawing/html'
import { aim, chapterOf, legendRows, rows, words } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { TaskCard } from './model'

/** At most this many rows stand under the aim, where the scene has no legend. */
const MOST_ROWS = 2

export const task: Picture<TaskCard> = {
  over: ({ card }) => `${chapterOf(card)} · ${card.ordinal}`,
  share: ({ card }) => words('headline', card.head, 2),
  poster: ({ card }) => ({
    title: [card.head, card.tail],
    under: html`${aim(card.aim)}
    ${rows(legendRows(card) ?? card.groups.slice(0, MOST_ROWS).map(({ title, items }) => ({ term: title, wording: items })))}`,
  }),
  wall: ({ card }) => ({
    over: `任务${card.ordinal}`,
    title: [card.head, card.tail],
    hero: coverage.tasks.find(({ id }) => id === card.id)?.heroWords ?? { words: [card.aim] },
    line: card.gist,
  }),
}

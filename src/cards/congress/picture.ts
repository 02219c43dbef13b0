import { html } from '../drawing/html'
import { hero, inTwo, legend, phrasesOf, rows } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import { plainRuns } from '@/model/amount'
import type { CongressCard } from './model'

export const congress: Picture<CongressCard> = {
  share: ({ card }) => hero({ words: [card.date] }, inTwo(phrasesOf(`${card.name}开幕`))),
  poster: ({ card }) => ({
    title: inTwo(phrasesOf(card.name)),
    under: html`${hero({ words: [`${card.date}开幕`] })}
    ${rows(card.agenda.map(({ head = '', runs }) => ({ term: head, wording: [plainRuns(runs)] })))} ${legend(card)}`,
  }),
  wall: ({ card }) => ({ hero: { words: [card.date] }, line: card.lead }),
}

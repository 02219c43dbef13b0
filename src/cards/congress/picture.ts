import { html } from '../drawing/html'
import { hero, lines, OPENED, phrasesOf, rows } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import { plainRuns } from '@/model/amount'
import type { CongressCard } from './model'

export const congress: Picture<CongressCard> = {
  share: ({ card }) => hero(card.date, openedIn(phrasesOf(card.name))),
  poster: ({ card }) => ({
    title: phrasesOf(card.name),
    under: html`${hero(card.date, [OPENED])}
    ${rows(card.agenda.map(({ head = '', runs }) => ({ term: head, wording: [plainRuns(runs)] })))}`,
  }),
  wall: ({ card }) => ({ hero: card.date, line: card.lead }),
}

/** The name in two lines, and what happened on the date. */
const openedIn = (name: readonly string[]): string[] => [name.slice(0, -1).join(''), `${name.at(-1)}开幕`]

import { coverage } from '@/content'
import { figuresIn, plainRuns, type Run } from '@/model/amount'
import { html } from '../drawing/html'
import { headline, kicker, lead, lines, motifOf, numeral, phrasesOf, shareTop } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { HighlightCard } from './model'

export const highlight: Picture<HighlightCard> = {
  ground: 'paper',
  share: ({ card, position }, shape) =>
    html`${shareTop(motifOf(position), kicker(`亮点${card.ordinal}`), lines('share__short', [shortOf(card)]))}
    ${numeral(card.hero)} ${lines('share__label', shape === 'square' ? phrasesOf(labelOf(card)) : [labelOf(card)])}`,
  poster: ({ card, position }) => {
    // An honour alone does not wrap as a sentence does.
    const point = card.points.find(({ runs }) => runs.length)
    return {
      motif: motifOf(position),
      content: html`${kicker(`亮点${card.ordinal}`)} ${headline(card.title.flatMap(phrasesOf))} ${numeral(card.hero)}
      ${lines('poster__label', [labelOf(card)])}
      ${
        point &&
        html`<div class="poster__rule"></div>
          ${lead(plainRuns(point.runs), point.head)}`
      }`,
    }
  },
  wall: ({ card, position }) => ({
    over: `亮点${card.ordinal}`,
    title: card.title,
    hero: card.hero,
    label: labelOf(card),
    line: pointOf(card),
    motif: motifOf(position),
  }),
}

/** The editors' short name of a highlight, a few characters long. */
const shortOf = ({ id }: HighlightCard): string => coverage.highlights.find((one) => one.id === id)?.short ?? ''

/**
 * @returns what a highlight's large figure or word is about: the figure's label, or the clause of the card in which the
 *   word stands, without it; nothing if it stands in none
 */
export function labelOf({ hero, points }: HighlightCard): string {
  if (typeof hero !== 'string') return hero.label
  const clauses = points.flatMap(({ runs }) => plainRuns(runs).split(/[，。；]/))
  return clauses.find((clause) => clause.includes(hero))?.replace(hero, '') ?? ''
}

/** @returns the point of a highlight that speaks of its hero, else its first */
function pointOf({ hero, points }: HighlightCard): string {
  const speaks = (runs: readonly Run[]) =>
    typeof hero === 'string' ? plainRuns(runs).includes(hero) : figuresIn(runs).some(({ id }) => id === hero.id)
  const point = points.find(({ runs }) => speaks(runs)) ?? points.find(({ runs }) => runs.length)
  if (!point) return ''
  return (point.head ? `${point.head}：` : '') + plainRuns(point.runs)
}

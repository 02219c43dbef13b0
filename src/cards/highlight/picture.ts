import { figuresIn, plainRuns } from '@/model/amount'
import type { Line } from '@/model/card'
import { html, type Html } from '../drawing/html'
import { hero, line, pair, phrasesOf, said, shownOf } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { HighlightCard } from './model'

export const highlight: Picture<HighlightCard> = {
  over: ({ card }) => `亮点${card.ordinal}`,
  share: ({ card }) => heroOf(card),
  poster: ({ card }) => {
    const second = shownOf(card).find(({ id }) => card.figures.some((figure) => figure.id === id))
    const beside = besideHero(card)
    return {
      title: card.title.flatMap(phrasesOf),
      under: html`${pair(heroOf(card), second)} ${beside && line(plainRuns(beside.runs))}`,
    }
  },
  wall: ({ card }) => {
    const beside = besideHero(card)
    return {
      over: `亮点${card.ordinal}`,
      title: card.title,
      hero: card.hero,
      label: labelOf(card),
      line: beside ? (beside.head ? `${beside.head}：` : '') + plainRuns(beside.runs) : '',
    }
  },
}

/** A word says nothing without what it is said of, which then comes first. */
const heroOf = (card: HighlightCard): Html =>
  typeof card.hero === 'string' ? said(card.hero, phrasesOf(labelOf(card))) : hero(card.hero, [card.hero.label])

/**
 * @returns what a highlight's large figure or word is about: the figure's label, or the clause of the card in which the
 *   word stands, without it; nothing if it stands in none
 */
export function labelOf({ hero, points }: HighlightCard): string {
  if (typeof hero !== 'string') return hero.label
  const clauses = points.flatMap(({ runs }) => plainRuns(runs).split(/[，。；]/))
  return clauses.find((clause) => clause.includes(hero))?.replace(hero, '') ?? ''
}

/** @returns the first point that does not say the hero over again, else the first */
function besideHero({ hero, points }: HighlightCard): Line | undefined {
  const told = points.filter(({ runs }) => runs.length)
  const repeats = ({ runs }: Line) =>
    typeof hero === 'string' ? plainRuns(runs).includes(hero) : figuresIn(runs).some(({ id }) => id === hero.id)
  return told.find((point) => !repeats(point)) ?? told[0]
}

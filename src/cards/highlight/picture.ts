import { coverage } from '@/content'
import { figuresIn, plainRuns } from '@/model/amount'
import { isWords, type Line } from '@/model/card'
import { html } from '../drawing/html'
import { headline, kicker, labelled, lead, lines, motifOf, phrasesOf, shareTop } from '../drawing/parts'
import type { Picture } from '../drawing/picture'
import type { HighlightCard } from './model'

export const highlight: Picture<HighlightCard> = {
  ground: 'paper',
  share: ({ card, position }, shape) =>
    html`${shareTop(motifOf(position), kicker(`亮点${card.ordinal}`), lines('share__short', [shortOf(card)]))}
    ${labelled('share__label', card.hero, shape === 'square' ? phrasesOf(labelOf(card)) : [labelOf(card)])}`,
  poster: ({ card, position }) => {
    const point = pointBeside(card)
    return {
      motif: motifOf(position),
      content: html`${kicker(`亮点${card.ordinal}`)} ${headline(card.title.flatMap(phrasesOf))}
      ${labelled('poster__label', card.hero, [labelOf(card)])}
      ${
        point &&
        html`<div class="poster__rule"></div>
          ${lead(plainRuns(point.runs), point.head)}`
      }`,
    }
  },
  wall: ({ card, position }) => {
    const point = pointBeside(card)
    return {
      over: `亮点${card.ordinal}`,
      title: card.title,
      hero: isWords(card.hero) ? { ...card.hero, words: card.hero.words.flatMap(phrasesOf) } : card.hero,
      label: labelOf(card),
      line: point ? (point.head ? `${point.head}：` : '') + plainRuns(point.runs) : '',
      motif: motifOf(position),
    }
  },
}

/** The editors' short name of a highlight, a few characters long. */
const shortOf = ({ id }: HighlightCard): string => coverage.highlights.find((one) => one.id === id)?.short ?? ''

/** @returns what a highlight's large figure counts; nothing for words, which say it themselves */
export const labelOf = ({ hero }: HighlightCard): string => (isWords(hero) ? '' : hero.label)

/**
 * @returns the first point that does not say the hero over again, else the first; an honour alone does not wrap as a
 *   sentence does
 */
function pointBeside({ hero, points }: HighlightCard): Line | undefined {
  const told = points.filter(({ runs }) => runs.length)
  const repeats = ({ runs }: Line) =>
    isWords(hero)
      ? hero.words.some((word) => plainRuns(runs).includes(word))
      : figuresIn(runs).some(({ id }) => id === hero.id)
  return told.find((point) => !repeats(point)) ?? told[0]
}

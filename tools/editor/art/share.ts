import { special } from '@/model/special'
import {
  drawing,
  labelOf,
  lines,
  motifOf,
  numeral,
  phrasesOf,
  shortOf,
  words,
  type DrawnCard,
  type Motif,
} from './parts'
import { html, type Html } from './html'

/**
 * Lays out the picture of a forwarded card. A chat shows it about 200 px wide: a few words, and large.
 * @param card the card
 * @param position its place among the cards of its kind, from 0
 * @param shape `wide` is 5:4, `square` 1:1
 * @returns the markup of its frame, for the styles of art.scss
 */
export function shareOf(card: DrawnCard, position: number, shape: 'wide' | 'square'): Html {
  return html`<main class="frame share share--${shape} share--${card.kind} ${GROUNDS[card.kind]}">${body()}</main>`

  function body(): Html {
    const chapter = special.chapterOf(card.chapter)!.name
    switch (card.kind) {
      case 'cover':
        // The headline names the district before its colon.
        return red('spring', phrasesOf(card.headline)[0]!.replace('：', ''), [card.title], card.series)
      case 'congress':
        return red('roofs', card.date, phrasesOf(card.name))
      case 'overview':
        return red('lotus', chapter, phrasesOf(card.name))
      case 'formula':
        return html`${house(card.rows)} ${lines('share__headline', phrasesOf(card.name))}`
      case 'stance':
        return red('spring', chapter, phrasesOf(card.name))
      case 'numbers':
        return html`${top('spring', kicker(chapter), lines('share__short', [card.name]))} ${numeral(card.hero)}
        ${lines('share__label', [card.hero.label])}`
      case 'highlight':
        return html`${top(motifOf(position), kicker(`亮点${card.ordinal}`), lines('share__short', [shortOf(card.id)]))}
        ${numeral(card.hero)} ${lines('share__label', shape === 'square' ? phrasesOf(labelOf(card)) : [labelOf(card)])}`
      case 'task':
        return html`${top(motifOf(position), html`<div class="seal" data-text>${card.ordinal}</div>`, kicker(chapter))}
        ${words('share__headline', card.head, 2)}`
    }
  }
}

const GROUNDS: Record<DrawnCard['kind'], 'ground-red' | 'ground-paper'> = {
  cover: 'ground-red',
  congress: 'ground-red',
  overview: 'ground-red',
  formula: 'ground-red',
  stance: 'ground-red',
  numbers: 'ground-paper',
  highlight: 'ground-paper',
  task: 'ground-paper',
}

const kicker = (text: string): Html => html`<div class="kicker" data-text>${text}</div>`

const top = (motif: Motif, ...left: Html[]): Html =>
  html`<div class="share__top">
    <div class="share__left">${left}</div>
    ${drawing(motif)}
  </div>`

const red = (motif: Motif, over: string, headline: string[], under?: string): Html =>
  html`${top(motif, kicker(over))} ${lines('share__headline', headline)}
  ${under === undefined ? undefined : lines('share__label', [under])}`

/** The formula as a house of one, two, three and four parts, under its roof. */
const house = (rows: readonly { count: number }[]): Html =>
  html`<div class="house" data-drawing>
    <div class="house__roof"></div>
    ${rows.map(
      ({ count }) =>
        html`<div class="house__row house__row--${String(count)}">
          ${Array.from({ length: count }, () => html`<i></i>`)}
        </div>`,
    )}
  </div>`

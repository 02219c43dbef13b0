import { plainAmount, plainRuns } from '@/model/amount'
import type { FormulaCard, StanceCard } from '@/model/deck'
import { special } from '@/model/special'
import { html, type Html } from './html'
import { drawing, labelOf, lines, motifOf, numeral, phrasesOf, words, type DrawnCard, type Motif } from './parts'

const HINT = '微信扫码看这张卡片'
/** So many figures stand in a list; the card has them all. */
const MOST_LISTED = 6
/** Who made it comes first among the credits. */
const [SOURCE] = special.credits

/**
 * Lays out the poster of a card.
 * @param card the card
 * @param position its place among the cards of its kind, from 0
 * @param code its mini-program code, PNG; WeChat forbids ordinary QR codes on pictures for Moments. Without one the foot
 *   is lower and the drawing has its room
 * @returns the markup of its frame, for the styles of art.scss
 */
export function posterOf(card: DrawnCard, position: number, code?: Buffer): Html {
  const { className, over, motif, content } = pageOf(card, position)
  return html`<main class="frame poster poster--${card.kind} ${className} ${code ? 'poster--code' : ''}">
    ${
      card.kind === 'cover'
        ? undefined
        : html`<header class="poster__head">
            <div class="poster__masthead" data-text>${special.title} · ${special.district}</div>
            <div class="poster__chapter" data-text>${over}</div>
          </header>`
    }
    <section class="poster__body">${content}</section>
    ${motif && drawing(motif, 'spare')}
    <footer class="poster__foot">
      <div class="poster__source">
        <div data-text>${special.series}</div>
        <div data-text>${SOURCE ? `${SOURCE.role} ${SOURCE.names.join(' ')}` : ''}</div>
        ${code && html`<div class="poster__hint" data-text>${HINT}</div>`}
      </div>
      ${code && html`<img class="poster__code" data-drawing src="data:image/png;base64,${code.toString('base64')}" />`}
    </footer>
  </main>`
}

interface PosterPage {
  className: 'ground-red' | 'ground-paper'
  over: string
  motif?: Motif
  content: Html
}

function pageOf(card: DrawnCard, position: number): PosterPage {
  const over = special.chapterOf(card.chapter)!.name
  const headline = () => lines('poster__headline', phrasesOf(card.name))
  switch (card.kind) {
    case 'cover':
      return {
        className: 'ground-red',
        over,
        content: html`<div class="poster__beside">
            ${drawing('spring')} ${lines('poster__headline', phrasesOf(card.headline))} ${lead(card.subhead)}
          </div>
          ${lines('poster__title', [...card.title])}`,
      }
    case 'congress':
      return {
        className: 'ground-red',
        over,
        motif: 'roofs',
        content: html`<div class="poster__date" data-text>${card.date}</div>
          ${headline()} ${lead(card.lead)}`,
      }
    case 'overview':
      return {
        className: 'ground-red',
        over,
        motif: 'lotus',
        content: html`${headline()} ${lead(card.lead)} ${chips(card.points.flatMap(({ head }) => head ?? []))}`,
      }
    case 'formula':
      return {
        className: 'ground-red',
        over,
        content: html`${lines('poster__headline', [card.name])} ${formula(card.rows)} ${lead(card.goal)}`,
      }
    case 'stance':
      return {
        className: 'ground-red',
        over,
        motif: 'spring',
        content: html`${lines('poster__headline', [card.name])} ${lead(card.lead)} ${stance(card.groups)}`,
      }
    case 'numbers':
      return {
        className: 'ground-paper',
        over,
        motif: 'spring',
        content: html`${lines('poster__headline', [card.name])} ${numeral(card.hero)}
          ${lines('poster__label', [card.hero.label])}
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
      }
    case 'highlight': {
      // An honour alone does not wrap as a sentence does.
      const point = card.points.find(({ runs }) => runs.length)
      return {
        className: 'ground-paper',
        over,
        motif: motifOf(position),
        content: html`<div class="kicker" data-text>亮点${card.ordinal}</div>
          ${lines('poster__headline', card.title.flatMap(phrasesOf))} ${numeral(card.hero)}
          ${lines('poster__label', [labelOf(card)])}
          ${
            point &&
            html`<div class="poster__rule"></div>
              ${lead(plainRuns(point.runs), point.head)}`
          }`,
      }
    }
    case 'task':
      return {
        className: 'ground-paper',
        over,
        motif: motifOf(position),
        content: html`<div class="seal" data-text>${card.ordinal}</div>
          ${lines('poster__headline', [card.head, card.tail])} ${lead(card.gist)}
          ${card.groups.slice(0, 1).map(
            (group) =>
              html`<div class="poster__small" data-text>${group.title}</div>
                ${chips(group.items)}`,
          )}
          <div class="poster__small" data-text>目标</div>
          ${words('poster__aim', card.aim)}`,
      }
  }
}

const lead = (text: string, head?: string): Html =>
  html`${head && html`<div class="poster__small" data-text>${head}</div>`}${words('poster__lead', text)}`

const chips = (items: readonly string[]): Html =>
  html`<div class="chips">${items.map((item) => html`<div class="chips__chip" data-text>${item}</div>`)}</div>`

const formula = (rows: FormulaCard['rows']): Html =>
  html`<div class="formula">
    <div class="formula__roof"></div>
    ${rows.map(
      ({ count, name, items }) =>
        html`<div class="formula__name" data-text>${name}</div>
          <div class="formula__row formula__row--${String(count)}">
            ${items.map((item) => html`<div class="formula__block" data-text>${item}</div>`)}
          </div>`,
    )}
  </div>`

/** The groups of three, each item with what is done with it. */
const stance = (groups: StanceCard['groups']): Html =>
  html`<div class="stance">
    ${groups
      .filter(({ items }) => items.every(({ text }) => text))
      .flatMap(({ items }) => items)
      .map(
        ({ name, text }) =>
          html`<div class="stance__item">
            <div class="stance__text" data-text>${text}</div>
            <div class="stance__name" data-text>${name}</div>
          </div>`,
      )}
  </div>`

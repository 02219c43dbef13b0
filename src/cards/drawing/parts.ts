import { besideCoverage } from '@/content/file'
import { coverage } from '@/content'
import type { Amount } from '@/model/amount'
import { amountsOf } from '@/model/amount'
import type { Common, Hero } from '@/model/card'
import { partsOf } from '@/model/name'
import { special } from '@/model/special'
import { html, type Html } from './html'

const breaks = besideCoverage('breaks')
const KNOWN = new Map(breaks.lines.map((phrases) => [phrases.replaceAll('|', ''), phrases.split('|')]))

/** Words that the browser's dictionary takes apart. */
export const WHOLE = breaks.whole

/** What the date of the congress is the date of. */
export const OPENED = '大会开幕'

/** @returns a headline in its lines: as an editor breaks it, else between the parts of a name and after each comma and colon */
export const phrasesOf = (headline: string): string[] =>
  KNOWN.get(headline) ?? partsOf(headline, special.nameParts).flatMap((part) => part.split(/(?<=[，：])/))

/** @returns the name of a card's chapter */
export const chapterOf = ({ chapter }: Common): string => special.chapterOf(chapter)!.name

/** @returns the figures of which a card's scene shows as many things as they say */
export const shownOf = ({ id }: Common): Amount[] =>
  Object.values(coverage.scenes?.[id]?.bind ?? {}).flatMap((bound) =>
    typeof bound === 'string' ? amountsOf(coverage, [bound]) : [],
  )

/** @returns lines that never wrap and together shrink to fit; the type size comes from the class */
export const lines = (className: string, texts: readonly string[]): Html =>
  html`<div class="${className} lines" data-text data-fit>${texts.map((text) => html`<div>${text}</div>`)}</div>`

/** After what a line may well end: a clause, or an item before one in quotation marks. */
const CLAUSES = /(?<=[，。；])|(?<=、)(?=“)/

/** @returns a text that wraps between clauses, and inside one only between words; on at most so many lines, if told */
export const words = (className: string, text: string, most?: number): Html =>
  html`<div class="${className}" data-text ${most && html`data-fit="${String(most)}"`}>
    ${text.split(CLAUSES).map((clause) => html`<span class="clause" data-words>${clause}</span>`)}
  </div>`

const amount = ({ before, number, unit }: Amount): Html =>
  html`${before && html`<small>${before}</small>`}${number}<small>${unit}</small>`

/** In a date the digits are large. */
const word = (text: string): Html =>
  /\d/.test(text)
    ? html`${text.split(/(\D+)/).map((part) => (/\D/.test(part) ? html`<small>${part}</small>` : part))}`
    : html`${text}`

/** @returns the figure or word a card is about, as large as its line allows */
export const numeral = (hero: Hero): Html =>
  html`<div class="numeral lines" data-text data-fit>${typeof hero === 'string' ? word(hero) : amount(hero)}</div>`

/** @returns the same with the words that say what it is under it */
export const hero = (large: Hero, label: readonly string[]): Html =>
  html`<div class="hero">${numeral(large)} ${label.length > 0 ? lines('label', label) : undefined}</div>`

/** @returns a large word with the words of which it is said above it */
export const said = (large: string, of: readonly string[]): Html =>
  html`<div class="hero">${lines('label', of)} ${numeral(large)}</div>`

/** @returns two figures beside each other, the second smaller */
export const pair = (first: Html, second?: Amount): Html =>
  html`<div class="pair">
    ${first} ${second && html`<div class="second">${hero(second, [second.label])}</div>`}
  </div>`

/** @returns a headline that is the picture's largest words */
export const headline = (texts: readonly string[]): Html => lines('headline', texts)

/** @returns terms, each with its wording beside it */
export const rows = (all: readonly { term: string; wording: readonly string[] }[]): Html =>
  html`<div class="rows">
    ${all.map(
      ({ term, wording }) =>
        html`<div class="rows__row">
          <div class="rows__term" data-text>${term}</div>
          <div class="rows__wording lines" data-text data-fit>${wording.join('　')}</div>
        </div>`,
    )}
  </div>`

/** @returns one sentence more, under a rule */
export const line = (text: string): Html => html`<div class="line">${words('line__words', text, 2)}</div>`

import { coverage } from '@/content'
import { besideCoverage } from '@/content/file'
import type { Amount } from '@/model/amount'
import { amountsOf } from '@/model/amount'
import { isWords, type Common, type Hero } from '@/model/card'
import { partsOf } from '@/model/name'
import { special } from '@/model/special'
import { html, type Html } from './html'

const breaks = besideCoverage('breaks')
const KNOWN = new Map(breaks.lines.map((phrases) => [phrases.replaceAll('|', ''), phrases.split('|')]))

/** Words that stay whole, though the browser's dictionary would take them apart. */
export const WHOLE = breaks.whole

/** What happened on the date of the congress. */
export const OPENED = '大会开幕'

/** How a reader without a code finds the mini-program, clause by clause. It works only if the mini-program bears this name. */
export const SEARCH = ['微信搜一搜', `“${special.title} ${special.district}”`]

/** @returns a headline in its lines: as an editor breaks it, else between the parts of a name and after each comma and colon */
export const phrasesOf = (headline: string): string[] =>
  KNOWN.get(headline) ?? partsOf(headline, coverage.nameParts).flatMap((part) => part.split(/(?<=[，：])/))

/** @returns phrases in two lines, the last phrase in a line of its own */
export const inTwo = (phrases: readonly string[]): string[] => [phrases.slice(0, -1).join(''), phrases.at(-1)!]

/** @returns the name of a card's chapter */
export const chapterOf = ({ chapter }: Common): string => special.chapterOf(chapter)!.name

/** @returns the figures that a card's scene counts out, a mark for each */
export const shownOf = ({ id }: Common): Amount[] =>
  Object.values(coverage.scenes?.[id]?.bind ?? {}).flatMap((bound) =>
    typeof bound === 'string' ? amountsOf(coverage, [bound]) : [],
  )

/** @returns lines that never wrap and together shrink to fit; the type size comes from the class */
export const lines = (className: string, texts: readonly string[]): Html =>
  html`<div class="${className} lines" data-text data-fit>${texts.map((text) => html`<div>${text}</div>`)}</div>`

/** Where a line ends well: after a clause, or after an item that one in quotation marks follows. */
const CLAUSES = /(?<=[，。；])|(?<=、)(?=“)/

/** @returns a text that wraps between clauses, and inside one only between words; on at most that many lines, if a number is given */
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

/** Words of up to this many characters are set as large as a figure. */
const WORD = 8

const isSentence = (texts: readonly string[]): boolean => texts.length > 1 || texts.some(({ length }) => length > WORD)

/** @returns the figure or words a card is about, as large as their lines allow */
export const numeral = (hero: Hero): Html =>
  isWords(hero)
    ? html`<div class="numeral ${isSentence(hero.words) && html`numeral--words`} lines" data-text data-fit>
        ${hero.words.map((one) => html`<div>${word(one)}</div>`)}
      </div>`
    : html`<div class="numeral lines" data-text data-fit>${amount(hero)}</div>`

/** @returns the same with its label under it; over words stands what they are said of */
export const hero = (large: Hero, label: readonly string[] = isWords(large) ? [] : [large.label]): Html =>
  html`<div class="hero">
    ${isWords(large) && large.before && lines('label', [large.before])} ${numeral(large)}
    ${label.length > 0 && lines('label', label)}
  </div>`

/** @returns the same for a narrow picture: words break where the editors say */
export const narrowHero = (large: Hero): Html =>
  isWords(large)
    ? html`<div class="hero">
        ${large.before && lines('label', phrasesOf(large.before))} ${numeral(inLines(large))}
      </div>`
    : hero(large)

/** @returns long words in the lines in which the editors break them */
export const inLines = (hero: Hero): Hero => (isWords(hero) ? { ...hero, words: hero.words.flatMap(phrasesOf) } : hero)

/** @returns what is large with a second figure beside it, smaller */
export const pair = (first: Hero, second?: Amount): Html =>
  html`<div class="pair">${hero(first)} ${second && html`<div class="second">${hero(second)}</div>`}</div>`

/** @returns a headline that is the picture's largest words */
export const headline = (texts: readonly string[]): Html => lines('headline', texts)

/** A wording longer than this stands in two lines of its row, each a clause. */
const ROW_LINE = 23

const inClauses = (wording: string): string[] => (wording.length > ROW_LINE ? wording.split(/(?<=，)/) : [wording])

/** @returns wordings, each in a row, beside its term if it has one */
export const rows = (all: readonly { term?: string | undefined; wording: readonly string[] }[]): Html =>
  html`<div class="rows">
    ${all.map(
      ({ term, wording }) =>
        html`<div class="rows__row">
          ${term && html`<div class="rows__term" data-text>${term}</div>`}
          <div class="rows__wording lines" data-text data-fit>
            ${inClauses(wording.join('　')).map((one) => html`<div>${one}</div>`)}
          </div>
        </div>`,
    )}
  </div>`

/** @returns a task's aim: in the lines that an editor has set, else in two */
export const aim = (text: string): Html => {
  const set = KNOWN.get(text)
  return set ? lines('aim', set) : words('aim', text, 2)
}

/** @returns one sentence more, under a rule */
export const line = (text: string): Html => html`<div class="line">${lines('line__words', [text])}</div>`

/** @returns what the things in a card's scene stand for, each in a row; nothing if the scene has no legend */
export const legendRows = ({ id }: Common) =>
  coverage.scenes?.[id]?.legend?.map(({ mark, is }) => ({ term: mark, wording: [is] }))

/** This many characters fit in one line under the large figure. */
const LEGEND_LINE = 27

/** @returns what the things in a card's scene stand for, under a rule, each whole in its line; nothing if the scene has no legend */
export const legend = ({ id }: Common): Html | undefined => {
  const entries = coverage.scenes?.[id]?.legend
  if (!entries) return undefined
  const rows: { length: number; parts: Html[] }[] = []
  for (const { mark, is } of entries) {
    const part = html`<span class="legend__one">${mark && html`<b>${mark}</b> <i>=</i> `}${is}</span>`
    const length = is.length + (mark ? mark.length + 2 : 0)
    const last = rows.at(-1)
    if (last && last.length + length < LEGEND_LINE) {
      last.parts.push(part)
      last.length += length + 1
    } else rows.push({ length, parts: [part] })
  }
  return html`<div class="line legend ${rows.length > 1 && html`legend--long`}">
    <div class="line__words lines" data-text data-fit>${rows.map(({ parts }) => html`<div>${parts}</div>`)}</div>
  </div>`
}

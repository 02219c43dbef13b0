import { coverage } from '@/content'
import { besideCoverage } from '@/content/file'
import type { Amount } from '@/model/amount'
import { isWords, type Common, type Hero } from '@/model/card'
import { partsOf } from '@/model/name'
import { special } from '@/model/special'
import { html, type Html } from './html'

export type Motif = 'hills' | 'spring' | 'lotus' | 'roofs'

/** They take turns, so that neighbours in a chat do not look alike. */
const TURNS: Motif[] = ['roofs', 'spring', 'lotus']

/** @returns the drawing of a highlight or a task, by its place among them, from 0 */
export const motifOf = (position: number): Motif => TURNS[position % TURNS.length]!

const breaks = besideCoverage('breaks')
const KNOWN = new Map(breaks.lines.map((phrases) => [phrases.replaceAll('|', ''), phrases.split('|')]))

/** Words that the browser's dictionary takes apart. */
export const WHOLE = breaks.whole

/** @returns a headline in its lines: as an editor breaks it, else between the parts of a name and after each comma and colon */
export const phrasesOf = (headline: string): string[] =>
  KNOWN.get(headline) ?? partsOf(headline, coverage.nameParts).flatMap((part) => part.split(/(?<=[，：])/))

/** @returns the name of a card's chapter */
export const chapterOf = ({ chapter }: Common): string => special.chapterOf(chapter)!.name

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

/** @returns a large drawing that text must not touch; a spare one is left out where there is no room for it */
export const drawing = (motif: Motif, need: 'spare' | 'sure' = 'sure'): Html =>
  html`<div class="drawing drawing--${motif}" data-drawing="${need}"></div>`

const amount = ({ before, number, unit }: Amount): Html =>
  html`${before && html`<small>${before}</small>`}${number}<small>${unit}</small>`

/** @returns the figure or words a card is about, as large as its line allows */
export const numeral = (hero: Hero): Html =>
  isWords(hero)
    ? lines(hero.words.length > 1 ? 'numeral numeral--words' : 'numeral', hero.words)
    : html`<div class="numeral lines" data-text data-fit>${amount(hero)}</div>`

/** @returns the same, with what a figure counts under it, and what words are said of over them */
export const labelled = (className: string, hero: Hero, label: readonly string[]): Html =>
  isWords(hero)
    ? html`${hero.before && lines(className, [hero.before])} ${numeral(hero)}`
    : html`${numeral(hero)} ${lines(className, label)}`

/** @returns a few words above a headline */
export const kicker = (text: string): Html => html`<div class="kicker" data-text>${text}</div>`

/** @returns the number of a task, as a seal is pressed on paper */
export const seal = (ordinal: string): Html => html`<div class="seal" data-text>${ordinal}</div>`

/** @returns the top of a share picture: words on the left, a drawing on the right */
export const shareTop = (motif: Motif, ...left: Html[]): Html =>
  html`<div class="share__top">
    <div class="share__left">${left}</div>
    ${drawing(motif)}
  </div>`

/** @returns a share picture that is a headline, with a few words over and under it */
export const shareHeadline = (motif: Motif, over: string, headline: readonly string[], under?: string): Html =>
  html`${shareTop(motif, kicker(over))} ${lines('share__headline', headline)}
  ${under === undefined ? undefined : lines('share__label', [under])}`

/** @returns a poster's headline in its lines */
export const headline = (texts: readonly string[]): Html => lines('poster__headline', texts)

/** @returns small words that say what stands below them */
export const small = (text: string): Html => html`<div class="poster__small" data-text>${text}</div>`

/** @returns a sentence or two of a poster, under a small heading if there is one */
export const lead = (text: string, head?: string): Html => html`${head && small(head)}${words('poster__lead', text)}`

/** @returns short terms, each in a frame */
export const chips = (items: readonly string[]): Html =>
  html`<div class="chips">${items.map((item) => html`<div class="chips__chip" data-text>${item}</div>`)}</div>`

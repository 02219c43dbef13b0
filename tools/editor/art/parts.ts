import { coverage } from '@/content'
import { besideCoverage } from '@/content/file'
import { plainRuns, type Amount } from '@/model/amount'
import type { Card, EndingCard, Hero, HighlightCard } from '@/model/deck'
import { partsOf } from '@/model/name'
import { special } from '@/model/special'
import { html, type Html } from './html'

/** The cards that have pictures; who forwards the ending forwards the whole special. */
export type DrawnCard = Exclude<Card, EndingCard>

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
  KNOWN.get(headline) ?? partsOf(headline, special.nameParts).flatMap((part) => part.split(/(?<=[，：])/))

/** @returns the editors' short name of a highlight, a few characters long */
export const shortOf = (id: string): string => coverage.highlights.find((highlight) => highlight.id === id)?.short ?? ''

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

/**
 * @returns what a highlight's large figure or word is about: the figure's label, or the clause of the card in which the
 *   word stands, without it; nothing if it stands in none
 */
export function labelOf({ hero, points }: HighlightCard): string {
  if (typeof hero !== 'string') return hero.label
  const clauses = points.flatMap(({ runs }) => plainRuns(runs).split(/[，。；]/))
  return clauses.find((clause) => clause.includes(hero))?.replace(hero, '') ?? ''
}

/** @returns a large drawing that text must not touch; a spare one is left out where there is no room for it */
export const drawing = (motif: Motif, need: 'spare' | 'sure' = 'sure'): Html =>
  html`<div class="drawing drawing--${motif}" data-drawing="${need}"></div>`

const amount = ({ before, number, unit }: Amount): Html =>
  html`${before && html`<small>${before}</small>`}${number}<small>${unit}</small>`

/** @returns the figure or word a card is about, as large as its line allows */
export const numeral = (hero: Hero): Html =>
  html`<div class="numeral lines" data-text data-fit>${typeof hero === 'string' ? hero : amount(hero)}</div>`

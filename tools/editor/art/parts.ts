import { coverage } from '@/content'
import { plainRuns, type Amount } from '@/model/amount'
import type { Card, EndingCard, Hero, HighlightCard } from '@/model/deck'
import { html, type Html } from './html'

/** The cards that have pictures; who forwards the ending forwards the whole special. */
export type DrawnCard = Exclude<Card, EndingCard>

export type Motif = 'hills' | 'spring' | 'lotus' | 'roofs'

/** They take turns, so that neighbours in a chat do not look alike. */
const TURNS: Motif[] = ['roofs', 'spring', 'lotus']

/** @returns the drawing of a highlight or a task, by its place among them, from 0 */
export const motifOf = (position: number): Motif => TURNS[position % TURNS.length]!

/** Where a headline breaks when neither punctuation nor the words tell. A name that changes just loses its entry. */
const PHRASES = [
  '中国共产党|济南市市中区|第十三次代表大会',
  '“来市中·好办事”|跑出一流营商环境',
  '新时代文明实践中心|（所、站）',
  '这是怎样的|五年',
]
const KNOWN = new Map(PHRASES.map((phrases) => [phrases.replaceAll('|', ''), phrases.split('|')]))

/** Words that the browser's dictionary takes apart. */
export const WHOLE = ['高质量', '现代化', '市场化', '强省会']

/** @returns a headline in its lines: as an editor would break it, else after each comma and colon */
export const phrasesOf = (headline: string): string[] => KNOWN.get(headline) ?? headline.split(/(?<=[，：])/)

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

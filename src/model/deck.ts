import { ordinalOf } from '@/content/ordinal'
import type { Coverage, Point } from '@/content/schema'
import { amountsOf, runsOf, type Amount, type Run } from './amount'

export type ChapterId = keyof Coverage['chapters']

/** A sentence or two under an optional small heading. */
export interface Line {
  head?: string | undefined
  runs: Run[]
  /** Titles of honour under this heading, each with its verb, in their official wording. */
  honours?: string[] | undefined
}

/** What a card says large: a figure, or a word where there is no figure. */
export type Hero = Amount | string

/** A way to a card or a task: its id and what it is called there. */
export interface Link {
  id: string
  label: string
}

interface Common {
  /** Stable: in addresses, read marks and links. Never reused, never changed when cards are reordered. */
  id: string
  chapter: ChapterId
  /** What the contents and a forwarded card call it. */
  name: string
}

export type CoverCard = Common & { kind: 'cover'; title: string; series: string; headline: string; subhead: string }
export type CongressCard = Common & {
  kind: 'congress'
  date: string
  lead: string
  agenda: Line[]
  elected: string[]
  goal: string
  report: string
}
export type OverviewCard = Common & { kind: 'overview'; lead: string; points: Line[] }
export type NumbersCard = Common & {
  kind: 'numbers'
  hero: Amount
  /** The other figures, those of one kind together. */
  lists: { title: string; amounts: Amount[] }[]
  note: string | undefined
}
export type HighlightCard = Common & {
  kind: 'highlight'
  ordinal: string
  /** The official title, at most two halves, each a line of its own. */
  title: string[]
  hero: Hero
  figures: Amount[]
  points: Line[]
  /** The tasks it is the ground for: the editors' judgement. */
  tasks: Link[]
}
export type FormulaCard = Common & {
  kind: 'formula'
  lead: string
  rows: NonNullable<Coverage['formula']>['rows']
  goal: string
}
export type StanceCard = Common & {
  kind: 'stance'
  lead: string
  groups: NonNullable<Coverage['stance']>['groups']
  close: string
}
export type TaskCard = Common & {
  kind: 'task'
  ordinal: string
  head: string
  tail: string
  gist: string
  /** What the report says of it, to the letter. */
  sentence: string
  groups: Coverage['tasks'][number]['groups']
  aim: string
  /** Ids of the highlights it builds on, in their order. */
  ground: string[]
}
export type EndingCard = Common & { kind: 'ending'; slogans: string[]; credits: Coverage['credits'] }

export type Card =
  | CoverCard
  | CongressCard
  | OverviewCard
  | NumbersCard
  | HighlightCard
  | FormulaCard
  | StanceCard
  | TaskCard
  | EndingCard

export interface ChapterStart {
  id: ChapterId
  /** Index in the deck of its first card. */
  start: number
}

/**
 * Lays the coverage out as one deck, in the order in which it is read.
 * @param coverage a coverage that passed the schema's rules
 * @returns at least one card for each chapter but those without content
 */
export function deckOf(coverage: Coverage): Card[] {
  const { congress, overview, formula, stance } = coverage
  const line = ({ head, text = '', honours }: Point): Line => ({ head, runs: runsOf(coverage, text), honours })
  const when = <T>(part: T | undefined, cardOf: (part: T) => Card): Card[] => (part ? [cardOf(part)] : [])
  const taskLinks = new Map(coverage.tasks.map(({ id, short }) => [id, { id, label: short }]))
  return [
    {
      kind: 'cover',
      id: 'cover',
      chapter: 'cover',
      name: coverage.title,
      title: coverage.title,
      series: coverage.series,
      headline: coverage.headline,
      subhead: coverage.subhead,
    },
    ...when(congress, (congress): CongressCard => ({
      kind: 'congress',
      id: 'congress',
      chapter: 'congress',
      name: congress.name,
      date: congress.date,
      lead: congress.lead,
      agenda: congress.agenda.map(line),
      elected: congress.elected,
      goal: congress.goal,
      report: congress.report,
    })),
    ...when(overview, (overview): OverviewCard => ({
      kind: 'overview',
      id: 'overview',
      chapter: 'congress',
      name: overview.title,
      lead: overview.lead,
      points: overview.points.map(line),
    })),
    ...(coverage.numbers ?? []).map(({ id, title, hero, lists, note }): NumbersCard => ({
      kind: 'numbers',
      id,
      chapter: 'numbers',
      name: title,
      hero: amountsOf(coverage, [hero])[0]!,
      lists: lists.map(({ title, figures }) => ({ title, amounts: amountsOf(coverage, figures) })),
      note,
    })),
    ...coverage.highlights.map((highlight, i): HighlightCard => ({
      kind: 'highlight',
      id: highlight.id,
      chapter: 'highlights',
      name: highlight.title,
      ordinal: ordinalOf(i + 1),
      title: highlight.title.split(' '),
      hero: highlight.hero ? amountsOf(coverage, [highlight.hero])[0]! : highlight.heroText!,
      figures: amountsOf(coverage, highlight.figures),
      points: highlight.points.map(line),
      tasks: highlight.groundFor.map((id) => taskLinks.get(id)!),
    })),
    ...when(formula, (formula): FormulaCard => ({
      kind: 'formula',
      id: 'formula',
      chapter: 'future',
      name: formula.title,
      lead: formula.lead,
      rows: formula.rows,
      goal: formula.goal,
    })),
    ...when(stance, (stance): StanceCard => ({
      kind: 'stance',
      id: 'stance',
      chapter: 'future',
      name: stance.title,
      lead: stance.lead,
      groups: stance.groups,
      close: stance.close,
    })),
    ...coverage.tasks.map(({ id, head, tail, gist, sentence, groups, aim }, i): TaskCard => ({
      kind: 'task',
      id,
      chapter: 'tasks',
      name: `${head}，${tail}`,
      ordinal: ordinalOf(i + 1),
      head,
      tail,
      gist,
      sentence,
      groups,
      aim,
      ground: coverage.highlights.filter(({ groundFor }) => groundFor.includes(id)).map((highlight) => highlight.id),
    })),
    {
      kind: 'ending',
      id: 'ending',
      chapter: 'ending',
      name: coverage.chapters.ending,
      slogans: coverage.slogans,
      credits: coverage.credits,
    },
  ]
}

/** @returns the deck's chapters in the order of their first cards */
export const chaptersOf = (deck: readonly Card[]): ChapterStart[] =>
  deck.flatMap(({ chapter: id }, start) => (id === deck[start - 1]?.chapter ? [] : [{ id, start }]))

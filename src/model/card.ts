import type { Coverage, HeroWords, Point, TaskId } from '@/content/schema'
import { runsOf, type Amount, type Run } from './amount'

export type ChapterId = keyof Coverage['chapters']

/** What cards of every kind have. */
export interface Common {
  /** Stable: in addresses, read marks and links. Never reused, never changed when cards are reordered. */
  id: string
  chapter: ChapterId
  /** What the contents and a forwarded card call it. */
  name: string
}

/** A sentence or two under an optional small heading. */
export interface Line {
  head?: string | undefined
  runs: Run[]
  /** Titles of honour under this heading, each with its verb, in their official wording. */
  honours?: string[] | undefined
}

/** What a card says large: a figure, or words where no figure tells its headline. */
export type Hero = Amount | HeroWords

export const isWords = (hero: Hero): hero is HeroWords => 'words' in hero

/** A way to a task: its id and what it is called there. */
export interface Link {
  id: TaskId
  label: string
}

/** @returns points of a coverage as lines, the figures in their text looked up */
export const linesOf = (coverage: Coverage, points: readonly Point[]): Line[] =>
  points.map(({ head, text = '', honours }) => ({ head, runs: runsOf(coverage, text), honours }))

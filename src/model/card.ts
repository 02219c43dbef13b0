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

/** What a card has as a part of the roll. */
export interface OnRoll {
  /** Its hour, which gives its light: its place in the deck from 0, or the roll's last hour where there are no more. */
  hour: number
  /** Its text is light in the light theme too. */
  night?: boolean
  /** What follows below the first screen, in place of the card's own headings. */
  cue?: string | undefined
  /** What was corrected on it since it was published, a sentence each. */
  corrections?: string[] | undefined
  /** Its picture is `scenes/<id>.svg`. Without, the special has no scenes. */
  scene?: SceneWords | undefined
}

export interface SceneWords {
  /** What it shows, for those who do not see it. */
  alt: string
  /** What the first screen says largest, where it is not the card's own figure. */
  hero?: Amount | undefined
  /** Which time the largest figure covers. */
  span?: string | undefined
  second?: Amount | undefined
  /** One sentence. */
  say?: Run[] | undefined
  legend?: Legend[] | undefined
}

/** A thing in a scene and what it stands for; or only how the scene is to be read. */
export interface Legend {
  mark?: string | undefined
  is: string
}

/** A sentence or two under an optional small heading. */
export interface Line {
  head?: string | undefined
  runs: Run[]
  /** Titles of honour under this heading, each with its verb, in their official wording. */
  honours?: string[] | undefined
}

/** What a card says in its largest type: a figure, or words where no figure says what its headline does. */
export type Hero = Amount | HeroWords

export const isWords = (hero: Hero): hero is HeroWords => 'words' in hero

/** @returns whether a card's property of that name holds runs */
export const holdsRuns = (name: string): boolean => name === 'runs' || name === 'say'

/** A way to a task: its id and what it is called there. */
export interface Link {
  id: TaskId
  label: string
}

/** @returns points of a coverage as lines, the figures in their text looked up */
export const linesOf = (coverage: Coverage, points: readonly Point[]): Line[] =>
  points.map(({ head, text = '', honours }) => ({ head, runs: runsOf(coverage, text), honours }))

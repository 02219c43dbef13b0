import type { Coverage, Point, TaskId } from '@/content/schema'
import { runsOf, type Amount, type Run } from './amount'

export const CHAPTERS = {
  cover: '封面',
  congress: '大会速览',
  numbers: '数说五年',
  highlights: '十大亮点',
  future: '未来五年',
  tasks: '七大任务',
  ending: '尾声',
} as const

export type ChapterId = keyof typeof CHAPTERS

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

/** What a card says large: a figure, or a word where there is no figure. */
export type Hero = Amount | string

/** A way to a task: its id and what it is called there. */
export interface Link {
  id: TaskId
  label: string
}

const ORDINALS = '一二三四五六七八九十'

/** @returns 1 → 一 … 10 → 十; beyond ten the number in digits */
export const ordinalOf = (n: number): string => ORDINALS[n - 1] ?? String(n)

/** @returns points of a coverage as lines, the figures in their text looked up */
export const linesOf = (coverage: Coverage, points: readonly Point[]): Line[] =>
  points.map(({ head, text = '', honours }) => ({ head, runs: runsOf(coverage, text), honours }))

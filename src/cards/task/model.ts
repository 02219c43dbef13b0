import { ordinalOf } from '@/content/ordinal'
import type { Coverage, HighlightId, TaskId } from '@/content/schema'
import type { Common } from '@/model/card'

export interface TaskCard extends Common {
  kind: 'task'
  id: TaskId
  ordinal: string
  head: string
  tail: string
  /** The editors' name for it, a few characters long. */
  short: string
  gist: string
  /** What the report says of it, to the letter. */
  sentence: string
  groups: Coverage['tasks'][number]['groups']
  aim: string
  /** The highlights it builds on, in their order. */
  ground: HighlightId[]
}

/** The tasks of the next five years, a card each. */
export const task = ({ tasks, highlights }: Coverage): TaskCard[] =>
  tasks.map(({ id, head, tail, short, gist, sentence, groups, aim }, i) => ({
    kind: 'task',
    id,
    chapter: 'tasks',
    name: `${head}，${tail}`,
    ordinal: ordinalOf(i + 1),
    head,
    tail,
    short,
    gist,
    sentence,
    groups,
    aim,
    ground: highlights.filter(({ groundFor }) => groundFor.includes(id)).map((highlight) => highlight.id),
  }))

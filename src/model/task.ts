import type { CardOf } from '@/cards/models'
import type { TaskId } from '@/content/schema'
import type { Link } from './card'
import type { Special } from './special'

/** One task with what it stands on and its neighbours. */
export interface TaskView {
  task: CardOf<'task'>
  /** Which of how many, from 1. */
  position: number
  count: number
  /** The highlights of the past five years that it builds on, in their order. */
  ground: CardOf<'highlight'>[]
  previous: Link | undefined
  next: Link | undefined
}

/**
 * A task's detail screen.
 * @param special the special that has the task
 * @param id a task's id as it came in from outside: there may be no such task
 * @returns the view, or nothing if no task has that id
 */
export function taskViewOf({ cardAt, positionOf, chapterOf }: Special, id: TaskId): TaskView | undefined {
  const at = positionOf(id)
  const { start, end } = chapterOf('tasks')!
  const taskAt = (index: number) => (index < start || index >= end ? undefined : (cardAt(index) as CardOf<'task'>))
  const task = taskAt(at)
  if (!task) return undefined
  const link = (index: number): Link | undefined => {
    const neighbour = taskAt(index)
    return neighbour && { id: neighbour.id, label: neighbour.short }
  }
  return {
    task,
    position: at - start + 1,
    count: end - start,
    ground: task.ground.map((highlight) => cardAt(positionOf(highlight)) as CardOf<'highlight'>),
    previous: link(at - 1),
    next: link(at + 1),
  }
}

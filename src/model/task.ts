import type { HighlightCard, Link, TaskCard } from './deck'
import type { Special } from './special'

/** One task with what it stands on and its neighbours. */
export interface TaskView {
  task: TaskCard
  /** Which of how many, from 1. */
  position: number
  count: number
  /** The highlights of the past five years that it builds on, in their order. */
  ground: HighlightCard[]
  previous: Link | undefined
  next: Link | undefined
}

/**
 * A task's detail screen.
 * @param special what holds the task
 * @param id a task's id, or anything else
 * @returns the view, or nothing if no task has that id
 */
export function taskViewOf({ cardAt, positionOf, chapterOf }: Special, id: string): TaskView | undefined {
  const at = positionOf(id)
  const task = cardAt(at)
  if (task.kind !== 'task' || task.id !== id) return undefined
  const { start, end } = chapterOf('tasks')!
  const link = (index: number): Link | undefined => {
    if (index < start || index >= end) return undefined
    const { id, head } = cardAt(index) as TaskCard
    return { id, label: head }
  }
  return {
    task,
    position: at - start + 1,
    count: end - start,
    ground: task.ground.map((highlight) => cardAt(positionOf(highlight)) as HighlightCard),
    previous: link(at - 1),
    next: link(at + 1),
  }
}

import type { Card, HighlightCard, Link, TaskCard } from './deck'

/** One task with what it stands on and its neighbours. */
export interface TaskView {
  task: TaskCard
  /** Which of how many, from 1. */
  place: number
  count: number
  /** The highlights of the past five years that it builds on, in their order. */
  ground: HighlightCard[]
  previous: Link | undefined
  next: Link | undefined
}

/**
 * A task's detail screen.
 * @param deck the deck that holds the task
 * @param id a task's id, or anything else
 * @returns the view, or nothing if no task has that id
 */
export function taskViewOf(deck: readonly Card[], id: string): TaskView | undefined {
  const tasks = deck.filter((card) => card.kind === 'task')
  const at = tasks.findIndex((task) => task.id === id)
  const task = tasks[at]
  if (!task) return undefined
  const link = (to: TaskCard | undefined): Link | undefined => to && { id: to.id, label: to.head }
  return {
    task,
    place: at + 1,
    count: tasks.length,
    ground: deck.filter((card) => card.kind === 'highlight').filter((card) => card.tasks.some((to) => to.id === id)),
    previous: link(tasks[at - 1]),
    next: link(tasks[at + 1]),
  }
}

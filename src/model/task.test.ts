import { coverage } from '@/content'
import type { TaskId } from '@/content/schema'
import { special } from './special'
import { taskViewOf } from './task'

const view = (id: TaskId) => taskViewOf(special, id)!

describe('a task screen', () => {
  it('leads from the first task to the last, one by one, and back', () => {
    const forth: TaskId[] = ['t1']
    for (let next = view('t1').next; next; next = view(next.id).next) forth.push(next.id)
    const back = [forth.at(-1)!]
    for (let previous = view(back[0]!).previous; previous; previous = view(previous.id).previous) back.push(previous.id)
    expect(forth).toEqual(coverage.tasks.map((task) => task.id))
    expect(back).toEqual([...forth].reverse())
  })

  it('tells which task it is, of how many', () => {
    expect(coverage.tasks.map(({ id }) => [view(id).position, view(id).count])).toEqual(
      coverage.tasks.map((_, i) => [i + 1, coverage.tasks.length]),
    )
  })

  it('shows the highlights that the editors named as its ground', () => {
    expect(view('t6').ground.map((card) => card.id)).toEqual(['h7'])
  })

  it.each(coverage.tasks.map((task) => task.id))('%s stands on at least one highlight', (id) => {
    expect(view(id).ground.length).toBeGreaterThan(0)
  })

  it.each(['', 't8', 'h1', 'cover', '__proto__'])('finds no task called “%s”', (id) => {
    expect(taskViewOf(special, id as TaskId)).toBeUndefined()
  })
})

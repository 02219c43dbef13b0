import { highlight } from '@/cards/highlight/model'
import { task } from '@/cards/task/model'
import { coverage } from '@/content'
import { special } from '@/model/special'
import { taskViewOf } from '@/model/task'
import { linkOf, type Place } from './place'

const [h1, t1] = [highlight(coverage)[0]!, task(coverage)[0]!]
const card: Place = { screen: 'card', id: h1.id }

// The compiler is what tests here: a line that it takes without complaint is a fault of its own (npm run lint).
it('a place has the id of what its screen shows, or does not compile', () => {
  const places: Place[] = [
    card,
    { screen: 'card', id: t1.id },
    { screen: 'task', id: t1.id },
    { screen: 'poster', id: t1.id },
    // @ts-expect-error A highlight has no task screen.
    { screen: 'task', id: h1.id },
    // @ts-expect-error Nor has just any card.
    { screen: 'task', id: special.cardAt(0).id },
    // @ts-expect-error There is no such kind of card.
    { screen: 'card', id: 'x1' },
    // @ts-expect-error A text from outside goes through `arrivalOf`.
    { screen: 'card', id: String(h1.id) },
  ]
  expect(new Set(places.map((place) => linkOf('/', place))).size).toBe(7)
})

it('what a highlight is the ground for is a task, what a task stands on is a highlight, or it does not compile', () => {
  expect(taskViewOf(special, h1.tasks[0]!.id)?.task.id).toBe(h1.tasks[0]!.id)
  // @ts-expect-error A highlight is no task.
  expect(taskViewOf(special, h1.id)).toBeUndefined()
  // @ts-expect-error A task is no highlight.
  const ground: typeof t1.ground = [t1.id]
  expect(t1.ground).not.toEqual(ground)
})

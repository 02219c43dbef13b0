// The coverage as pages ask for it; content.js is written from it by tools/measure/bench/native.ts.
const { deck, chapters, strip, outlook, sources } = require('./content')

// A name that a card has in parts is written once.
deck.forEach((card) => {
  if (!card.name) card.name = card.title ? card.title.join(' ') : `${card.head}，${card.tail}`
})

const highlights = deck.filter((card) => card.kind === 'highlight')
const tasks = deck.filter((card) => card.kind === 'task')

/** Where a card stands, from 0; the first card for an id that no card has. */
const positionOf = (id) =>
  Math.max(
    0,
    deck.findIndex((card) => card.id === id),
  )

/** The name of the chapter that a position lies in. */
const chapterAt = (position) => chapters.filter(({ start }) => start <= position).pop().name

/** What a task's screen shows; nothing if no task has this id. */
function taskOf(id) {
  const at = tasks.findIndex((task) => task.id === id)
  if (at < 0) return null
  return {
    task: tasks[at],
    place: at + 1,
    count: tasks.length,
    ground: highlights
      .filter((card) => card.tasks.some((to) => to.id === id))
      .map(({ id, title, hero, figures, points, ordinal }) => ({
        id,
        title,
        figures: hero.id ? [hero].concat(figures) : figures,
        honours: points.reduce((all, { honours = [] }) => all.concat(honours), []),
        ordinal,
      })),
    previous: tasks[at - 1] ? { id: tasks[at - 1].id, label: tasks[at - 1].head } : null,
    next: tasks[at + 1] ? { id: tasks[at + 1].id, label: tasks[at + 1].head } : null,
  }
}

module.exports = { deck, chapters, strip, outlook, sources, highlights, tasks, positionOf, chapterAt, taskOf }

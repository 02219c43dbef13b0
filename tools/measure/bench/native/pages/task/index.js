const { taskOf } = require('../../deck')
const { frontOf, methods } = require('../../front')
const { readTask } = require('../../reading')
const screen = require('../../screen')

screen(
  'task',
  Object.assign({}, methods, {
    // Without a task of that id the front page's content stands here.
    data: { view: null, front: null },

    open(place) {
      const view = place.screen === 'task' && taskOf(place.id)
      if (view) return this.show(view)
      this.here = { screen: 'front' }
      return { front: frontOf() }
    },

    /** Takes a task up; gives what is to be sent for it. */
    show(view) {
      const { id } = view.task
      this.here = { screen: 'task', id }
      readTask(id)
      this.plays = false
      return this.data.front ? { view, front: null } : { view }
    },

    arrive(place) {
      this.setData(this.show(taskOf(place.id)))
    },

    turnTo({ currentTarget }) {
      this.arrive(currentTarget.dataset)
    },
  }),
)

const { frontOf, progress, methods } = require('../../front')
const screen = require('../../screen')

screen(
  'front',
  Object.assign({}, methods, {
    data: { front: frontOf() },

    open() {
      return progress(this.data.front)
    },

    arrive() {},
  }),
)

const { default: Sequencer } = require('@jest/test-sequencer')

/** Suites that take longest, the longest first. */
const SLOWEST = [
  'h5/watching',
  'h5/accessibility',
  'h5/sheets',
  'h5/offline',
  'h5/lobby',
  'h5/fit',
  'h5/scrolling',
  'h5/roll',
  'h5/without-script',
  'weapp/random-reader',
  'h5/addresses',
  'h5/roll-page',
  'h5/first-screen',
  'weapp/long-deck',
  'h5/storage',
  'weapp/another-special',
  'h5/line-breaks',
  'weapp/glass-easel',
  'weapp/fault-table',
  'h5/journeys',
  'h5/first-paint',
  'h5/elder',
  'weapp/random-reader-planted',
  'h5/published',
  'h5/copying',
]

/**
 * Begins with what takes longest, so that all workers end together. Jest does so by itself where it has run before; a fresh clone
 * would begin with the longest files.
 */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = SLOWEST.findIndex((name) => path.endsWith(`/tests/${name}.test.ts`))
      return at < 0 ? SLOWEST.length : at
    }
    return super.sort(tests).sort((one, other) => place(one) - place(other))
  }
}

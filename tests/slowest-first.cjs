const { default: Sequencer } = require('@jest/test-sequencer')

/** Suites that take longest, the longest first. */
const SLOWEST = [
  'h5/watching',
  'h5/accessibility',
  'h5/scrolling',
  'weapp/long-deck',
  'h5/sheets',
  'h5/roll',
  'h5/lobby',
  'h5/fit',
  'h5/offline',
  'h5/published',
  'h5/storage',
  'weapp/another-special',
  'h5/line-breaks',
  'h5/journeys',
  'weapp/glass-easel',
  'weapp/random-reader',
  'weapp/random-reader-planted',
  'h5/first-paint',
  'h5/addresses',
  'h5/first-screen',
  'h5/without-script',
  'h5/roll-page',
  'weapp/accessibility',
  'weapp/fault-table',
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

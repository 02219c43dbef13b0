const { resolve } = require('node:path')
const { projects } = require('../../../jest.config.cjs')

/** The bench measures in the simulator, which runs within Jest; these are no tests, and `npm test` does not run them. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'weapp'),
  rootDir: resolve(__dirname, '../../..'),
  displayName: 'bench',
  testMatch: ['<rootDir>/tools/measure/bench/simulated.measure.ts'],
  testTimeout: 1_200_000,
}

const { projects } = require('../../../jest.config.cjs')

/** The unit tests of one piece, as Stryker runs them in its copy of the project: the quick ones first, for the first that fails is enough. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  rootDir: '../../..',
  testMatch: [`<rootDir>/${process.env.MUTATED}`],
  testEnvironment: '<rootDir>/tools/measure/mutation/first-failure.cjs',
  setupFiles: ['<rootDir>/tools/measure/mutation/setup.cjs'],
  testSequencer: '<rootDir>/tools/measure/mutation/shortest-first.cjs',
}

const { projects } = require('../../../jest.config.cjs')
const unit = projects.find(({ displayName }) => displayName === 'unit')

/** The unit tests of one piece, as Stryker runs them in its copy of the project: the quick ones first, for the first that fails is enough. */
module.exports = {
  ...unit,
  rootDir: '../../..',
  moduleNameMapper: {
    ...unit.moduleNameMapper,
    '^\\./finding$': '<rootDir>/node_modules/.cache/mutation/finding.json',
  },
  testMatch: [`<rootDir>/${process.env.MUTATED}`],
  testEnvironment: require.resolve('./first-failure.cjs'),
  setupFiles: ['<rootDir>/tools/measure/mutation/setup.cjs'],
  testSequencer: '<rootDir>/tools/measure/mutation/shortest-first.cjs',
}

const { projects } = require('../../../jest.config.cjs')

/** The unit tests of one folder, as Stryker runs them in its copy of the project. */
module.exports = {
  ...projects.find(({ displayName }) => displayName === 'unit'),
  rootDir: '../../..',
  testMatch: [`<rootDir>/${process.env.MUTATED}/**/*.test.ts`],
}

const { TestEnvironment } = require('jest-environment-node')

/** The last change that a test has noticed. */
let noticed

/** Stryker has every test run for a change: here those behind the first that fails are skipped. */
module.exports = class FirstFailure extends TestEnvironment {
  handleTestEvent({ name, test }) {
    const change = process.env.__STRYKER_ACTIVE_MUTANT__
    if (name === 'test_fn_failure') noticed = change
    if (name === 'test_start' && change !== undefined && change === noticed) test.mode = 'skip'
  }
}

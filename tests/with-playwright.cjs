const { TestEnvironment } = require('jest-environment-node')

/** What is kept from one file of tests to the next that this worker runs: its browser, once one was started. */
const kept = {}

/** What Jest says to a worker that gets no more files. Half a second later it kills the worker: there is no time to take down its memory. */
const END = 2
const hear = ([said]) => {
  if (said !== END) return
  process.removeListener('message', hear)
  kept.browser?.then((browser) => browser.close()).finally(() => process.exit())
}
process.on('message', hear)

/**
 * Node's world, and Playwright in it. Jest loads each module anew for every file of tests, which for this one takes a second: from
 * here all files that a worker runs have the same.
 */
module.exports = class WithPlaywright extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.defineProperty(this.global, 'playwright', { get: () => require('playwright-core') })
    this.global.kept = kept
  }
}

const { TestEnvironment } = require('jest-environment-jsdom')

/** The world that WeChat's view is drawn in, and beside it what Node has, for a test that drives a browser too. */
module.exports = class WithBrowser extends TestEnvironment {
  async setup() {
    await super.setup()
    for (const name of Object.getOwnPropertyNames(globalThis))
      if (!(name in this.global)) this.global[name] = globalThis[name]
  }
}

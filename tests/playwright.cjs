/** What tests get for `playwright-core`: see with-playwright.cjs. */
module.exports = globalThis.playwright

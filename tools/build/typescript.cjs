/**
 * How a build loads TypeScript of this repository: `require(module, __filename)`. Under one name, so that each build finds what an
 * earlier one has compiled; `require` of tsx itself takes another each time.
 */
module.exports = require('tsx/cjs/api').register({ namespace: 'build' })

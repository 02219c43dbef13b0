/** In place of src/model/edition.ts: a module of its own, for only 关于 needs it. */
module.exports = require('./finding.cjs').laidOut('edition', 'editionOf', 'edition-layout')

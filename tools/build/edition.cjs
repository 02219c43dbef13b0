/** Takes the place of src/model/edition.ts, apart from content.cjs: only 关于 needs it. */
module.exports = require('./finding.cjs').laidOut('edition', 'editionOf', 'edition-layout')

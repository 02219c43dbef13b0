/** In place of src/model/concerns.ts: a module of its own, for the front page needs nothing else of what finding.cjs lays out. */
module.exports = require('./finding.cjs').laidOut('concerns', 'concernsOf')

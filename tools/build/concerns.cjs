/** Takes the place of src/model/concerns.ts, apart from finding.cjs: the front page needs nothing else of that. */
module.exports = require('./finding.cjs').laidOut('concerns', 'concernsOf')

// What holds for all holds for twenty: a change is looked for a thousand times over.
require('fast-check').configureGlobal({ numRuns: 20 })

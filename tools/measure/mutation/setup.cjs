// What holds for all holds for twenty, and one that fails is enough: a change is looked for a thousand times over.
require('fast-check').configureGlobal({ numRuns: 20, endOnFailure: true })

// What holds for all holds for ten, and one that fails is enough: a change is looked for a thousand times over.
require('fast-check').configureGlobal({ numRuns: 10, endOnFailure: true })

/** Takes away what the oldest of readers' phones do not have (iOS 13, Chrome 79: `browserslist` in package.json). */
const NEWER = [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Promise, ['any', 'withResolvers']],
  [globalThis, ['structuredClone', 'WeakRef', 'FinalizationRegistry', 'AggregateError']],
]
for (const [owner, names] of NEWER) for (const name of names) delete owner[name]

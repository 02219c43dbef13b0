import { coverageOf } from './file'

export { drawn } from './file'

/** The coverage as tools and tests know it; a build checks it and lays it out anew, see tools/build/content.cjs. */
export const coverage = coverageOf()

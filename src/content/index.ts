import type { Coverage } from './schema'
import shizhong from './shizhong/coverage.json'

/** The coverage that this build carries. The build has checked it against the schema, so its shape is certain here. */
export const coverage = shizhong as Coverage

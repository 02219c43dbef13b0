import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { COVERAGE } from '@/content/file'
import { ROOT, WEAPP } from '../../tools/measure/bench/builds'
import { journeys } from './journeys'
import { UNDRAWN } from './open'

/** The smallest base library that README promises. */
const OLDEST = /基础库 ([\d.]+)/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))![1]!

describe('the special that is built', () => journeys(COVERAGE, () => WEAPP))

// What an older WeChat lacks, programs miss: nothing need be drawn.
describe.each([OLDEST, '2.24.0'])('with base library %s', (sdkVersion) =>
  journeys(COVERAGE, () => WEAPP, { ...UNDRAWN, sdkVersion }),
)

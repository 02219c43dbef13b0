import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { BUILD_MS, build, ROOT, UNWEIGHED } from '../../tools/measure/bench/builds'
import { journeys } from './journeys'

/** An invented special: five highlights, nine tasks, no congress, no formula, no stance, no pictures. */
const INVENTED = resolve(__dirname, '../fixtures/yunshang')

// With time for a build: were it to hang, it is the one that says so.
jest.setTimeout(BUILD_MS + 60_000)

let dist: string
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), 'special-'))
  await build(ROOT, 'weapp', { ...UNWEIGHED, COVERAGE: INVENTED, BUILD_INTO: relative(ROOT, dist) })
})
afterAll(() => rmSync(dist, { recursive: true, force: true }))

describe('another special', () => journeys(INVENTED, () => dist))

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Coverage } from './schema'

/** The coverage that is checked, built and tested. COVERAGE_FILE in the environment names another, to try words on a copy. */
export const COVERAGE_FILE = resolve(process.env.COVERAGE_FILE || resolve(__dirname, 'shizhong/coverage.json'))

/**
 * The one way in which everything reads a coverage: whatever an editor's program puts around the words is nobody's matter.
 * @param path the file
 * @returns its text without a byte order mark, its lines ending in \n
 * @throws if it cannot be read
 */
export const textOf = (path: string): string =>
  readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')

/**
 * @param path a coverage that has no fault
 * @throws if it cannot be read or is no JSON
 */
export const coverageOf = (path = COVERAGE_FILE): Coverage => JSON.parse(textOf(path)) as Coverage

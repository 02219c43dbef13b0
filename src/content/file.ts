import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Coverage } from './schema'

/** The special of this repository. */
const OWN = resolve(__dirname, 'shizhong')

/**
 * The folder of the special that is checked, built and tested: its coverage and whatever else is its own. COVERAGE in the environment
 * names another: a copy to try words on, or another special.
 */
export const COVERAGE = resolve(process.env.COVERAGE || OWN)

/** Whether it is the special of this repository, which the documents show. */
export const isOwn = COVERAGE === OWN

/** The name of the coverage in its folder. */
export const COVERAGE_NAME = 'coverage.json'
export const COVERAGE_FILE = join(COVERAGE, COVERAGE_NAME)

/** Where `npm run art` puts the special's pictures: `share`, which ride in the main package, and `poster`. */
export const PICTURES = join(COVERAGE, 'pictures')

/** Whether they are drawn. A special is forwarded without pictures of its own, and has no posters, until they are. */
export const drawn = existsSync(PICTURES)

/**
 * The one way to read a coverage, whatever an editor's program puts around the words.
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

/** What each screen must tell, by screen: places, companies, projects, persons, honours. */
export type Facts = Readonly<Record<string, readonly string[]>>

/** Where the special's words break, if neither punctuation nor a dictionary tells. */
export interface Breaks {
  /** Headlines, with | where a line ends. */
  lines: string[]
  /** Words that stay whole. */
  whole: string[]
  /** Clauses or parts of them, without punctuation, with | where a line of a screen may end. */
  words: string[]
}

/** Files that may lie beside a coverage, and what counts where one is missing. */
const BESIDE = { facts: {} as Facts, breaks: { lines: [], whole: [], words: [] } as Breaks }

/**
 * @param name which file beside a coverage, without its ending
 * @param path the coverage
 * @throws if it is there but no JSON
 */
export function besideCoverage<N extends keyof typeof BESIDE>(name: N, path = COVERAGE_FILE): (typeof BESIDE)[N] {
  const file = join(dirname(path), `${name}.json`)
  return existsSync(file) ? (JSON.parse(textOf(file)) as (typeof BESIDE)[N]) : BESIDE[name]
}

import { relative, resolve } from 'node:path'
import { COVERAGE, COVERAGE_FILE, isOwn, textOf } from '../../src/content/file'
import { faultsOf, jsonSchema, WHOLE, type Coverage, type Fault } from '../../src/content/schema'
import { addressesBeside, addressFaults } from './addresses'
import { findingFaults } from './finding-faults'
import { lineOf, textFaults } from './json-text'

export {
  besideCoverage,
  COVERAGE_FILE,
  COVERAGE_NAME,
  coverageOf,
  drawn,
  isOwn,
  PICTURES,
  textOf,
} from '../../src/content/file'

/** Where the folder of codes lies: at the root, where editors look for it; for another special in its own folder. */
export const WITH_CODES = isOwn ? resolve(__dirname, '../..') : COVERAGE

/** The JSON Schema that stands beside the coverage for editors' tools. */
export const SCHEMA_FILE = resolve(__dirname, '../../src/content/coverage.schema.json')

/**
 * Everything that is wrong with a coverage file, from a file that is not there to a quote that lacks its value.
 * @param path the file
 * @returns the faults; empty when it may be built
 * @throws if the file is there but cannot be read
 */
export function faultsOfFile(path: string): Fault[] {
  const text = textIfThere(path)
  if (text === undefined) return [{ entry: WHOLE, problem: '找不到这个文件；应是一份专题内容（JSON）' }]
  const unsound = textFaults(text)
  if (unsound.length > 0) {
    return unsound.map(({ line, column, problem }) => ({ entry: `第 ${line} 行第 ${column} 列`, problem }))
  }
  const faults = faultsOf(JSON.parse(text))
  if (faults.length > 0) return faults
  const coverage = JSON.parse(text) as Coverage
  return [...findingFaults(coverage), ...addressFaults(coverage, addressesBeside(path))]
}

/**
 * What an editor is told about a file.
 * @param path the file
 * @param faults from `faultsOfFile`
 * @returns one line when there is no fault, else one line to say so and one for each fault, with the line of the file where it is
 */
export function report(path: string, faults: Fault[]): string {
  const file = relative(process.cwd(), path)
  if (faults.length === 0) return `${file} 没有问题`
  const text = textIfThere(path) ?? ''
  const told = faults.map(({ entry, problem }) => {
    const line = lineOf(text, entry)
    return `  ${line > 1 ? `第 ${line} 行 ` : ''}${entry}：${problem}`
  })
  return [`${file} 有 ${faults.length} 处问题：`, ...told].join('\n')
}

/** @returns what keeps the coverage from being built, as an editor is told; nothing if it may be built */
export function faultsTold(): string | undefined {
  const faults = faultsOfFile(COVERAGE_FILE)
  return faults.length > 0 ? report(COVERAGE_FILE, faults) : undefined
}

/** The text that `SCHEMA_FILE` must hold. */
export const schemaText = () => `${JSON.stringify(jsonSchema(), null, 2)}\n`

/** @returns whether the JSON Schema beside the coverage says what the rules say now */
export const schemaIsCurrent = () => textIfThere(SCHEMA_FILE) === schemaText()

function textIfThere(path: string): string | undefined {
  try {
    return textOf(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

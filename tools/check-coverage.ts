/**
 * Checks the coverage and the JSON Schema beside it. Exit code 1 if either is at fault.
 *
 *   npm run check                     the coverage that is built
 *   npm run check -- FILE             another coverage file
 *   npm run check -- --write          writes the JSON Schema first
 */
import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { COVERAGE_FILE, faultsOfFile, report, SCHEMA_FILE, schemaIsCurrent, schemaText } from './coverage-file'

const { values, positionals } = parseArgs({ options: { write: { type: 'boolean' } }, allowPositionals: true })

if (values.write) writeFileSync(SCHEMA_FILE, schemaText())

const path = positionals[0] ? resolve(positionals[0]) : COVERAGE_FILE
const faults = faultsOfFile(path)
const lines = [report(path, faults)]
if (!schemaIsCurrent()) {
  lines.push(`${relative(process.cwd(), SCHEMA_FILE)} 与 schema.ts 不符；应由 npm run check -- --write 重新写出`)
}
const sound = faults.length === 0 && lines.length === 1
if (sound) console.log(lines.join('\n'))
else console.error(lines.join('\n'))
process.exitCode = sound ? 0 : 1

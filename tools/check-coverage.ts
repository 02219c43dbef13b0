/** `npm run check`: checks the coverage and the JSON Schema beside it. Exit code 1 if either is at fault. */
import { statSync, writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { runCommand, UsageError } from './command'
import { COVERAGE_FILE, faultsOfFile, report, SCHEMA_FILE, schemaIsCurrent, schemaText } from './coverage-file'

const HELP = `npm run check
  检查专题内容，以及旁边的 JSON Schema 是否与规则相符
npm run check -- 文件
  检查另一份内容
npm run check -- --write
  先重新写出 JSON Schema
  --help   显示这段说明`

/** @throws UsageError if an editor named what is no file */
function fileOf(named: string): string {
  const found = statSync(resolve(named), { throwIfNoEntry: false })
  if (!found) throw new UsageError(`找不到 ${named}；应是一份专题内容（JSON）`)
  if (!found.isFile()) throw new UsageError(`${named} 是一个文件夹；应是一份专题内容（JSON）`)
  return resolve(named)
}

function check(named?: string, write = false): void {
  const path = named === undefined ? COVERAGE_FILE : fileOf(named)
  if (write) writeFileSync(SCHEMA_FILE, schemaText())
  const faults = faultsOfFile(path)
  const lines = [report(path, faults)]
  if (!schemaIsCurrent()) {
    lines.push(`${relative(process.cwd(), SCHEMA_FILE)} 与 schema.ts 不符；应由 npm run check -- --write 重新写出`)
  }
  const sound = faults.length === 0 && lines.length === 1
  if (sound) console.log(lines.join('\n'))
  else console.error(lines.join('\n'))
  process.exitCode = sound ? 0 : 1
}

void runCommand(
  HELP,
  { write: { type: 'boolean' } },
  ({ values, positionals }) => check(positionals[0], values.write),
  1,
)

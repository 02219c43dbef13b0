/** `npm run check`: checks the coverage and the JSON Schema beside it, and holds it against the article. Exit code 1 if any is at fault. */
import { statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Fault } from '../../src/content/schema'
import { runCommand, UsageError } from '../lib/command'
import {
  besideCoverage,
  COVERAGE_FILE,
  COVERAGE_NAME,
  coverageOf,
  faultsOfFile,
  isOwn,
  report,
  SCHEMA_FILE,
  schemaIsCurrent,
  schemaText,
  textOf,
} from '../lib/coverage-file'
import { articleFaults, type Lists } from './article'
import { whereAllStands } from './table'
import { lineOf } from '../lib/json-text'

const HELP = `npm run check
  检查专题内容，以及旁边的 JSON Schema 是否与规则相符
npm run check -- 文件夹
  检查另一份专题（也可以写其中的内容文件）
npm run check -- --article 原文.txt [--names 提法.txt]
  再与报道原文核对：数字、提法、名称、次序；提法.txt 一行一条，须逐字照写
  加 --table：没有问题就写出 docs/提法与事实.md，每条提法、事实、数字写在内容的哪里
npm run check -- --write
  先重新写出 JSON Schema
  --json   问题写成 JSON，给程序读
  --help   显示这段说明`

/** @throws UsageError if an editor named what is no file */
function fileOf(named: string, expected: string): string {
  const found = statSync(resolve(named), { throwIfNoEntry: false })
  if (!found) throw new UsageError(`找不到 ${named}；应是${expected}`)
  if (!found.isFile()) throw new UsageError(`${named} 是一个文件夹；应是${expected}`)
  return resolve(named)
}

/** @returns the coverage that is named, or lies in the folder that is */
const coverageIn = (named: string): string =>
  fileOf(
    statSync(resolve(named), { throwIfNoEntry: false })?.isDirectory() ? join(named, COVERAGE_NAME) : named,
    '一份专题的文件夹，或其中的内容（JSON）',
  )

/** The lists that a coverage is held to besides the article: those named, and the facts that lie beside it. */
function listsFor(path: string, names?: string): Lists {
  const lines = names === undefined ? [] : textOf(fileOf(names, '一份提法的清单')).split('\n')
  return {
    names: lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#')),
    facts: besideCoverage('facts', path),
  }
}

/** The table that the documents hold. */
const TABLE = resolve(__dirname, '../../docs/提法与事实.md')

interface Asked {
  write?: boolean | undefined
  json?: boolean | undefined
  article?: string | undefined
  names?: string | undefined
  table?: boolean | undefined
}

async function check(named: string | undefined, { write, json, article, names, table }: Asked): Promise<void> {
  if (table && (!article || !names || named !== undefined || !isOwn))
    throw new UsageError('--table 要和 --article、--names 一起写，只用于这个仓库自己的专题')
  const path = named === undefined ? COVERAGE_FILE : coverageIn(named)
  const source = article === undefined ? undefined : fileOf(article, '报道原文')
  if (write) writeFileSync(SCHEMA_FILE, schemaText())
  const faults: Fault[] = faultsOfFile(path)
  // Only a coverage without faults can be compared.
  if (source && faults.length === 0)
    faults.push(...articleFaults(coverageOf(path), textOf(source), listsFor(path, names)))
  // Imported only now, for a coverage with a fault cannot be laid out. Not for another file than COVERAGE names: what lies beside that
  // would be taken.
  const measured = path === COVERAGE_FILE && faults.length === 0
  if (measured) faults.push(...(await (await import('./lengths')).lengthFaults()))
  if (!schemaIsCurrent()) {
    const problem = `与 schema.ts 不符；应由 npm run check -- --write 重新写出`
    faults.push({ entry: relative(process.cwd(), SCHEMA_FILE), problem })
  }
  if (table && faults.length === 0) writeFileSync(TABLE, whereAllStands(coverageOf(path), listsFor(path, names)))
  process.exitCode = faults.length ? 1 : 0
  if (json) {
    const text = textOf(path)
    console.log(
      JSON.stringify(
        faults.map((one) => ({ line: lineOf(text, one.entry), ...one })),
        null,
        2,
      ),
    )
    return
  }
  const told = report(path, faults)
  if (faults.length) console.error(told)
  else
    console.log(source ? `${told}，与原文一致` : `${told}（没有给出原文，数字和提法未与原文核对：--article 原文.txt）`)
}

void runCommand(
  HELP,
  {
    write: { type: 'boolean' },
    json: { type: 'boolean' },
    article: { type: 'string' },
    names: { type: 'string' },
    table: { type: 'boolean' },
  },
  ({ values, positionals }) => check(positionals[0], values),
  1,
)

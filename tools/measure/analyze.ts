/** `npm run analyze`: takes the main package apart. Fails if it finds something that has no reason in groups.ts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { attributed, type Contributor } from './analyze/contributors'
import { buildTraced } from './analyze/traced-build'
import { inTemporaryFolder, ROOT } from './bench/builds'
import { integer, tableOf } from './bench/table'
import { runCommand } from '../lib/command'

const PAGE = join(ROOT, 'docs/bytes.md')
const TEN = 10

const HELP = `npm run analyze
  说出主包的每个字节从哪里来，列出最大的十项；docs/bytes.md 与之不符时会说明
npm run analyze -- --write
  同上，并重新写出 docs/bytes.md
  --help   显示这段说明`

function pageOf(groups: readonly Contributor[], modules: readonly Contributor[], total: number): string {
  const share = (bytes: number) => `${((bytes / total) * 100).toFixed(1)} %`
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  return `# Where the bytes go

Written by \`npm run analyze -- --write\`: every byte of the main package (${integer(total)} bytes, raw), by who brings it. The reasons are
kept in \`tools/measure/analyze/groups.ts\`; a new contributor without one stops the analysis.

| contributor | bytes | share | why it stays |
| --- | ---: | ---: | --- |
${groups.map(({ name, bytes, stays }) => line(name, integer(bytes), share(bytes), stays)).join('\n')}

## The largest single modules and files
Share pictures are left out: there are two for each card, each below 20 KB.

| | bytes | belongs to |
| --- | ---: | --- |
${modules.map(({ name, bytes, group }) => line(`\`${name}\``, integer(bytes), group)).join('\n')}
`
}

async function analyze(write = false): Promise<void> {
  const { groups, modules } = await inTemporaryFolder(async (folder) => attributed(await buildTraced(folder)))
  const total = groups.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = modules.filter(({ group }) => group !== 'Share pictures').slice(0, TEN)
  const rows = groups.slice(0, TEN).map(({ name, bytes }) => [name, integer(bytes), ((bytes / total) * 100).toFixed(1)])
  console.log(
    tableOf([
      ['the ten largest contributors', 'bytes', '%'],
      ...rows,
      ['all of the main package', integer(total), '100'],
    ]),
  )
  const page = pageOf(groups, largest, total)
  const current = existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page
  const file = relative(process.cwd(), PAGE)
  if (current) console.log(`\n${file} is as it was`)
  else if (!write) console.log(`\n${file} says something else; npm run analyze -- --write writes it anew`)
  else {
    writeFileSync(PAGE, page)
    console.log(`\n${file} is written anew`)
  }
}

void runCommand(HELP, { write: { type: 'boolean' } }, ({ values }) => analyze(values.write))

/**
 * `npm run analyze`: tells where each byte of the main package comes from, prints the ten largest contributors, and writes
 * docs/bytes.md. Fails on a contributor for which no reason is told.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { attributed, type Contributor } from './analyze/contributors'
import { buildTraced } from './analyze/traced-build'
import { inTemporaryFolder, ROOT } from './bench/builds'
import { integer, tableOf } from './bench/table'

const PAGE = join(ROOT, 'docs/bytes.md')
const TEN = 10

function pageOf(groups: readonly Contributor[], modules: readonly Contributor[], total: number): string {
  const share = (bytes: number) => `${((bytes / total) * 100).toFixed(1)} %`
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  return `# Where the bytes go

Written by \`npm run analyze\`: every byte of the main package (${integer(total)} bytes, raw), by who brings it. The reasons are
kept in \`tools/analyze/groups.ts\`; a new contributor without one stops the analysis.

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

async function main(): Promise<void> {
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
  const was = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  writeFileSync(PAGE, page)
  console.log(`\n${relative(process.cwd(), PAGE)} ${page === was ? 'is as it was' : 'is written anew'}`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

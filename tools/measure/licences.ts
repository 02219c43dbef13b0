/** `npm run licences`: which packages ship, which build and test, and under which licences. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ROOT } from './bench/builds'
import { licencesPage } from './licences/page'
import { runCommand } from '../lib/command'

const PAGE = join(ROOT, 'docs/licences.md')

const HELP = `npm run licences
  按构建好的两个版本和 package-lock.json 列出各个包的许可证；docs/licences.md 与之不符时会说明。先运行 npm run build
npm run licences -- --write
  同上，并重新写出 docs/licences.md
  --help   显示这段说明`

function licences(write = false): void {
  const page = licencesPage()
  const file = relative(process.cwd(), PAGE)
  if (existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page) console.log(`${file} is as it was`)
  else if (write) {
    writeFileSync(PAGE, page)
    console.log(`${file} is written anew`)
  } else {
    console.log(`${file} says something else; npm run licences -- --write writes it anew`)
    process.exitCode = 1
  }
}

void runCommand(HELP, { write: { type: 'boolean' } }, ({ values }) => licences(values.write))

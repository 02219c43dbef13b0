/** `npm run code-check`: what WeChat's own tools say of the built mini-program before a review. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { ROOT, WEAPP } from './bench/builds'
import { integer } from './bench/table'
import { MEANT, projectIn, type Checker } from './code-check/rules'
import { runCommand } from '../lib/command'
import { onDemand } from '../lib/on-demand'

const PAGE = join(ROOT, 'docs/code-check.md')
/** WeChat's package, the newest. It brings a thousand others, takes a minute to install and 275 MB: so only this command installs it. */
const CHECKER = 'miniprogram-ci@2.1.42'

const HELP = `npm run code-check
  用微信官方的 miniprogram-ci 检查构建好的小程序（代码质量各条规则、上传前的编译），与 docs/code-check.md 不符时会说明。
  第一次运行时安装 ${CHECKER}（约一分钟），之后不联网。先运行 npm run build:weapp
npm run code-check -- --write
  同上，并重新写出 docs/code-check.md
  --help   显示这段说明`

/** What is called besides. */
interface Compiler extends Checker {
  getCompiledResult: (options: object) => Promise<Record<string, string | Buffer>>
}

function checker(): Compiler {
  const installed = onDemand('code-check', [CHECKER])
  return createRequire(join(installed, 'package.json'))('miniprogram-ci') as Compiler
}

/** @returns the page's text, and the names of rules that fail unexpectedly, or pass unexpectedly */
async function checked(): Promise<{ page: string; amiss: string[] }> {
  const newest = checker()
  const project = projectIn(newest, ROOT)
  const rules = await newest.checkCodeQuality(project)
  const taken = await newest.getCompiledResult({
    project,
    version: '0',
    setting: { minify: true },
    onProgressUpdate() {},
  })
  const left = readdirSync(WEAPP, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(WEAPP, path)).isFile() && !(path in taken))
    .sort()
  const amiss = rules.filter(({ name, success }) => success === name in MEANT).map(({ name }) => name)
  const sizes = rules.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')?.detail as Record<string, number>
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  const page = `# WeChat's code check

Written by \`npm run code-check -- --write\`: \`checkCodeQuality\` and \`getCompiledResult\` of ${CHECKER}, without network.

\`tests/contract/code-check\` asks the same rules in each \`npm test\`, of 1.9.27: the last release that does not bring its compiler's
packages one by one. What its check does not load, \`overrides\` in package.json replace by what is there anyway or by an empty package:
37 packages and 15 MB, and 2 s of processor time for the rules. The newest release brings 1,086, 275 MB and half a minute, and its
compiler takes 12 s: that is for this command.

${line('rule', 'passes', 'why that is meant')}
${line('---', ':---:', '---')}
${rules.map(({ name, success }) => line(name, success ? 'yes' : 'no', success ? '' : (MEANT[name] ?? ''))).join('\n')}

Each package, of which its rule allows 1,573 kB:

${line('package', 'kB')}
${line('---', '---:')}
${Object.entries(sizes)
  .map(([name, bytes]) => line(name === '__APP__' ? 'main' : name, integer(bytes / 1000)))
  .join('\n')}

WeChat compiles all, and takes ${integer(Object.keys(taken).length)} files on upload. It leaves out ${left.map((path) => `\`${path}\``).join(', ')}.
`
  return { page, amiss }
}

async function codeCheck(write = false): Promise<void> {
  const { page, amiss } = await checked()
  const file = relative(process.cwd(), PAGE)
  if (existsSync(PAGE) && readFileSync(PAGE, 'utf8') === page) console.log(`${file} is as it was`)
  else if (write) {
    writeFileSync(PAGE, page)
    console.log(`${file} is written anew`)
  } else console.log(`${file} says something else; npm run code-check -- --write writes it anew`)
  for (const name of amiss)
    console.log(`${name}: ${name in MEANT ? 'passes now' : 'does not pass, and nothing says why'}`)
  // The package goes on watching the folder.
  process.exit(amiss.length > 0 ? 1 : 0)
}

void runCommand(HELP, { write: { type: 'boolean' } }, ({ values }) => codeCheck(values.write))

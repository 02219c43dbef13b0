/** `npm run code-check`: what WeChat's own tools say of the built mini-program before a review. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { ROOT, WEAPP } from './bench/builds'
import { integer } from './bench/table'
import { runCommand } from '../lib/command'
import { onDemand } from '../lib/on-demand'

const PAGE = join(ROOT, 'docs/code-check.md')
/** WeChat's package. It brings a thousand others, takes a minute to install and 275 MB: so only this command installs it. */
const CHECKER = 'miniprogram-ci@2.1.42'

const HELP = `npm run code-check
  用微信官方的 miniprogram-ci 检查构建好的小程序（代码质量各条规则、上传前的编译），与 docs/code-check.md 不符时会说明。
  第一次运行时安装 ${CHECKER}（约一分钟），之后不联网。先运行 npm run build:weapp
npm run code-check -- --write
  同上，并重新写出 docs/code-check.md
  --help   显示这段说明`

/** Rules that do not pass, and why that is intended. */
const MEANT: Record<string, string> = {
  IMAGE_AND_AUDIO_LIMIT:
    'It sums up all pictures. There are two share pictures and a poster for each of the cards, and nothing is fetched: each share picture is below 20 KB, and the posters lie in a package of their own.',
}

interface Rule {
  name: string
  success: boolean
  detail?: unknown
}

/** The part of the package that is called, as its own types describe it. */
interface Checker {
  Project: new (options: object) => object
  checkCodeQuality: (project: object) => Promise<Rule[]>
  getCompiledResult: (options: object) => Promise<Record<string, string | Buffer>>
}

/** What WeChat's server would say about the account: a mini-program with the usual limits, in MB and in numbers. */
const ATTRIBUTES = {
  platform: false,
  appType: 0,
  isSandbox: true,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 20,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
    MinTabbarCount: 2,
    MaxTabbarCount: 5,
    MaxTabbarIconSize: 40,
  },
}

function checker(): Checker {
  const installed = onDemand('code-check', [CHECKER])
  return createRequire(join(installed, 'package.json'))('miniprogram-ci') as Checker
}

/** @returns the page's text, and the names of rules that fail unexpectedly, or pass unexpectedly */
async function checked(): Promise<{ page: string; amiss: string[] }> {
  const { Project, checkCodeQuality, getCompiledResult } = checker()
  const project = new Project({ appid: 'touristappid', type: 'miniProgram', projectPath: ROOT, privateKey: 'none' })
  Object.assign(project, { attr: () => Promise.resolve(ATTRIBUTES) })
  const rules = await checkCodeQuality(project)
  const taken = await getCompiledResult({ project, version: '0', setting: { minify: true }, onProgressUpdate() {} })
  const left = readdirSync(WEAPP, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(WEAPP, path)).isFile() && !(path in taken))
    .sort()
  const amiss = rules.filter(({ name, success }) => success === name in MEANT).map(({ name }) => name)
  const sizes = rules.find(({ name }) => name === 'PACKAGE_SIZE_LIMIT')?.detail as Record<string, number>
  const line = (...cells: string[]) => `| ${cells.join(' | ')} |`
  const page = `# WeChat's code check

Written by \`npm run code-check -- --write\`: \`checkCodeQuality\` and \`getCompiledResult\` of ${CHECKER}, without network.

It is a command and no part of \`npm test\`, for what it would add to each run. The package brings 1,086 others, 275 MB and a minute of
installing; with forty that neither function loads left out by \`overrides\`, still 486, 112 MB and 22 s of processor time. Then the rules
take 2 s and the compiler 12 s.

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

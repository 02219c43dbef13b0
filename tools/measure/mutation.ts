/** `npm run mutation`: which changes of the program its unit tests would not notice. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { coverage } from '../../src/content'
import { findingOf } from '../../src/model/finding-layout'
import { runCommand, UsageError } from '../lib/command'
import { onDemand } from '../lib/on-demand'
import { ROOT } from './bench/builds'
import { BORNE, LEFT_OUT } from './mutation/borne'

const PAGE = join(ROOT, 'docs/mutation.md')
const VERSION = '9.6.1'
/** It brings 150 packages and half a minute of installing, for what is run now and then: only who runs it installs it. */
const STRYKER = ['core', 'jest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`)
interface Piece {
  /** Files that are changed, and the unit tests that are run for each change: patterns from the root. */
  files: RegExp
  tests: string
  /**
   * Changes are left out that act only while a module is loaded: half of the model's, for each of which all of its tests would run. The
   * tests call most of what is called then, too.
   */
  ignoreStatic?: boolean
}

/** What is run together. Search is apart, for its tests take the longest. */
const PIECES: Readonly<Record<string, Piece>> = {
  entry: { files: /^src\/entry\//, tests: 'src/entry/*.test.ts' },
  model: {
    files: /^src\/model\/(?!search\.|finding|breaks|(edition-)?layout)/,
    tests: 'src/model/!(search).test.ts',
    ignoreStatic: true,
  },
  // What lays the content out while the special is built.
  layout: {
    files: /^src\/model\/(breaks|(edition-)?layout)/,
    tests: 'src/model/!(search).test.ts',
    ignoreStatic: true,
  },
  search: { files: /^src\/model\/search\./, tests: 'src/model/search.test.ts', ignoreStatic: true },
  reading: { files: /^src\/reading\//, tests: 'src/reading/*.test.ts' },
  share: { files: /^src\/share\//, tests: 'src/share/*.test.ts' },
  platform: { files: /^src\/platform\//, tests: 'src/platform/*.test.ts' },
}
const NAMES = Object.keys(PIECES)
/** So many changes of a hundred have to be noticed. */
const BOUND = 85

const HELP = `npm run mutation
  把程序逐处改动（src 里的 entry、model、reading、share、platform），每次只跑同一文件夹的单元测试，看测试能不能发现。
  有一部分发现不到 ${BOUND}%，或有一处没有发现又没有写明原因（tools/measure/mutation/borne.ts），就以 1 退出。
  第一次运行时安装 Stryker（约半分钟）；全部跑完约半小时，以后只跑有变化的
npm run mutation -- model
  只跑一部分：${NAMES.join('、')}
npm run mutation -- --write
  不跑，用各部分上一次的结果重新写出 docs/mutation.md
  --help   显示这段说明`

/** What Stryker tells of a change, as far as it is read here. */
interface Mutant {
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError'
  replacement: string
  location: Record<'start' | 'end', { line: number; column: number }>
}
type Report = Record<string, { source: string; mutants: Mutant[] }>

/** A change that no test noticed. */
interface Unnoticed {
  file: string
  line: number
  /** The line of the program, what stood in the changed place and what was put there. */
  text: string
  was: string
  is: string
  why: string | undefined
}

const cacheOf = (piece: string, what: string) => join(ROOT, `node_modules/.cache/mutation/${piece}-${what}.json`)

const FINDING = join(ROOT, 'node_modules/.cache/mutation/finding.json')

/** @returns the files of a piece: what runs, but for what is left out for a reason */
const filesOf = ({ files }: Piece): string[] =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) => files.test(file) && /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file) && !(file in LEFT_OUT),
    )
    .sort()

function run(name: string): void {
  const piece = PIECES[name]!
  const tool = onDemand('mutation', STRYKER)
  const config = cacheOf(name, 'config')
  const options = {
    mutate: filesOf(piece),
    testRunner: 'jest',
    jest: { projectType: 'custom', configFile: 'tools/measure/mutation/jest.config.cjs' },
    coverageAnalysis: 'perTest',
    ignoreStatic: piece.ignoreStatic ?? false,
    ignorePatterns: ['/dist', '/docs', '/tests'],
    disableTypeChecks: false,
    concurrency: 1,
    // Above what the tests take anyway, on a busy machine, too: what runs out of time counts as noticed.
    timeoutMS: 6000,
    incremental: true,
    incrementalFile: cacheOf(name, 'incremental'),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: cacheOf(name, 'report') },
  }
  writeFileSync(config, JSON.stringify(options))
  // What helps to find takes two seconds to lay out: search has it as in a build, and not anew for each change.
  writeFileSync(FINDING, JSON.stringify({ finding: findingOf(coverage) }))
  const stryker = join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  execFileSync(process.execPath, [stryker, 'run', config], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATED: piece.tests },
  })
}

const hasRun = (name: string) => existsSync(cacheOf(name, 'report'))

function reportOf(name: string): Report {
  const file = cacheOf(name, 'report')
  return (JSON.parse(readFileSync(file, 'utf8')) as { files: Report }).files
}

interface Figures {
  changes: number
  noticed: number
  /** Left out. */
  ignored: number
  /** Of a hundred. */
  score: number
  unnoticed: Unnoticed[]
}

function figuresOf(report: Report): Figures {
  const unnoticed = Object.entries(report).flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map((one) => told(file, source, one)),
  )
  const mutants = Object.values(report).flatMap(({ mutants }) => mutants)
  const count = (...of: Mutant['status'][]) => mutants.filter(({ status }) => of.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const changes = noticed + unnoticed.length
  return { changes, noticed, ignored: count('Ignored'), score: (100 * noticed) / changes, unnoticed }
}

function told(file: string, source: string, { location: { start, end }, replacement }: Mutant): Unnoticed {
  const lines = source.split('\n')
  const stretch = lines.slice(start.line - 1, end.line)
  stretch[stretch.length - 1] = stretch.at(-1)!.slice(0, end.column - 1)
  stretch[0] = stretch[0]!.slice(start.column - 1)
  const was = stretch.join(' ').replace(/\s+/g, ' ')
  const text = lines[start.line - 1]!.trim()
  const why = BORNE.find(
    (one) => (one.file ?? file) === file && text.includes(one.line) && (one.is ?? replacement) === replacement,
  )
  return { file, line: start.line, text, was, is: replacement.replace(/\s+/g, ' '), why: why?.why }
}

/** A piece of the program in words. */
const placeOf = (name: string) =>
  name === 'search' || name === 'layout' ? `\`src/model\`, ${name}` : `\`src/${name}\``
const percent = (score: number) => `${score.toFixed(1)} %`
const row = (...cells: (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
const code = (text: string) => {
  const short = text.length > 70 ? `${text.slice(0, 69)}…` : text
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short || ' '}\``
}

function page(): string {
  const all = NAMES.filter(hasRun).map((name) => [name, figuresOf(reportOf(name))] as const)
  const missing = NAMES.filter((name) => !hasRun(name))
  const changes = all.reduce((sum, [, figures]) => sum + figures.changes, 0)
  const noticed = all.reduce((sum, [, figures]) => sum + figures.noticed, 0)
  const ignored = all.reduce((sum, [, figures]) => sum + figures.ignored, 0)
  const rows = [
    ...all.map(([name, { changes, noticed, score }]) => row(placeOf(name), changes, noticed, percent(score))),
    ...missing.map((name) => row(placeOf(name), 'not run yet', '', '')),
    row('together', changes, noticed, percent((100 * noticed) / changes)),
  ]
  return `# What the unit tests notice

Written by \`npm run mutation -- --write\`: Stryker ${VERSION} changes the program in one place at a time and runs the unit tests of the
same folder. At least ${BOUND} of a hundred changes have to be noticed. In \`src/model\` changes that act only while a module is loaded are
left out (${ignored}).

${row('folder', 'changes', 'noticed', 'of a hundred')}
${row('---', '---:', '---:', '---:')}
${rows.join('\n')}

## Files that are not changed

${row('file', 'why, and what holds it')}
${row('---', '---')}
${Object.entries(LEFT_OUT)
  .map(([file, why]) => row(`\`${file}\``, why))
  .join('\n')}

## Changes that go unnoticed

${row('place', 'what stood there', 'what was put there', 'why it may stay')}
${row('---', '---', '---', '---')}
${all
  .flatMap(([, { unnoticed }]) => unnoticed)
  .map(({ file, line, was, is, why }) => row(`\`${file}:${line}\``, code(was), code(is), why ?? '**not explained**'))
  .join('\n')}
`
}

function mutation(piece: string | undefined, write = false): void {
  if (piece !== undefined && !NAMES.includes(piece))
    throw new UsageError(`没有 ${piece}；可以跑的有 ${NAMES.join('、')}`)
  const asked = piece === undefined ? NAMES : [piece]
  if (write) writeFileSync(PAGE, page())
  else asked.forEach(run)
  for (const one of asked) {
    if (!hasRun(one)) {
      console.log(`${one} 还没有跑过：npm run mutation -- ${one}`)
      process.exitCode = 1
      continue
    }
    const { changes, noticed, score, unnoticed } = figuresOf(reportOf(one))
    const bare = unnoticed.filter(({ why }) => why === undefined)
    for (const { file, line, was, is } of bare) console.log(`${file}:${line}  ${was}  →  ${is}`)
    console.log(`${one}：${changes} 处改动发现了 ${noticed} 处，${percent(score)}；${bare.length} 处没有写明原因`)
    if (score < BOUND || bare.length > 0) process.exitCode = 1
  }
  if (write) console.log(`${relative(process.cwd(), PAGE)} 已重新写出`)
}

void runCommand(
  HELP,
  { write: { type: 'boolean' } },
  ({ values, positionals }) => mutation(positionals[0], values.write),
  1,
)

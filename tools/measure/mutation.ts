/** `npm run mutation`: which changes of the program its unit tests would not notice. */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { runCommand, UsageError } from '../lib/command'
import { onDemand } from '../lib/on-demand'
import { ROOT } from './bench/builds'
import { BORNE, LEFT_OUT } from './mutation/borne'

const PAGE = join(ROOT, 'docs/mutation.md')
const VERSION = '9.6.1'
/** It brings 150 packages and half a minute of installing, for what is run now and then: only who runs it installs it. */
const STRYKER = ['core', 'jest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`)
/** Folders of src whose unit tests are asked. */
const FOLDERS = ['entry', 'model', 'reading', 'share', 'platform']
/**
 * Where changes are left out that act only while a module is loaded: half of the folder's, for each of which all of its tests would run.
 * Its tests call most of what is called then, too.
 */
const WHILE_LOADING = ['model']
/** So many changes of a hundred have to be noticed. */
const BOUND = 85

const HELP = `npm run mutation
  把程序逐处改动（${FOLDERS.map((one) => `src/${one}`).join('、')}），每次只跑同一文件夹的单元测试，看测试能不能发现。
  有一个文件夹发现不到 ${BOUND}%，或有一处没有发现又没有写明原因（tools/measure/mutation/borne.ts），就以 1 退出。
  第一次运行时安装 Stryker（约半分钟）；全部跑完约一小时，以后只跑有变化的
npm run mutation -- model
  只跑一个文件夹
npm run mutation -- --write
  不跑，用各文件夹上一次的结果重新写出 docs/mutation.md
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

const cacheOf = (folder: string, name: string) => join(ROOT, `node_modules/.cache/mutation/${folder}-${name}.json`)

/** @returns the files of a folder that are changed: what runs, but for what is left out for a reason */
const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, 'src', folder))
    .map((file) => `src/${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file) && !(file in LEFT_OUT))
    .sort()

function run(folder: string): void {
  const tool = onDemand('mutation', STRYKER)
  const config = cacheOf(folder, 'config')
  const options = {
    mutate: filesOf(folder),
    testRunner: 'jest',
    jest: { projectType: 'custom', configFile: 'tools/measure/mutation/jest.config.cjs' },
    coverageAnalysis: 'perTest',
    ignoreStatic: WHILE_LOADING.includes(folder),
    ignorePatterns: ['/dist', '/docs', '/tests'],
    disableTypeChecks: false,
    concurrency: 1,
    incremental: true,
    incrementalFile: cacheOf(folder, 'incremental'),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: cacheOf(folder, 'report') },
  }
  writeFileSync(config, JSON.stringify(options))
  const stryker = join(tool, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  execFileSync(process.execPath, [stryker, 'run', config], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, MUTATED: `src/${folder}` },
  })
}

function reportOf(folder: string): Report {
  const file = cacheOf(folder, 'report')
  if (!existsSync(file)) throw new UsageError(`src/${folder} 还没有跑过：npm run mutation -- ${folder}`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { files: Report }).files
}

interface Figures {
  changes: number
  noticed: number
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
  const noticed = Object.values(report)
    .flatMap(({ mutants }) => mutants)
    .filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const changes = noticed + unnoticed.length
  return { changes, noticed, score: (100 * noticed) / changes, unnoticed }
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

const percent = (score: number) => `${score.toFixed(1)} %`
const row = (...cells: (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
const code = (text: string) => {
  const short = text.length > 70 ? `${text.slice(0, 69)}…` : text
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short || ' '}\``
}

function page(): string {
  const all = FOLDERS.map((folder) => [folder, figuresOf(reportOf(folder))] as const)
  const changes = all.reduce((sum, [, figures]) => sum + figures.changes, 0)
  const noticed = all.reduce((sum, [, figures]) => sum + figures.noticed, 0)
  return `# What the unit tests notice

Written by \`npm run mutation -- --write\`: Stryker ${VERSION} changes the program in one place at a time and runs the unit tests of the
same folder. At least ${BOUND} of a hundred changes have to be noticed.

${row('folder', 'changes', 'noticed', 'of a hundred')}
${row('---', '---:', '---:', '---:')}
${all.map(([folder, { changes, noticed, score }]) => row(`\`src/${folder}\``, changes, noticed, percent(score))).join('\n')}
${row('together', changes, noticed, percent((100 * noticed) / changes))}

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

function mutation(folder: string | undefined, write = false): void {
  if (folder !== undefined && !FOLDERS.includes(folder))
    throw new UsageError(`没有 ${folder}；可以跑的有 ${FOLDERS.join('、')}`)
  const asked = folder === undefined ? FOLDERS : [folder]
  if (write) writeFileSync(PAGE, page())
  else asked.forEach(run)
  for (const one of asked) {
    const { changes, noticed, score, unnoticed } = figuresOf(reportOf(one))
    const bare = unnoticed.filter(({ why }) => why === undefined)
    for (const { file, line, was, is } of bare) console.log(`${file}:${line}  ${was}  →  ${is}`)
    console.log(`src/${one}：${changes} 处改动发现了 ${noticed} 处，${percent(score)}；${bare.length} 处没有写明原因`)
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

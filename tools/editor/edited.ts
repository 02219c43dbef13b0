/** `npm run edited`: all that an edit of the coverage brings with it, up to the commit. */
import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { Listr } from 'listr2'
import { isOwn } from '@/content/file'
import { runCommand, UsageError } from '../lib/command'

const HELP = `npm run edited
  改完内容以后：检查、画图、记下新的地址、构建小程序和 H5、重写 docs/读屏.md、运行有关的测试；遇到问题就停下，全部做完列出要提交的文件
npm run edited -- --article 原文.txt --names 提法.txt
  检查时与报道原文核对，并重写 docs/提法与事实.md；不写就用 ../shared/source 里的，那里没有就只查格式
  --help   显示这段说明`

const ROOT = resolve(__dirname, '../..')

/** Where the desk may put the article. */
const SOURCE = resolve(ROOT, '../shared/source')

/** The tests that an edit touches, and no more: all of them take minutes. */
const TOUCHED = [
  'src/content/',
  'tools/editor/(art|article|lengths|stale)',
  'tests/weapp/(nothing-left-out|accessibility|search)',
  'tests/h5/fit',
]

interface Failure {
  stdout: string
  stderr: string
}

/**
 * Runs a program of Node's in a process of its own.
 * @throws with what it said, or what is made of that
 */
async function run(
  program: string,
  args: readonly string[],
  env: Record<string, string> = {},
  told = ({ stdout, stderr }: Failure) => stderr.trim() || stdout.trim(),
): Promise<void> {
  await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 26,
  }).catch((failure: Error & Failure) => {
    throw new Error(told(failure) || failure.message)
  })
}

const tool = (name: string, ...args: string[]) => run(require.resolve('tsx/cli'), [join(__dirname, name), ...args])

/** By then the pictures are new; the build also tells what a screen reader says. */
const build = (type: 'weapp' | 'h5') =>
  run(require.resolve('@tarojs/cli/bin/taro'), ['build', '--type', type], { DRAFT: '1' })

/** @throws with the names of the tests that fail, each once */
const test = (args: readonly string[], env?: Record<string, string>) =>
  run(require.resolve('jest/bin/jest'), args, env, ({ stdout, stderr }) => {
    const failed = [...new Set(stderr.match(/^ +● .+$/gm))].map((line) => line.replace(/^ +● /, '  '))
    return failed.length > 0
      ? `测试没有通过：\n${failed.join('\n')}\n详情：npx jest ${args.map((one) => `'${one}'`).join(' ')}`
      : stderr + stdout
  })

/** @returns what git would commit, a line each, with what was written since */
async function changedSince(began: number): Promise<string[]> {
  const { stdout } = await promisify(execFile)('git', ['status', '--porcelain', '-uall', '-z'], { cwd: ROOT })
  const files = stdout.split('\0').filter(Boolean)
  return files.map((line) => {
    const written = statSync(join(ROOT, line.slice(3)), { throwIfNoEntry: false })
    return `  ${line.slice(3)}${written && written.mtimeMs >= began ? '（这次写出）' : ''}`
  })
}

/** @returns what the checker is given besides the coverage */
function sources({ article, names }: { article?: string | undefined; names?: string | undefined }): string[] {
  const beside = (file: string) => (existsSync(join(SOURCE, file)) ? join(SOURCE, file) : undefined)
  const given = { article: article ?? beside('article.txt'), names: names ?? beside('names.txt') }
  const options = Object.entries(given).flatMap(([option, file]) => (file ? [`--${option}`, file] : []))
  return given.article && given.names ? [...options, '--table'] : options
}

async function edited(asked: Parameters<typeof sources>[0]): Promise<void> {
  if (!isOwn) throw new UsageError('COVERAGE 指着另一期专题；npm run edited 只管这个仓库自己的')
  const began = Date.now()
  const checked = sources(asked)
  await new Listr(
    [
      {
        title: checked.includes('--article') ? '检查内容，与原文核对' : '检查内容（没有原文可核对）',
        task: () => tool('check.ts', ...checked),
      },
      {
        title: '画图',
        // A coverage with a fault cannot even be loaded.
        skip: async () => (await import('./art/drawn-from')).stale().length === 0 && '画图：都是新的',
        task: () => tool('art.ts'),
      },
      { title: '记下新的地址', task: () => tool('addresses.ts') },
      { title: '构建小程序', task: () => build('weapp') },
      { title: '构建 H5', task: () => build('h5') },
      {
        title: '重写 docs/读屏.md',
        task: () => test(['tests/weapp/accessibility', '-t', 'docs/读屏.md'], { WRITE_DOCS: '1' }),
      },
      { title: '运行有关的测试', task: () => test(TOUCHED) },
    ],
    { rendererOptions: { showErrorMessage: false } },
  ).run()
  const changed = await changedSince(began)
  console.log(`
可以提交了${changed.length ? `，改动的文件：\n${changed.join('\n')}` : '：没有改动'}
`)
}

void runCommand(HELP, { article: { type: 'string' }, names: { type: 'string' } }, ({ values }) => edited(values))

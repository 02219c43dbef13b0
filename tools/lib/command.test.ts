import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scripts } from '../../package.json'

const ROOT = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'command-'))
const FILE = join(folder, 'file')
afterAll(() => rmSync(folder, { recursive: true }))

/**
 * Runs a program as `npm run` does, but without what tsx brings besides: the process that it puts between, and the loader of modules
 * that are asked for only at work. Both take longer than a command takes to read its options.
 */
const tsx = (program: string, args: readonly string[], env = process.env) =>
  spawnSync(process.execPath, ['--require', 'tsx/cjs', join(ROOT, program), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
    env,
  })

function run(command: keyof typeof scripts, ...args: string[]) {
  const { status, stdout, stderr } = tsx(scripts[command].replace('tsx ', ''), args)
  return { status, stdout, stderr }
}

const COMMANDS = ['start', 'check', 'art', 'edited', 'codes', 'bench', 'analyze', 'pictures'] as const

it.each(COMMANDS)(
  '%s says of an option that it does not know, in a line, tells how it is used, and does nothing',
  (command) => {
    const { status, stdout, stderr } = run(command, '--colour', 'red')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    const [line, ...help] = stderr.split('\n')
    expect(line).toBe('不认识参数 --colour')
    expect(help.join('\n')).toContain(`npm ${command === 'start' ? command : `run ${command}`}\n`)
    expect(help.join('\n')).toContain('--help')
    expect(stderr).not.toMatch(/^\s+at /m)
  },
)

// What each command has of tools/lib/command.ts is seen above: for the rest, one that takes a word and one that takes none.
describe.each(['check', 'art'] as const)('%s', (command) => {
  it('tells with --help how it is used, and does nothing', () => {
    const { status, stdout, stderr } = run(command, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^npm run [a-z]+\n/)
    expect(stdout).toContain('--help')
  })

  it('says of a word too many, in a line', () => {
    const { status, stderr } = run(command, 'one.json', 'two.json')
    expect(status).toBe(2)
    expect(stderr.split('\n')[0]).toMatch(/^不认识 (one|two)\.json$/)
  })
})

it.each([
  ['pictures', ['--all'], '--all 后面要写值'],
  ['bench', ['--quick=yes'], '--quick 后面不写值'],
  ['check', ['nowhere.json'], '找不到 nowhere.json；应是一份专题的文件夹，或其中的内容（JSON）'],
  ['check', ['.'], '找不到 coverage.json；应是一份专题的文件夹，或其中的内容（JSON）'],
  ['pictures', ['--all', `${FILE}/below`], `--all 写的是 ${FILE}/below；应是一个可以写入的文件夹`],
  ['pictures', ['--roll', FILE], `--roll 写的是 ${FILE}；应是一个可以写入的文件夹`],
  ['pictures', ['--matrix', FILE], `--matrix 写的是 ${FILE}；应是一个可以写入的文件夹`],
  ['codes', ['--out', FILE], `--out 写的是 ${FILE}；应是一个可以写入的文件夹`],
] as const)('%s %j is answered with a line that helps', (command, args, words) => {
  writeFileSync(FILE, '')
  const { status, stderr } = run(command, ...args)
  expect(status).toBe(2)
  expect(stderr.split('\n')[0]).toBe(words)
  expect(stderr).not.toMatch(/^\s+at /m)
})

it('start says of a port that is none', () => {
  const { status, stderr } = tsx('tools/preview/start.ts', [], { ...process.env, PORT: '70000' })
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'PORT 写的是 70000；应是 0 到 65535 的整数\n' })
})

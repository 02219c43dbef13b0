import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { scripts } from '../../package.json'
import type * as command from './command'

type Handed = Parameters<typeof command.runCommand>

/** What a command hands to `runCommand` as its file is loaded. */
let mockHanded: Handed | undefined
jest.mock('./command', () => ({
  ...jest.requireActual<typeof command>('./command'),
  runCommand: (...handed: Handed) => void (mockHanded = handed),
}))
const { runCommand } = jest.requireActual<typeof command>('./command')

const ROOT = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'command-'))
const FILE = join(folder, 'file')
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: keyof typeof scripts) => join(ROOT, scripts[name].replace('tsx ', ''))

const loaded = new Map<string, Handed>()
/** @returns what a command hands over; its file is loaded once, for a process for each line would load all of it each time */
function handedBy(name: keyof typeof scripts): Handed {
  if (!loaded.has(name)) {
    mockHanded = undefined
    jest.requireActual(fileOf(name))
    loaded.set(name, mockHanded!)
  }
  return loaded.get(name)!
}

/** Runs a command as its process would, with these words behind it. */
async function run(name: keyof typeof scripts, ...args: string[]) {
  const handed = handedBy(name)
  const before = process.argv
  const told = { stdout: '', stderr: '' }
  const hear = (to: keyof typeof told) => (words: unknown) => void (told[to] += `${String(words)}\n`)
  const heard = [
    jest.spyOn(console, 'log').mockImplementation(hear('stdout')),
    jest.spyOn(console, 'error').mockImplementation(hear('stderr')),
  ]
  try {
    process.argv = [process.execPath, fileOf(name), ...args]
    await runCommand(...handed)
    return { status: Number(process.exitCode ?? 0), ...told }
  } finally {
    process.argv = before
    process.exitCode = undefined
    for (const one of heard) one.mockRestore()
  }
}

/**
 * Runs Node as `npm run` does, but without what tsx brings besides: the process that it puts between, and the loader of modules that are
 * asked for only at work. Both take longer than a command takes to read its options.
 */
const tsx = (args: readonly string[], env = process.env) =>
  spawnSync(process.execPath, ['--require', 'tsx/cjs', ...args], { cwd: ROOT, encoding: 'utf8', timeout: 30_000, env })

const COMMANDS = ['start', 'check', 'art', 'edited', 'codes', 'bench', 'analyze', 'pictures'] as const

describe('in a process, where one command is run after the other', () => {
  // What an option is answered with is said at once, so each has ended when its file is loaded.
  const EACH = `
    const [files, ...args] = process.argv.slice(1)
    process.argv = [process.execPath, '', ...args]
    const { error } = console
    const all = JSON.parse(files).map((file) => {
      let stderr = ''
      console.error = (words) => void (stderr += words + '\\n')
      process.exitCode = 0
      require(file)
      return { status: process.exitCode, stderr }
    })
    console.error = error
    error(JSON.stringify(all))`

  let ended: { status: number; stderr: string }[]
  let stdout: string
  beforeAll(() => {
    const found = tsx(['-e', EACH, '--', JSON.stringify(COMMANDS.map(fileOf)), '--colour', 'red'])
    ended = JSON.parse(found.stderr) as typeof ended
    stdout = found.stdout
  })

  it.each(COMMANDS.map((name, i) => [name, i] as const))(
    '%s says of an option that it does not know, in a line, and tells how it is used',
    (name, i) => {
      const { status, stderr } = ended[i]!
      expect(status).toBe(2)
      const [line, ...help] = stderr.split('\n')
      expect(line).toBe('不认识参数 --colour')
      expect(help.join('\n')).toContain(`npm ${name === 'start' ? name : `run ${name}`}\n`)
      expect(help.join('\n')).toContain('--help')
      expect(stderr).not.toMatch(/^\s+at /m)
    },
  )

  it('none does anything', () => expect(stdout).toBe(''))
})

// What each command has of tools/lib/command.ts is seen above: for the rest, one that takes a word and one that takes none.
describe.each(['check', 'art'] as const)('%s', (name) => {
  it('tells with --help how it is used, and does nothing', async () => {
    const { status, stdout, stderr } = await run(name, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^npm run [a-z]+\n/)
    expect(stdout).toContain('--help')
  })

  it('says of a word too many, in a line', async () => {
    const { status, stderr } = await run(name, 'one.json', 'two.json')
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
] as const)('%s %j is answered with a line that helps', async (name, args, words) => {
  writeFileSync(FILE, '')
  const { status, stderr } = await run(name, ...args)
  expect(status).toBe(2)
  expect(stderr.split('\n')[0]).toBe(words)
  expect(stderr).not.toMatch(/^\s+at /m)
})

it('start says of a port that is none', () => {
  const { status, stderr } = tsx([fileOf('start')], { ...process.env, PORT: '70000' })
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'PORT 写的是 70000；应是 0 到 65535 的整数\n' })
})

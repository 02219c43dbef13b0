import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { linkOf, sceneOf } from '@/entry/place'
import { special } from '@/model/special'
import type { Options } from './options'
import { pixelsOf, readCode } from './pixels'
import { makeLinkCodes, makeWeappCodes, nothingMade } from './run'
import { standIn, type StandIn } from './stand-in'
import { summaryOf } from './summary'
import { linkLeadsTo, sceneLeadsTo, targets } from './targets'

const BASE = 'https://news.example.cn/special/'
const KEYS = { appid: 'wx1', secret: 'hush-hush' }
const PAGES = ['pages/index/index', 'pages/cards/index', 'pages/task/index']
const never = new AbortController().signal

let out: string
let server: StandIn

beforeEach(async () => {
  out = mkdtempSync(join(tmpdir(), 'codes-'))
  server = await standIn({ ...KEYS, pages: PAGES })
})
afterEach(async () => {
  await server.close()
  rmSync(out, { recursive: true })
})

const options = (change: Partial<Options> = {}): Options => ({
  targets,
  out,
  credentials: KEYS,
  api: server.url,
  version: 'release',
  width: 280,
  posters: false,
  ...change,
})
const few = targets.slice(0, 3)
const ONE_OF_EACH = targets.filter(({ name }) => ['front', 'h3', 'task-t6'].includes(name))

async function weapp(change: Partial<Options> = {}) {
  const made = nothingMade()
  const fresh = await makeWeappCodes(options(change), made, never, undefined, () => Promise.resolve())
  return { made, fresh }
}

const textIn = async (folder: string, file: string) =>
  readCode(await pixelsOf(readFileSync(join(out, folder, file)), 246))?.data

test('front page, all cards and all tasks have a code', () => {
  expect(targets).toHaveLength(1 + special.deck.length + special.tasks.length)
  expect(new Set(targets.map(({ name }) => name)).size).toBe(targets.length)
})

describe('mini-program codes', () => {
  test('all places are asked for once, and every picture leads to its place', async () => {
    const { made, fresh } = await weapp({ mark: 'lobby-12' })
    expect(fresh).toBe(targets.length)
    expect(server.asked).toEqual(targets.map(({ place }) => sceneOf(place, 'lobby-12')))
    expect(server.tokens).toBe(1)
    for (const { name, place } of targets) {
      expect(made.weapp.get(name)).toMatchObject({ proof: 'decoded', kept: false })
      expect(sceneLeadsTo((await textIn('weapp', `${name}.png`))!, place, 'lobby-12')).toBe(true)
    }
    expect(readdirSync(join(out, 'weapp'))).toHaveLength(targets.length + 1)
    for (const file of readdirSync(join(out, 'weapp'))) {
      const content = readFileSync(join(out, 'weapp', file), 'latin1')
      expect(content).not.toContain(KEYS.secret)
      expect(content).not.toContain('access_token')
    }
  })

  test('after a failure in the middle only the rest is asked for', async () => {
    await weapp({ targets: few.slice(0, 2) })
    server.refuse('code', 45009)
    const more = targets.slice(0, 8)
    await expect(weapp({ targets: more })).rejects.toThrow('45009')
    server.asked.length = 0
    const { fresh } = await weapp({ targets: more })
    expect(fresh).toBe(6)
    expect(server.asked).toEqual(more.slice(2).map(({ place }) => sceneOf(place)))
  })

  test('another request or a damaged file is asked for anew', async () => {
    await weapp({ targets: few })
    expect((await weapp({ targets: few })).fresh).toBe(0)
    expect((await weapp({ targets: few, mark: 'gate' })).fresh).toBe(3)
    expect((await weapp({ targets: few, mark: 'gate', version: 'trial' })).fresh).toBe(3)
    expect((await weapp({ targets: few, mark: 'gate', version: 'trial', width: 300 })).fresh).toBe(3)
    writeFileSync(join(out, 'weapp/front.png'), readFileSync(join(out, 'weapp/front.png')).subarray(0, 500))
    expect((await weapp({ targets: few, mark: 'gate', version: 'trial', width: 300 })).fresh).toBe(1)
    writeFileSync(join(out, 'weapp/manifest.json'), '{"front": {')
    expect((await weapp({ targets: few, mark: 'gate', version: 'trial', width: 300 })).fresh).toBe(3)
  })

  test('only a published version has its pages checked', async () => {
    await server.close()
    server = await standIn({ ...KEYS, pages: [] })
    await expect(weapp({ targets: few })).rejects.toThrow('加 --trial')
    expect((await weapp({ targets: few, version: 'trial' })).fresh).toBe(3)
  })

  test('a round code is whole and as wide as asked, and said to be known by its request only', async () => {
    await server.close()
    server = await standIn({ ...KEYS, pages: PAGES, drawn: 'round' })
    const { made } = await weapp({ targets: few, width: 430 })
    expect(made.weapp.get('front')).toMatchObject({ proof: 'request' })
    expect((await sharp(made.weapp.get('front')!.picture).metadata()).width).toBe(430)
    expect(summaryOf(options({ targets: few }), made)).toContain('圆形小程序码没有公开的解码器')
  })

  test('without credentials those of an earlier run are found, and nothing is asked for', async () => {
    await weapp({ targets: few })
    server.asked.length = 0
    const without = options()
    delete without.credentials
    const made = nothingMade()
    await makeWeappCodes(without, made, never)
    expect([...made.weapp.keys()]).toEqual(few.map(({ name }) => name))
    expect(server.asked).toEqual([])
  })
})

describe('ordinary codes', () => {
  // All with the longer links; without a mark one of each kind.
  test.each([
    [undefined, ONE_OF_EACH],
    ['lobby-12', targets],
  ])('with mark %s every picture leads to its place', async (mark, targets) => {
    const made = nothingMade()
    await makeLinkCodes(options({ targets, ...(mark && { mark }) }), BASE, made, never)
    expect(readdirSync(join(out, 'link'))).toHaveLength(targets.length * 2)
    for (const { name, place } of targets) {
      const read = await textIn('link', `${name}.png`)
      expect(read).toBe(linkOf(BASE, place, mark))
      expect(linkLeadsTo(read!, place, mark)).toBe(true)
      expect(linkLeadsTo(read!, place, 'another')).toBe(false)
    }
  })
})

describe('the command', () => {
  const root = resolve(__dirname, '../../..')
  // One run after the other in one process, each when the one before has nothing left to do.
  const RUNS = `
    const file = require.resolve('./tools/editor/codes.ts')
    const runs = JSON.parse(process.argv[1])
    const print = process.stdout.write.bind(process.stdout)
    const ended = []
    process.on('beforeExit', () => {
      if (ended.length > 0) ended.at(-1).code = process.exitCode
      const run = runs[ended.length]
      if (!run) return void (ended.length === runs.length && print(JSON.stringify(ended), () => process.exit(0)))
      const one = { output: '' }
      ended.push(one)
      process.stdout.write = process.stderr.write = (text) => !!(one.output += text)
      process.exitCode = 0
      process.argv = [process.execPath, file, ...run.args]
      Object.assign(process.env, run.env)
      delete require.cache[file]
      require(file)
    })`
  const inOneProcess = (runs: { args: string[]; env?: Record<string, string> }[]) =>
    new Promise<{ code: number; output: string }[]>((done, fail) => {
      const all = JSON.stringify(runs.map(({ args, env }) => ({ args: ['--out', out, ...args], env })))
      execFile(
        process.execPath,
        ['--import', 'tsx', '-e', RUNS, '--', all],
        { cwd: root, env: { PATH: process.env.PATH } },
        (error, stdout, stderr) =>
          error || stderr
            ? fail(error ?? new Error(stderr))
            : done(JSON.parse(stdout) as { code: number; output: string }[]),
      )
    })

  test('says what it skipped without credentials and base; with them it prints secret and token nowhere, be it well or badly done', async () => {
    const env = { WX_APPID: KEYS.appid, WX_SECRET: KEYS.secret }
    const args = ['--api', server.url, '--width', '280', '--only', 'front,h3,task-t6']
    server.refuse('code', 45009)
    const [without, badly, well] = await inOneProcess([
      { args: [] },
      { args: [...args, '--mark', 'gate'], env },
      { args, env },
    ])
    expect(without!.code).toBe(0)
    expect(without!.output).toContain('环境变量里没有 WX_APPID 和 WX_SECRET')
    expect(without!.output).toContain('没有写 --base')
    expect(badly).toMatchObject({ code: 1 })
    expect(badly!.output).toContain('微信返回 45009')
    expect(well).toMatchObject({ code: 0 })
    expect(well!.output).toContain('新做 3 个')
    for (const { output } of [well!, badly!]) expect(output).not.toMatch(/hush|[0-9a-f]{48}/)
  })
})

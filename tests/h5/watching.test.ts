/** An editor at work: a build that watches is told of each save, says what is wrong with it, and shows what mends it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone } from '../../tools/lib/browser'
import { COVERAGE_FILE } from '../../tools/lib/coverage-file'
import { itWithAll } from '../choice'

// A first build takes a quarter of a minute, and on a slow machine with another beside it four times as long.
const PATIENCE_MS = 200_000
jest.setTimeout(4 * PATIENCE_MS)

const ROOT = resolve(__dirname, '../..')
const TAKEN_AWAY = '建成211处口袋公园'
const FAULT = 'figures.pocketParks.source.quote：原话里找不到数值 211（单位 处）；应含这个数值'
const TITLE = '五年，换了新样子'
const NEW_TITLE = '五年，换了大模样'

/** A program that was started, and all that its terminal says. */
interface Running {
  process: ChildProcess
  said: string
}

let folder: string
let coverage: string
let running: Running[] = []
let browser: Browser

beforeAll(async () => void (browser = await openBrowser()))
afterAll(() => browser?.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watching-'))
  coverage = join(folder, 'coverage.json')
  copyFileSync(COVERAGE_FILE, coverage)
})
afterEach(async () => {
  // With all that it started itself.
  for (const { process: program } of running) {
    if (program.exitCode !== null) continue
    process.kill(-program.pid!, 'SIGTERM')
    await until(() => program.exitCode !== null || program.signalCode !== null)
  }
  running = []
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Starts a program on a copy of the coverage, away from what other tests look at. */
function start(script: string, args: string[], env: Record<string, string> = {}): Running {
  const inherited = { ...process.env }
  // Jest's own would be taken for the kind of build.
  delete inherited.NODE_ENV
  const program = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    detached: true,
    env: { ...inherited, MINIFY: 'off', COVERAGE: folder, BUILD_INTO: relative(ROOT, join(folder, 'built')), ...env },
  })
  const started: Running = { process: program, said: '' }
  for (const stream of [program.stdout, program.stderr]) {
    stream.on('data', (chunk: Buffer) => void (started.said += chunk.toString()))
  }
  running.push(started)
  return started
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) if (await holds()) return
  throw new Error(`waited in vain; the terminal says:\n${running.map(({ said }) => said.slice(-2000)).join('\n')}`)
}

/** Waits until the terminal says something that it had not said at the time of the call. */
async function says(program: Running, words: string | RegExp): Promise<string> {
  const from = program.said.length
  await until(() => {
    if (program.process.exitCode !== null) throw new Error(`it ended:\n${program.said.slice(-2000)}`)
    return program.said.slice(from).search(words) >= 0
  })
  return program.said.slice(from)
}

/** Saves the coverage with some words in place of others. */
const save = (words = '', others = '') => {
  const text = readFileSync(COVERAGE_FILE, 'utf8')
  expect(text).toContain(words)
  writeFileSync(coverage, text.replace(words, others))
}

const breakIt = () => save(TAKEN_AWAY, '建成二百多处口袋公园')

/** Whether words stand in the page as somebody sees it, also within an overlay. */
async function stand(page: Page, words: string): Promise<boolean> {
  const texts = await Promise.all(page.frames().map((frame) => frame.innerText('body').catch(() => '')))
  return texts.join('\n').includes(words)
}

/** Waits until they do. */
const shows = (page: Page, words: string) => until(() => stand(page, words))

/** `npm start`, once it says where the preview is. */
async function started(): Promise<{ program: Running; url: string }> {
  const program = start('tsx/dist/cli.mjs', ['tools/preview/start.ts', '--local', '--h5'], { PORT: '0' })
  const url = /http:\/\/localhost:\d+\//.exec(await says(program, '按 Ctrl-C 停止'))![0]
  return { program, url }
}

test('npm start: the special shows, and a broken figure in terminal and page', async () => {
  const { program, url } = await started()
  const { page, context } = await phone(browser)
  await page.goto(`${url}card/overview/`)
  await shows(page, TITLE)

  const told = says(program, FAULT)
  breakIt()
  await told
  await page.reload()
  await shows(page, FAULT)
  await context.close()

  // It was asked to stay on this machine's own address.
  await expect(fetch(url.replace('localhost', '127.0.0.2'))).rejects.toThrow()
})

itWithAll(
  'npm start: a figure that is mended shows by itself, and a second run takes nothing away from the first',
  async () => {
    const { program, url } = await started()
    const { page, context } = await phone(browser)
    const told = says(program, FAULT)
    breakIt()
    await told
    await page.goto(`${url}card/overview/`)
    await shows(page, FAULT)

    const mended = says(program, '已重新构建')
    save(TITLE, NEW_TITLE)
    // The page that tells the faults gives way by itself.
    await shows(page, NEW_TITLE)
    // What has not changed is not compiled again.
    const [compiled, unchanged] = /H5：编译了 (\d+) 个模块，其余 (\d+) 个没有变/
      .exec(await mended)!
      .slice(1)
      .map(Number)
    expect(compiled).toBeLessThan(0.25 * unchanged!)
    await context.close()

    // It builds all anew.
    const second = start('tsx/dist/cli.mjs', ['tools/preview/start.ts', '--local', '--h5'], { PORT: '0' })
    await says(second, '构建H5')
    for (let seconds = 0; seconds < 4; seconds++) {
      expect((await fetch(`${url}card/overview/`)).status).toBe(200)
      await pause(1000)
    }
  },
)

itWithAll('npm run dev:h5: starts, shows a fault over the page, and goes on', async () => {
  const program = start('@tarojs/cli/bin/taro', ['build', '--type', 'h5', '--watch', '--port', '0'])
  const url = /http:\/\/(?:localhost|127\.0\.0\.1|\d[\d.]+):\d+\//.exec(await says(program, /https?:\/\/\S+:\d+\//))![0]
  const { page, context } = await phone(browser)
  // A page that was asked for before all of it was built is loaded anew, as an editor would.
  await until(async () => {
    await page.goto('about:blank')
    if (!(await page.goto(`${url}#/pages/cards/index?id=overview`).catch(() => null))) return false
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) if (await stand(page, TITLE)) return true
    return false
  })

  const told = says(program, FAULT)
  breakIt()
  await told
  await shows(page, FAULT)

  save(TITLE, NEW_TITLE)
  await shows(page, NEW_TITLE)
  await context.close()
})

itWithAll('npm run dev:weapp: starts with a fault, says so, and builds once it is mended', async () => {
  breakIt()
  const program = start('@tarojs/cli/bin/taro', ['build', '--type', 'weapp', '--watch'])
  await says(program, FAULT)

  const deck = join(folder, 'built/content/0.js')
  save(TITLE, NEW_TITLE)
  await until(() => existsSync(deck) && readFileSync(deck, 'utf8').includes(NEW_TITLE))

  const told = says(program, FAULT)
  breakIt()
  await told
  save()
  await until(() => readFileSync(deck, 'utf8').includes(TITLE))
})

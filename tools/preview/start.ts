/**
 * `npm start`: builds the mini-program and the H5 edition, serves the latter, and says how to look at both. At each save it checks
 * the coverage and builds anew; what is wrong shows in the terminal and in the preview until a save mends it.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { networkInterfaces, tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { watch } from 'chokidar'
import { Listr } from 'listr2'
import qrcode from 'qrcode-terminal'
import { runCommand, UsageError } from '../lib/command'
import { COVERAGE_FILE, faultsTold } from '../lib/coverage-file'
import { faultsPage } from './faults-page'
import { mirror } from './mirror'
import { serve, type Served } from '../lib/serve'

const HELP = `npm start
  构建小程序和 H5，开启预览；内容或代码一存盘就检查并重新构建，刷新页面就能看到
  端口取环境变量 PORT，不写是 10086；被占用就往后找
  --local  只让本机打开预览
  --h5     只要 H5 预览，不构建小程序
  --help   显示这段说明`

const ROOT = resolve(__dirname, '../..')
const PORT = 10086
/** How many ports are tried. */
const TRIES = 20
/** Programs write a file in several steps: it is read once it has been quiet for this long, in milliseconds. */
const QUIET_MS = 200

type Platform = 'weapp' | 'h5'
const NAMES = { weapp: '小程序', h5: 'H5' } as const

/** Aborts what is under way, on SIGINT and SIGTERM. */
const stop = new AbortController()

/** A folder for this run alone; a second run beside it has its own. */
const OWN = mkdtempSync(join(tmpdir(), 'news-special-start-'))
process.once('exit', () => rmSync(OWN, { recursive: true, force: true }))
const own = (...names: string[]) => join(OWN, ...names)

/** Where people find what was built. WeChat's tools look for the mini-program where project.config.json says. */
const SHOWN = { weapp: join(ROOT, 'dist/weapp'), h5: own('shown') } as const

/** Where `npm test` leaves what it has compiled: with that the first build takes half as long. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled')

/**
 * Builds for one platform in a process of its own and puts it in its place once it is whole.
 * @returns how much was compiled for it, in the words of tools/build/taro-plugin-cache.cjs
 * @throws with the compiler's words if it fails
 */
async function build(platform: Platform): Promise<string> {
  const built = own(platform)
  const output = await new Promise<string>((done, fail) => {
    const taro = spawn(process.execPath, [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', platform], {
      cwd: ROOT,
      env: {
        ...process.env,
        BUILD_INTO: relative(ROOT, built),
        BUILD_CACHE: own('compiled'),
        DRAFT: '1',
        FIRST_SCREENS: 'off',
      },
      signal: stop.signal,
    })
    let output = ''
    const hear = (chunk: Buffer) => void (output += chunk.toString())
    taro.stdout.on('data', hear)
    taro.stderr.on('data', hear)
    taro.on('error', fail)
    taro.on('close', (code) => (code === 0 ? done(output) : fail(new Error(withoutProgress(output)))))
  })
  await mirror(built, SHOWN[platform])
  return /编译了 .+/.exec(output)?.[0] ?? ''
}

/** What is left of the compiler's output after the last picture of its progress bar. */
function withoutProgress(output: string): string {
  const REDRAW = '\u001b[2K\u001b[G'
  const last = output.lastIndexOf(REDRAW)
  return (last < 0 ? output : output.slice(last + REDRAW.length)).trim()
}

/** Why the last save cannot be shown, in words; nothing while all is well. */
let wrong: string | undefined

/**
 * Checks the coverage and, if it has no fault, has the editions built. What is wrong is told and kept for the preview.
 * @param work builds them
 */
async function round(work: () => Promise<unknown>): Promise<void> {
  // The fault stays on show until a build has come through: the preview would otherwise show the old words as if they were mended.
  let found = faultsTold()
  if (!found)
    await work().catch((error: unknown) => void (found = error instanceof Error ? error.message : String(error)))
  wrong = found
  if (stop.signal.aborted) return
  if (wrong) console.error(`\n${wrong}\n\n改好存盘就会重新构建`)
}

/** Builds for both platforms anew at each save; saves that come meanwhile are taken together. */
function watchSaves(platforms: Platform[]): void {
  let saved = false
  let busy = false
  const rounds = async () => {
    if (busy) return
    busy = true
    while (saved && !stop.signal.aborted) {
      saved = false
      const began = Date.now()
      console.log('\n有改动，正在检查和构建……')
      await round(async () => {
        for (const platform of platforms) console.log(`${NAMES[platform]}：${await build(platform)}`)
        console.log(`已重新构建，用了 ${Math.round((Date.now() - began) / 1000)} 秒，刷新页面就能看到`)
      })
    }
    busy = false
  }
  let waiting: NodeJS.Timeout | undefined
  const hear = () => {
    saved = true
    clearTimeout(waiting)
    waiting = setTimeout(() => void rounds(), QUIET_MS)
  }
  const sources = watch([join(ROOT, 'src'), join(ROOT, 'config')], { ignoreInitial: true }).on('all', hear)
  // A copy may lie anywhere. Its folder is watched, for many programs save by putting another file in its place.
  const coverage = watch(dirname(COVERAGE_FILE), { ignoreInitial: true, depth: 0 }).on('all', (_, path) => {
    if (path === COVERAGE_FILE) hear()
  })
  stop.signal.addEventListener('abort', () => {
    clearTimeout(waiting)
    void Promise.all([sources.close(), coverage.close()])
  })
}

/**
 * @returns the port asked for by the environment
 * @throws UsageError if it is no port
 */
function wantedPort(): number {
  const asked = process.env.PORT
  const port = asked ? Number(asked) : PORT
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`PORT 写的是 ${asked}；应是 0 到 65535 的整数`)
  return port
}

/**
 * Serves the H5 special.
 * @param port the first port to try
 * @param local to this machine only, not to the network it is in
 * @throws if none of the next ports is free
 */
async function serveFrom(port: number, local: boolean): Promise<Served> {
  await mkdir(SHOWN.h5, { recursive: true })
  const host = local ? '127.0.0.1' : '0.0.0.0'
  for (let tried = port; ; tried++) {
    try {
      return await serve(SHOWN.h5, { port: tried, host, instead: () => wrong && faultsPage(wrong) })
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || tried >= Math.min(port + TRIES, 65535)) throw error
    }
  }
}

/** @returns the addresses of this machine in its networks; home and office networks, which phones share, come first */
function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const outward = all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address)
  return outward.sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')))
}

/** Tells where what was built is. */
function tell({ port }: Served, wanted: number, local: boolean, platforms: Platform[]): void {
  if (platforms.includes('weapp')) {
    console.log(`
小程序：在 dist/weapp
  打开微信开发者工具，选“导入项目”，目录选 ${ROOT}（没有 AppID 就用测试号）`)
  }
  const lan = local ? [] : lanAddresses().map((address) => `http://${address}:${port}/`)
  console.log(`
H5：${wanted && port !== wanted ? `端口 ${wanted} 已被占用，改用 ${port}` : `端口 ${port}`}
  本机    http://localhost:${port}/${lan.map((url) => `\n  局域网  ${url}`).join('')}
`)
  const [first] = lan
  if (first) {
    console.log(`手机连同一个网络，扫码打开 ${first}`)
    // Characters stand for the light modules: without these colours a light terminal would show the code inverted.
    const paint = (line: string) => (process.stdout.isTTY ? `\u001b[97;40m${line}\u001b[0m` : line)
    qrcode.generate(first, { small: true }, (code) => console.log(code.split('\n').map(paint).join('\n')))
  } else {
    console.log(local ? '只有本机能打开' : '本机没有连上局域网，手机暂时打不开')
  }
  console.log('存盘就会重新构建；按 Ctrl-C 停止')
}

async function start({ local = false, h5 = false }: { local?: boolean; h5?: boolean }): Promise<void> {
  const wanted = wantedPort()
  const platforms: Platform[] = h5 ? ['h5'] : ['weapp', 'h5']
  const titled = platforms.map((platform) => ({ title: `构建${NAMES[platform]}`, task: () => build(platform) }))
  if (existsSync(COMPILED)) await cp(COMPILED, own('compiled'), { recursive: true })
  await round(() => new Listr(titled, { registerSignalListeners: false }).run())
  if (stop.signal.aborted) return
  const served = await serveFrom(wanted, local)
  stop.signal.addEventListener('abort', () => void served.close())
  tell(served, wanted, local, platforms)
  // The preview comes first: it is what one waits for.
  watchSaves(platforms.reverse())
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.exitCode = 130
    stop.abort()
  })
}

void runCommand(HELP, { local: { type: 'boolean' }, h5: { type: 'boolean' } }, ({ values }) => start(values))

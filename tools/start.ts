/**
 * `npm start`: builds the mini-program and the H5 edition, serves the latter, and says how to look at both.
 * The port is PORT, or 10086, or the next one that is free.
 */
import { spawn } from 'node:child_process'
import { networkInterfaces } from 'node:os'
import { resolve } from 'node:path'
import { Listr } from 'listr2'
import qrcode from 'qrcode-terminal'
import { serve, type Served } from './serve'

const ROOT = resolve(__dirname, '..')
const PORT = 10086
/** How many ports are tried. */
const TRIES = 20

/** Ends what is under way; SIGINT and SIGTERM pull it. */
const stop = new AbortController()

class BuildFailure extends Error {
  /** @param output the compiler's words */
  constructor(readonly output: string) {
    super('构建失败')
  }
}

/**
 * Builds one edition in a process of its own.
 * @throws BuildFailure if it fails
 */
function build(type: 'weapp' | 'h5'): Promise<void> {
  return new Promise((done, fail) => {
    const taro = spawn(process.execPath, [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', type], {
      cwd: ROOT,
      signal: stop.signal,
    })
    let output = ''
    const hear = (chunk: Buffer) => void (output += chunk.toString())
    taro.stdout.on('data', hear)
    taro.stderr.on('data', hear)
    taro.on('error', fail)
    taro.on('close', (code) => (code === 0 ? done() : fail(new BuildFailure(withoutProgress(output)))))
  })
}

/** What is left of the compiler's output after the last picture of its progress bar. */
function withoutProgress(output: string): string {
  const REDRAW = '\u001b[2K\u001b[G'
  const last = output.lastIndexOf(REDRAW)
  return (last < 0 ? output : output.slice(last + REDRAW.length)).trim()
}

/**
 * @returns the port asked for by the environment
 * @throws if it is no port
 */
function wantedPort(): number {
  const asked = process.env.PORT
  const port = asked ? Number(asked) : PORT
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT 写的是 ${asked}；应是 0 到 65535 的整数`)
  return port
}

/**
 * Serves the H5 edition to this machine and the network it is in.
 * @param port the first port to try
 * @throws if none of the next ports is free
 */
async function serveFrom(port: number): Promise<Served> {
  for (let tried = port; ; tried++) {
    try {
      return await serve(resolve(ROOT, 'dist/h5'), { port: tried, host: '0.0.0.0' })
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

/** Tells where both editions are. */
function tell({ port }: Served, wanted: number): void {
  const lan = lanAddresses().map((address) => `http://${address}:${port}/`)
  console.log(`
小程序：已构建到 dist/weapp
  打开微信开发者工具，选“导入项目”，目录选 ${ROOT}（没有 AppID 就用测试号）

H5：${wanted && port !== wanted ? `端口 ${wanted} 已被占用，改用 ${port}` : `端口 ${port}`}
  本机    http://localhost:${port}/${lan.map((url) => `\n  局域网  ${url}`).join('')}
`)
  const [first] = lan
  if (first) {
    console.log(`手机连同一个网络，扫码打开 ${first}`)
    // The light modules are drawn as characters: without these colours a light terminal would show the code inverted.
    const paint = (line: string) => (process.stdout.isTTY ? `\u001b[97;40m${line}\u001b[0m` : line)
    qrcode.generate(first, { small: true }, (code) => console.log(code.split('\n').map(paint).join('\n')))
  } else {
    console.log('本机没有连上局域网，手机暂时打不开')
  }
  console.log('按 Ctrl-C 停止')
}

async function main(): Promise<void> {
  const wanted = wantedPort()
  const context: { served?: Served } = {}
  await new Listr(
    [
      { title: '构建小程序', task: () => build('weapp') },
      { title: '构建 H5', task: () => build('h5') },
      { title: '开启本地服务', task: async () => void (context.served = await serveFrom(wanted)) },
    ],
    { registerSignalListeners: false },
  ).run()
  const { served } = context
  if (!served) return
  stop.signal.addEventListener('abort', () => void served.close())
  tell(served, wanted)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

main().catch((error: unknown) => {
  if (error instanceof BuildFailure) console.error(`\n${error.output}`)
  else if (!stop.signal.aborted) console.error(error instanceof Error ? error.message : error)
  process.exit(stop.signal.aborted ? 130 : 1)
})

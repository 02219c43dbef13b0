/** `npm run codes`: codes that lead from paper into the special, and wall posters that carry them. */
import { Listr } from 'listr2'
import { HELP, OPTIONS, optionsOf, type Values } from './codes/options'
import { folderOf, runCommand } from '../lib/command'
import { WITH_CODES } from '../lib/coverage-file'

/** Aborts what is under way, on SIGINT and SIGTERM. */
const stop = new AbortController()

async function codes(values: Values): Promise<void> {
  const options = optionsOf(values, process.env, WITH_CODES)
  if (values.out !== undefined) folderOf('--out', values.out)
  const { credentials, base, posters } = options
  const { makeLinkCodes, makePosters, makeWeappCodes, nothingMade } = await import('./codes/run')
  const { summaryOf } = await import('./codes/summary')
  const made = nothingMade()
  const tasks = new Listr(
    [
      {
        title: '小程序码',
        task: async (_, task) => {
          const tell = (progress: string) => void (task.output = progress)
          const fresh = await makeWeappCodes(options, made, stop.signal, tell)
          if (credentials) task.title = `小程序码：新做 ${fresh} 个，沿用 ${made.weapp.size - fresh} 个`
          else {
            const found = made.weapp.size > 0 ? `；找到以前做好的 ${made.weapp.size} 个` : ''
            task.skip(`环境变量里没有 WX_APPID 和 WX_SECRET${found}`)
          }
        },
      },
      {
        title: '普通二维码',
        task: async (_, task) => {
          if (!base) return task.skip('没有写 --base https://域名/目录/')
          await makeLinkCodes(options, base, made, stop.signal, (progress) => void (task.output = progress))
          task.title = `普通二维码：${made.link.size} 个，SVG 和 PNG 都读回无误`
        },
      },
      {
        title: '墙面海报',
        task: async (_, task) => {
          if (!posters) return task.skip('没有写 --posters')
          await makePosters(options, made, stop.signal, (progress) => void (task.output = progress))
          if (made.posters.size === 0) return task.skip('还没有码')
          task.title = `墙面海报：${[...made.posters.values()].flat().length} 张`
        },
      },
    ],
    { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } },
  )
  await tasks.run()
  console.log(`\n${summaryOf(options, made)}`)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())

void runCommand(HELP, OPTIONS, async ({ values }) => {
  try {
    await codes(values)
  } catch (error) {
    if (!stop.signal.aborted) throw error
    console.error('已停止；做好的都是完整的，再运行一次会接着做')
    process.exit(130)
  }
})

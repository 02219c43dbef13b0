import { resolve } from 'node:path'
import { UsageError, type readOptions } from '../../lib/command'
import { isBase, isMark, targets, type Target } from './targets'
import type { Credentials } from './wechat'
import type { Version } from './weapp'

export type Kind = 'weapp' | 'link'

/** What one run makes. */
export interface Options {
  targets: readonly Target[]
  mark?: string
  /** The folder that all goes into. */
  out: string
  /** Without them no mini-program code is asked for. */
  credentials?: Credentials
  api?: string
  version: Version
  /** Side of a mini-program code in pixels. */
  width: number
  /** Where the H5 edition lives; without it no ordinary code is made. */
  base?: string
  posters: boolean
  /** Which kind of code posters carry; without it a mini-program code where there is one. */
  kind?: Kind
}

export const HELP = `WX_APPID=… WX_SECRET=… npm run codes
  向微信要每一处的小程序码
npm run codes -- --base https://域名/目录/
  做这个网址下每一处的普通二维码
npm run codes -- … --posters
  再做有码的每一处的墙面海报，A4 和 A3
  --only、--mark、--out、--kind、--width、--trial、--develop、--api 见 docs/二维码与墙面海报.md
  --help   显示这段说明`

/** The command's options, as node:util knows them. */
export const OPTIONS = {
  base: { type: 'string' },
  mark: { type: 'string' },
  only: { type: 'string' },
  out: { type: 'string' },
  posters: { type: 'boolean' },
  kind: { type: 'string' },
  width: { type: 'string' },
  trial: { type: 'boolean' },
  develop: { type: 'boolean' },
  api: { type: 'string' },
} as const

export type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values']

/** WeChat's limits for `width` (getUnlimitedQRCode). */
const NARROWEST = 280
const WIDEST = 1280

/**
 * Reads the command line and the environment.
 * @param values what follows the command
 * @param env holds WX_APPID and WX_SECRET, or neither
 * @param root the folder that `codes/` lies in unless --out names another
 * @returns what the run makes
 * @throws UsageError in Chinese, for editors
 */
export function optionsOf(values: Values, env: Record<string, string | undefined>, root: string): Options {
  const credentials = credentialsOf(env)
  return {
    targets: chosen(values.only),
    ...(values.mark !== undefined && { mark: markOf(values.mark) }),
    out: resolve(values.out ?? resolve(root, 'codes')),
    ...(credentials && { credentials }),
    ...(values.api !== undefined && { api: apiOf(values.api) }),
    version: versionOf(values),
    width: widthOf(values.width),
    ...(values.base !== undefined && { base: baseOf(values.base) }),
    posters: values.posters ?? false,
    ...(values.kind !== undefined && { kind: kindOf(values.kind) }),
  }
}

function chosen(only: string | undefined): readonly Target[] {
  if (only === undefined) return targets
  const names = only.split(',')
  const unknown = names.filter((name) => !targets.some((target) => target.name === name))
  if (unknown.length === 0) return targets.filter(({ name }) => names.includes(name))
  const known = targets.map(({ name }) => name).join('、')
  throw new UsageError(`--only 里的 ${unknown.join('、') || '空名字'} 不存在；应是其中几个，用英文逗号隔开：${known}`)
}

function markOf(mark: string): string {
  if (isMark(mark)) return mark
  throw new UsageError(`--mark 写的是 ${mark}；应是 1 到 16 个英文字母、数字、下划线或连字符，如 lobby-12`)
}

function baseOf(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined
  if (url?.protocol !== 'https:' || url.username || url.search || url.hash || !base.endsWith('/')) {
    throw new UsageError(`--base 写的是 ${base}；应以 https:// 开头、以 / 结尾，不带 ? 和 #，如 https://域名/目录/`)
  }
  if (!isBase(url.href)) throw new UsageError(`--base 写的是 ${base}；结尾的目录与专题里的页面同名，请换一个目录名`)
  return url.href
}

function apiOf(api: string): string {
  const url = URL.canParse(api) ? new URL(api) : undefined
  // The secret goes there: to this machine at most.
  if (url?.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return url.origin
  throw new UsageError(`--api 写的是 ${api}；只能指向本机，如 http://127.0.0.1:8080，平时不用写`)
}

function versionOf({ trial, develop }: { trial?: boolean; develop?: boolean }): Version {
  if (trial && develop) throw new UsageError('--trial 与 --develop 只能写一个')
  return trial ? 'trial' : develop ? 'develop' : 'release'
}

function widthOf(text = String(WIDEST)): number {
  const width = Number(text)
  if (/^\d+$/.test(text) && width >= NARROWEST && width <= WIDEST) return width
  throw new UsageError(`--width 写的是 ${text}；应是 ${NARROWEST} 到 ${WIDEST} 的整数（像素）`)
}

function kindOf(kind: string): Kind {
  if (kind === 'weapp' || kind === 'link') return kind
  throw new UsageError(`--kind 写的是 ${kind}；应是 weapp（小程序码）或 link（普通二维码）`)
}

function credentialsOf({ WX_APPID: appid, WX_SECRET: secret }: Record<string, string | undefined>) {
  if (appid && secret) return { appid, secret }
  if (!appid && !secret) return undefined
  throw new UsageError(`环境变量里只有 ${appid ? 'WX_APPID' : 'WX_SECRET'}；WX_APPID 和 WX_SECRET 应当都有，或都没有`)
}

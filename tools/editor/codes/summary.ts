import type { Options } from './options'
import { FORMATS, reachOf } from './poster'
import type { Made } from './run'
import type { WeappCode } from './weapp'

/**
 * What the editor is told at the end.
 * @returns a table with a line for each place, and below it what is worth knowing before printing
 */
export function summaryOf(options: Options, made: Made): string {
  if (made.weapp.size + made.link.size === 0) return '这次没有做码；怎样做见 docs/二维码与墙面海报.md'
  const rows = options.targets.map(({ name }) => {
    const weapp = made.weapp.get(name)
    const link = made.link.get(name)
    return [
      name,
      weapp ? `${weapp.kept ? '已有' : '新做'}，${PROOFS[weapp.proof]}` : '—',
      link ? `${link.modules}×${link.modules}，已读回` : '—',
      made.posters.has(name) ? Object.keys(FORMATS).join('、') : '—',
    ]
  })
  return [table([['位置', '小程序码', '普通二维码', '海报'], ...rows]), ...notes(options, made)].join('\n')
}

const PROOFS: Record<WeappCode['proof'], string> = { decoded: '已读回', request: '只按请求核对' }

function notes({ out, targets, posters, version }: Options, made: Made): string[] {
  const lines = ['', `文件在 ${out}`]
  if ([...made.weapp.values()].some(({ proof }) => proof === 'request')) {
    lines.push('圆形小程序码没有公开的解码器：只核对了请求和图片完整，上墙前请用微信逐个扫一遍')
  }
  if (version !== 'release' && made.weapp.size > 0) {
    lines.push(`这些小程序码打开的是${version === 'trial' ? '体验版' : '开发版'}，只有内部成员能打开：不要上墙`)
  }
  if (!posters) return lines
  const modules = Math.max(0, ...[...made.link.values()].map((code) => code.modules))
  for (const [format, { code }] of Object.entries(FORMATS)) {
    const finest = modules > 0 ? `；普通码最小的色块 ${(code / modules).toFixed(1)} 毫米` : ''
    lines.push(
      `${format} 海报：码边长 ${code} 毫米，约 ${reachOf(code).toFixed(1)} 米内可扫（按 10 : 1 的经验）${finest}`,
    )
  }
  const without = targets.filter(({ name }) => !made.posters.has(name)).map(({ name }) => name)
  if (without.length > 0) lines.push(`没有码，所以没有海报：${without.join('、')}`)
  return lines
}

/** Columns side by side. A Chinese character is two columns wide in a terminal. */
function table(rows: string[][]): string {
  const width = (text: string) => [...text].reduce((sum, sign) => sum + (sign > '⺀' ? 2 : 1), 0)
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => width(row[column]!))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

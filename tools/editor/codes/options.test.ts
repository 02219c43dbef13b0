import { readOptions, UsageError } from '../../lib/command'
import { HELP, OPTIONS, optionsOf } from './options'
import { targets } from './targets'

const KEYS = { WX_APPID: 'wx1', WX_SECRET: 'hush' }

const read = (line: string, env: Record<string, string> = {}) =>
  optionsOf(
    readOptions(
      HELP,
      OPTIONS,
      line.split(' ').filter((word) => word),
    ).values,
    env,
    '/root',
  )

test('without a word all places are meant, nothing is asked for and nothing printed', () => {
  expect(read('')).toEqual({ targets, out: '/root/codes', version: 'release', width: 1280, posters: false })
})

test('every option arrives', () => {
  const line =
    '--base https://host.cn/special/ --only h3,t6,task-t6,front --mark lobby-12 --out /else --posters --kind link --width 430 --trial --api http://127.0.0.1:8080'
  expect(read(line, KEYS)).toEqual({
    base: 'https://host.cn/special/',
    targets: ['front', 'h3', 't6', 'task-t6'].map((name) => targets.find((target) => target.name === name)),
    mark: 'lobby-12',
    out: '/else',
    posters: true,
    kind: 'link',
    width: 430,
    version: 'trial',
    api: 'http://127.0.0.1:8080',
    credentials: { appid: 'wx1', secret: 'hush' },
  })
})

test.each([
  ['--base http://host.cn/', '--base 写的是 http://host.cn/；应以 https:// 开头、以 / 结尾'],
  ['--base https://host.cn/special', '以 / 结尾'],
  ['--base https://host.cn/?a=/', '不带 ? 和 #'],
  ['--base host.cn/', '应以 https:// 开头'],
  ['--base https://host.cn/about/', '与专题里的页面同名'],
  ['--mark 大堂', '--mark 写的是 大堂；应是 1 到 16 个英文字母、数字、下划线或连字符'],
  ['--mark abcdefghijklmnopq', '应是 1 到 16 个'],
  ['--mark a~b', '应是 1 到 16 个'],
  ['--only h3,h99', '--only 里的 h99 不存在；应是其中几个'],
  ['--only front,', '空名字'],
  ['--width 279', '280 到 1280'],
  ['--width 1281', '280 到 1280'],
  ['--width 4e2', '280 到 1280'],
  ['--kind round', 'weapp（小程序码）或 link（普通二维码）'],
  ['--trial --develop', '只能写一个'],
  ['--api https://api.weixin.qq.com', '只能指向本机'],
  ['--api http://127.0.0.1.evil.cn', '只能指向本机'],
  ['--colour red', 'docs/二维码与墙面海报.md'],
])('%s is refused with words that help', (line, words) => {
  expect(() => read(line)).toThrow(UsageError)
  expect(() => read(line)).toThrow(words)
})

test('half of the credentials is a mistake', () => {
  expect(() => read('', { WX_APPID: 'wx1' })).toThrow('只有 WX_APPID')
  expect(() => read('', { WX_SECRET: 'hush' })).toThrow(/^(?!.*hush).*只有 WX_SECRET/)
})

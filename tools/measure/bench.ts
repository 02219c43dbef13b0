/** `npm run bench`: measures the product beside an empty Taro project and a hand-written baseline. */
import { runCommand } from '../lib/command'

const HELP = `npm run bench
  构建本作品、空的 Taro 项目和手写的原生版，比较大小、启动和 setData，写进 docs/bench.json
npm run bench -- --record
  同上，并把本作品的数字记为测试所守的上限
npm run bench -- --quick
  启动次数少，内容只测十倍，不测 H5，什么也不写
  --help   显示这段说明`

void runCommand(HELP, { record: { type: 'boolean' }, quick: { type: 'boolean' } }, async ({ values }) =>
  (await import('./bench/compare')).bench(values),
)

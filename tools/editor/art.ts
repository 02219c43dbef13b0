/** `npm run art`: draws what goes round outside the mini-program. */
import { runCommand } from '../lib/command'

const HELP = `npm run art
  照专题内容画出每张卡片的景（pictures/scenes），除尾声外每张卡片的两张分享图和一张海报，并拼成 docs/分享图与海报.md 里的总览；没有变的文件不动
  --help   显示这段说明`

void runCommand(HELP, {}, async () => (await import('./art/all')).drawAll())

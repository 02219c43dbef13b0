import { existsSync } from 'node:fs'
import { coverageOf, drawn, isOwn, textOf } from '@/content/file'
import * as pictures from './art/drawn-from'
import { HEARD, heardFrom } from './heard'

/**
 * Finds what was drawn or written from the coverage before its last edit.
 * @returns what is older than the coverage and how it is renewed, as an editor is told; nothing if all is new
 */
export function staleTold(): string | undefined {
  // As editors call them.
  const cards = drawn ? pictures.stale().map(({ card }) => `${card.id}（${card.name}）`) : []
  const heard = isOwn && existsSync(HEARD) && !textOf(HEARD).endsWith(heardFrom(coverageOf()))
  const told = [
    cards.length > 0 && `${cards.length} 张卡片的图还是改动以前的：${cards.join('、')}；应由 npm run art 重画`,
    heard && 'docs/读屏.md 还是改动以前的；应由 npm run edited 重写（图也一并重画）',
  ].filter(Boolean)
  return told.length > 0 ? told.join('\n') : undefined
}

import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import type { Coverage } from '@/content/schema'
import { contentOf } from '@/model/layout'

/** The document of what a screen reader says. */
export const HEARD = resolve(__dirname, '../../docs/读屏.md')

/**
 * @param coverage one that has no fault
 * @returns the last line of a document that was written from it, which Markdown does not show
 */
export function heardFrom(coverage: Coverage): string {
  // Nobody hears where a line ends.
  const heard = { ...contentOf(coverage), breaks: undefined }
  return `<!-- 内容 ${createHash('sha256').update(JSON.stringify(heard)).digest('hex').slice(0, 12)} -->\n`
}

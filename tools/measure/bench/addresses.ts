import { readFileSync } from 'node:fs'
import type { Coverage } from '@/content/schema'
import { COVERAGE_FILE } from '../../lib/coverage-file'
import { DECK, FRONT, TASK, type Page } from './pages'

const { headline, highlights, tasks } = JSON.parse(readFileSync(COVERAGE_FILE, 'utf8')) as Coverage
const titleOf = (id: unknown) => highlights.find((one) => one.id === id)!.title.split(' ')[0]!
const headOf = (id: unknown) => tasks.find((one) => one.id === id)!.head

export type Screen = 'deck' | 'front' | 'task'

/** Where the launches of the product and of native are timed, with words by which their content is known. */
export const ADDRESSES: Record<Screen, Page & { text: string[] }> = {
  deck: { ...DECK, text: [titleOf(DECK.query.id)] },
  front: { ...FRONT, text: [headline] },
  task: { ...TASK, text: [headOf(TASK.query.id)] },
}

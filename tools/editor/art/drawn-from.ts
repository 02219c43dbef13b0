import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PICTURED, type Pictured } from '@/cards/pictures'
import { WHOLE } from '@/cards/drawing/parts'
import { PICTURES, textOf } from '@/content/file'
import { picturesOf, styles } from './pictures'

/** What the pictures were drawn from, beside them: card id to a hash. */
export const DRAWN_FROM = join(PICTURES, 'drawn-from.json')

/** The code does not count: codes are fetched on one machine and kept nowhere, and a picture without one is just as new. */
function hashOf(pictured: Pictured, css: string): string {
  const hash = createHash('sha256').update(JSON.stringify([css, WHOLE]))
  for (const { width, height, quality, markup } of Object.values(picturesOf(pictured)))
    hash.update(JSON.stringify([width, height, quality, markup.text]))
  return hash.digest('hex').slice(0, 12)
}

/** @returns what `DRAWN_FROM` holds for pictures that are drawn now */
export function drawnFrom(): Record<string, string> {
  const css = styles()
  return Object.fromEntries(PICTURED.map((pictured) => [pictured.card.id, hashOf(pictured, css)]))
}

/** @returns the cards whose pictures would change if they were drawn now */
export function stale(): Pictured[] {
  const then = existsSync(DRAWN_FROM) ? (JSON.parse(textOf(DRAWN_FROM)) as Record<string, string>) : {}
  const now = drawnFrom()
  return PICTURED.filter(({ card }) => then[card.id] !== now[card.id])
}

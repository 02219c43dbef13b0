import { ordinalOf } from '@/content/ordinal'
import type { Coverage, HighlightId } from '@/content/schema'
import { amountsOf, type Amount } from '@/model/amount'
import { linesOf, type Common, type Hero, type Line, type Link } from '@/model/card'

export interface HighlightCard extends Common {
  kind: 'highlight'
  id: HighlightId
  ordinal: string
  /** The official title, at most two halves, each a line of its own. */
  title: string[]
  /** The editors' name for it, a few characters long. */
  short: string
  hero: Hero
  figures: Amount[]
  points: Line[]
  /** The tasks it is the ground for: the editors' judgement. */
  tasks: (Link & { ordinal: string })[]
}

/** The highlights of the past five years, a card each. */
export function highlight(coverage: Coverage): HighlightCard[] {
  const links = new Map(coverage.tasks.map(({ id, short }, i) => [id, { id, label: short, ordinal: ordinalOf(i + 1) }]))
  return coverage.highlights.map(({ id, title, short, hero, heroWords, figures, points, groundFor }, i) => ({
    kind: 'highlight',
    id,
    chapter: 'highlights',
    name: title,
    ordinal: ordinalOf(i + 1),
    title: title.split(' '),
    short,
    hero: hero ? amountsOf(coverage, [hero])[0]! : heroWords!,
    figures: amountsOf(coverage, figures),
    points: linesOf(coverage, points),
    tasks: groundFor.map((task) => links.get(task)!),
  }))
}

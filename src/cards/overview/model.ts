import type { Coverage } from '@/content/schema'
import { linesOf, type Common, type Line } from '@/model/card'

export interface OverviewCard extends Common {
  kind: 'overview'
  id: 'overview'
  lead: string
  points: Line[]
}

/** What the five years were, in a few points. */
export function overview(coverage: Coverage): OverviewCard[] {
  if (!coverage.overview) return []
  const { title, lead, points } = coverage.overview
  return [
    { kind: 'overview', id: 'overview', chapter: 'congress', name: title, lead, points: linesOf(coverage, points) },
  ]
}

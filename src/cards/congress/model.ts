import type { Coverage } from '@/content/schema'
import { linesOf, type Common, type Line } from '@/model/card'

export interface CongressCard extends Common {
  kind: 'congress'
  id: 'congress'
  date: string
  lead: string
  agenda: Line[]
  elected: string[]
  goal: string
  report: string
}

/** When the congress met, what it did and whom it elected. */
export function congress(coverage: Coverage): CongressCard[] {
  if (!coverage.congress) return []
  const { name, date, lead, agenda, elected, goal, report } = coverage.congress
  return [
    {
      kind: 'congress',
      id: 'congress',
      chapter: 'congress',
      name,
      date,
      lead,
      agenda: linesOf(coverage, agenda),
      elected,
      goal,
      report,
    },
  ]
}

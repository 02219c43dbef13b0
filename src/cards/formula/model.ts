import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface FormulaCard extends Common {
  kind: 'formula'
  id: 'formula'
  lead: string
  rows: Coverage['formula']['rows']
  goal: string
}

/** The plan for the next five years, in numbered rows. */
export const formula = ({ formula: { title, lead, rows, goal } }: Coverage): FormulaCard[] => [
  { kind: 'formula', id: 'formula', chapter: 'future', name: title, lead, rows, goal },
]

import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface FormulaCard extends Common {
  kind: 'formula'
  id: 'formula'
  lead: string
  rows: NonNullable<Coverage['formula']>['rows']
  goal: string
}

/** The plan for the next five years, in numbered rows. */
export function formula({ formula }: Coverage): FormulaCard[] {
  if (!formula) return []
  const { title, lead, rows, goal } = formula
  return [{ kind: 'formula', id: 'formula', chapter: 'future', name: title, lead, rows, goal }]
}

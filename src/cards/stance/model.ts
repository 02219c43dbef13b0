import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface StanceCard extends Common {
  kind: 'stance'
  id: 'stance'
  lead: string
  groups: NonNullable<Coverage['stance']>['groups']
  close: string
}

/** In what spirit the work is to be done. */
export function stance({ stance }: Coverage): StanceCard[] {
  if (!stance) return []
  const { title, lead, groups, close } = stance
  return [{ kind: 'stance', id: 'stance', chapter: 'future', name: title, lead, groups, close }]
}

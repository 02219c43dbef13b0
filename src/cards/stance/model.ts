import type { Coverage } from '@/content/schema'
import type { Common } from '@/model/card'

export interface StanceCard extends Common {
  kind: 'stance'
  id: 'stance'
  lead: string
  groups: Coverage['stance']['groups']
  close: string
}

/** In what spirit the work is to be done. */
export const stance = ({ stance: { title, lead, groups, close } }: Coverage): StanceCard[] => [
  { kind: 'stance', id: 'stance', chapter: 'future', name: title, lead, groups, close },
]

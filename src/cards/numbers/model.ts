import type { Coverage } from '@/content/schema'
import { amountsOf, type Amount } from '@/model/amount'
import type { Common } from '@/model/card'

export interface NumbersCard extends Common {
  kind: 'numbers'
  id: NonNullable<Coverage['numbers']>[number]['id']
  hero: Amount
  /** The other figures, those of one kind together. */
  lists: { title: string; amounts: Amount[] }[]
  note: string | undefined
}

/** The five years in figures. */
export const numbers = (coverage: Coverage): NumbersCard[] =>
  (coverage.numbers ?? []).map(({ id, title, hero, lists, note }) => ({
    kind: 'numbers',
    id,
    chapter: 'numbers',
    name: title,
    hero: amountsOf(coverage, [hero])[0]!,
    lists: lists.map(({ title, figures }) => ({ title, amounts: amountsOf(coverage, figures) })),
    note,
  }))

import { labelledAmount } from '@/model/words'
import type { Words } from '../kind'
import type { NumbersCard } from './model'

export const numbers: Words<NumbersCard> = {
  said: ({ hero, lists, note }) => [
    labelledAmount(hero),
    ...lists.flatMap(({ title, amounts }) => [title, ...amounts.map(labelledAmount)]),
    note,
  ],
}

import type { Words } from '../kind'
import type { FormulaCard } from './model'

export const formula: Words<FormulaCard> = {
  said: ({ lead, rows, goal }) => [
    lead,
    ...rows.flatMap(({ name, wording, items }) => [`${name}：${wording}`, items.join('、')]),
    goal,
  ],
}

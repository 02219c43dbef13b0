import type { Forward } from '../kind'
import type { HighlightCard } from './model'

export const highlight: Forward<HighlightCard> = {
  title: ({ ordinal, name }, { district }) => `${district}亮点${ordinal}：${name}`,
}

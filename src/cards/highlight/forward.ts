import type { Forward } from '../kind'
import type { HighlightCard } from './model'

export const highlight: Forward<HighlightCard> = {
  title: (card, special) => `${special.district}亮点${card.ordinal}：${card.name}`,
}

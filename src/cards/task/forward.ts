import type { Forward } from '../kind'
import type { TaskCard } from './model'

export const task: Forward<TaskCard> = {
  title: (card, special) => `${special.district}任务${card.ordinal}：${card.name}`,
  // The task's own screen, which tells more.
  standsFor: (card) => ({ screen: 'task', id: card.id }),
}

import type { Forward } from '../kind'
import type { TaskCard } from './model'

export const task: Forward<TaskCard> = {
  title: ({ ordinal, name }, { district }) => `${district}任务${ordinal}：${name}`,
  // Its detail screen, which tells more.
  standsFor: ({ id }) => ({ screen: 'task', id }),
}

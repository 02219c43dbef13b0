import type { Words } from '../kind'
import type { TaskCard } from './model'

export const task: Words<TaskCard> = {
  said: ({ gist, groups, aim }) => [
    gist,
    ...groups.flatMap(({ title, items, text }) => [`${title}：${items.join('、')}`, text]),
    `目标：${aim}`,
  ],
}

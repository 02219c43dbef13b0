import type { Words } from '../kind'
import type { StanceCard } from './model'

export const stance: Words<StanceCard> = {
  said: ({ lead, groups, close }) => [
    lead,
    ...groups.map(
      ({ title, items }) => `${title}：${items.map(({ name, text }) => (text ? `${text} ${name}` : name)).join('、')}`,
    ),
    close,
  ],
}

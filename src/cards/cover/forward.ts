import type { Forward } from '../kind'
import type { CoverCard } from './model'

export const cover: Forward<CoverCard> = {
  title: (_, { title, headline }) => `${headline} · ${title}`,
  standsFor: () => ({ screen: 'front' }),
}

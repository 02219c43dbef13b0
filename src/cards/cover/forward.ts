import type { Forward } from '../kind'
import type { CoverCard } from './model'

export const cover: Forward<CoverCard> = {
  title: (_, special) => `${special.headline} · ${special.title}`,
  standsFor: () => ({ screen: 'front' }),
}

import type { Forward } from '../kind'
import type { EndingCard } from './model'

/** Who forwards the ending forwards the whole special. */
export const ending: Forward<EndingCard> = {
  title: (_, special) => `${special.title} · ${special.headline}`,
  standsFor: () => ({ screen: 'front' }),
}

import type { Words } from '../kind'
import type { EndingCard } from './model'

export const ending: Words<EndingCard> = {
  said: ({ credits, slogans }) => [...credits.map(({ role, names }) => `${role} ${names.join('　')}`), ...slogans],
}

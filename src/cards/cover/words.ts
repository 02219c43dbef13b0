import type { Words } from '../kind'
import type { CoverCard } from './model'

export const cover: Words<CoverCard> = {
  said: ({ series, headline, subhead }) => [series, headline, subhead],
}

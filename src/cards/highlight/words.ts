import { isWords } from '@/model/card'
import { labelledAmount, plainWords } from '@/model/words'
import { searchedLine, type Words } from '../kind'
import type { HighlightCard } from './model'

export const highlight: Words<HighlightCard> = {
  where: ({ ordinal }) => `亮点${ordinal}`,
  // Not the tasks that it leads to: search finds those by themselves.
  said: ({ hero, figures, points }) => [
    isWords(hero) ? plainWords(hero) : labelledAmount(hero),
    ...figures.map(labelledAmount),
    ...points.map(searchedLine),
  ],
}

import { isWords } from '@/model/card'
import { labelledAmount, plainWords } from '@/model/words'
import { searchedLine, type Words } from '../kind'
import type { HighlightCard } from './model'

export const highlight: Words<HighlightCard> = {
  where: ({ ordinal }) => `亮点${ordinal}`,
  // The tasks that it leads to are not its words: they are found by themselves.
  said: ({ hero, figures, points }) => [
    isWords(hero) ? plainWords(hero) : labelledAmount(hero),
    ...figures.map(labelledAmount),
    ...points.map(searchedLine),
  ],
}

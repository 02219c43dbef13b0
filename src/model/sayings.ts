import { wordsOn } from '@/cards/words'
import type { Place } from '@/entry/place'
import type { Special } from './special'

/** A place in the words that search looks through. */
export interface Sayings {
  place: Place
  /** Where in the contents it stands. */
  where: string
  name: string
  others: string[]
  /** Whether the first of the others is what the card says large. */
  leads: boolean
}

/** @returns every card in the order of the deck, then the task screens: beside the report's own sentence they say what cards say */
export const sayingsOf = ({ deck, tasks, chapterOf }: Special): Sayings[] => [
  ...deck.map((card): Sayings => {
    const chapter = chapterOf(card.chapter)!.name
    const { where, said } = wordsOn(card)
    return {
      place: { screen: 'card', id: card.id },
      where: where ? `${chapter} · ${where(card)}` : chapter,
      name: card.name,
      others: said(card).filter((text) => text !== undefined),
      leads: 'hero' in card,
    }
  }),
  ...tasks.map(({ id, name, sentence }): Sayings => ({
    place: { screen: 'task', id },
    where: '任务详情',
    name,
    others: [sentence],
    leads: false,
  })),
]

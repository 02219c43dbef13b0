import type { Card } from '@/cards/models'
import { wordsOn } from '@/cards/words'
import type { Place } from '@/entry/place'
import { plainRuns } from './amount'
import type { ChapterId, SceneWords } from './card'

/** The words of a place, as search looks through them. */
export interface Sayings {
  place: Place
  /** Where in the contents it stands. */
  where: string
  name: string
  others: string[]
  /** Whether the first of the others is what the card says in its largest type. */
  leads: boolean
}

/** What the scene of a card's first screen says. */
const saidOn = ({ say, span, legend = [] }: SceneWords) => [
  say && plainRuns(say),
  ...legend.map(({ mark, is }) => (mark ? `${mark}：${is}` : is)),
  span,
]

/**
 * @param deck the cards
 * @param chapterName what a chapter is called
 * @returns every card, then the task screens; of these only the report's own sentence, for the cards have the rest
 */
export const sayingsOf = (deck: readonly Card[], chapterName: (id: ChapterId) => string): Sayings[] => [
  ...deck.map((card): Sayings => {
    const chapter = chapterName(card.chapter)
    const { where, said } = wordsOn(card)
    return {
      place: { screen: 'card', id: card.id },
      where: where ? `${chapter} · ${where(card)}` : chapter,
      name: card.name,
      others: said(card)
        .concat(card.scene ? saidOn(card.scene) : [], card.cue, card.corrections)
        .filter((text) => text !== undefined),
      leads: 'hero' in card,
    }
  }),
  ...deck.flatMap((card): Sayings[] =>
    card.kind === 'task'
      ? [
          {
            place: { screen: 'task', id: card.id },
            where: '任务详情',
            name: card.name,
            others: [card.sentence, ...(card.corrections || [])],
            leads: false,
          },
        ]
      : [],
  ),
]

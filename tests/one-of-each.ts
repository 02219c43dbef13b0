import { MODELS, type CardId } from '@/cards/models'
import { coverage } from '@/content'

/** A card of each kind, in the order of the deck. */
export const ONE_OF_EACH: CardId[] = Object.values(MODELS).flatMap((cardsOf) =>
  cardsOf(coverage)
    .slice(0, 1)
    .map(({ id }): CardId => id),
)

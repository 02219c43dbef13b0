import type { Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'
import { posterAt, standsFor } from './forward'

/** A picture to hang up or send, and what it is of. */
export interface Poster {
  /** The picture, as `posterAt` names it. */
  picture: string
  /** What it is of, for those who do not see it. */
  name: string
  /** The place it leads to. */
  of: Place
}

/**
 * The poster of a card.
 * @param id a card's id; any other means the cover
 * @returns the poster; that of the cover stands for the whole special, that of a task for its detail screen
 */
export function posterOf(id: string): Poster {
  const card = special.cardAt(positionOf(id))
  const of = standsFor(card)
  return { picture: posterAt(of), name: card.name, of }
}

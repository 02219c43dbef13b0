import type { Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'
import { posterAt, standsFor } from './forward'

/** A picture to send or hang up. */
export interface Poster {
  /** The picture, as `posterAt` names it. */
  picture: string
  /** What it shows, for those who do not see it. */
  name: string
  /** The place it leads to. */
  of: Place
}

/**
 * The poster of a card.
 * @param id a card's id; any other id means the cover
 * @returns the poster; the cover's leads to the whole special, a task's to its own screen
 */
export function posterOf(id: string): Poster {
  const card = special.cardAt(positionOf(id))
  const of = standsFor(card)
  return { picture: posterAt(of), name: card.name, of }
}

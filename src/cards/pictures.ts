import { special } from '@/model/special'
import { congress } from './congress/picture'
import { cover } from './cover/picture'
import type { Drawn, Picture, WallWords } from './drawing/picture'
import { ending } from './ending/picture'
import { formula } from './formula/picture'
import { highlight } from './highlight/picture'
import type { Card, CardOf, Kind } from './models'
import { numbers } from './numbers/picture'
import { overview } from './overview/picture'
import { stance } from './stance/picture'
import { task } from './task/picture'

/** The pictures of each kind of card: for a wall, and, unless another place's are used, for forwarding. */
const PICTURES = {
  cover,
  congress,
  overview,
  numbers,
  highlight,
  formula,
  stance,
  task,
  ending,
} satisfies { [K in Kind]: Picture<CardOf<K>> | Pick<Picture<CardOf<K>>, 'wall'> }

type Kept = Picture<Card> | Pick<Picture<Card>, 'wall'>

const drawnOf = (card: Card): Drawn<Card> => ({
  card,
  position: special.deck.filter(({ kind }) => kind === card.kind).findIndex(({ id }) => id === card.id),
})

/** @returns the words of a card's wall poster */
export const wallOf = (card: Card): WallWords => (PICTURES[card.kind] as Kept).wall(drawnOf(card))

/** A card of the deck that has pictures. */
export interface Pictured extends Drawn<Card> {
  picture: Picture<Card>
}

/** The cards that have pictures, in the order of the deck. */
export const PICTURED: readonly Pictured[] = special.deck.flatMap((card) => {
  const picture = PICTURES[card.kind] as Kept
  return 'share' in picture ? [{ ...drawnOf(card), picture }] : []
})

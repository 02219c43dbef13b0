import { special } from '@/model/special'

/** A run of cards that goes to the screen together. */
export interface Piece {
  /** The id of its node; no card has it. */
  id: string
  /** The chapter's. */
  name: string
  /** Index in the deck of its first card, and of the one behind its last. */
  start: number
  end: number
}

/** The id of the foot of the roll, which calls for the next piece when it comes near. */
export const MORE = 'more'

/** The most cards in a piece: a longer chapter is sent in several. */
const MOST = 10

/** The deck in pieces: its chapters, a long one in several. */
export const PIECES: readonly Piece[] = special.chapters.flatMap(({ name, start, end }) =>
  Array.from({ length: Math.ceil((end - start) / MOST) }, (_, i): Piece => {
    const first = start + i * MOST
    return { id: `piece-${first}`, name, start: first, end: Math.min(end, first + MOST) }
  }),
)

/** @returns the index of the piece that a card of the deck is in */
export const pieceOf = (card: number): number => PIECES.findIndex(({ end }) => card < end)

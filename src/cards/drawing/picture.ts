import type { Hero } from '@/model/card'
import type { Html } from './html'

/** A card to be drawn. */
export interface Drawn<C> {
  card: C
  /** Its place among the cards of its kind, from 0. */
  position: number
}

/** The words of a wall poster, beside those that say what its code is for. */
export interface WallWords {
  /** Where in the special the place is; its chapter, if not said. */
  over?: string
  /** The headline in its lines; the card's name, if not said. */
  title?: readonly string[]
  /** The figure or the words that are read from afar; without one the headline takes its room. */
  hero?: Hero | undefined
  /** What the figure counts. */
  label?: string | undefined
  /** One sentence more. */
  line: string
}

/**
 * The words on the pictures of a kind of card, over and under its scene; the classes are those of tools/editor/art/art.scss. Only the
 * pictures ship.
 */
export interface Picture<C> {
  /** Where in the special the card is; its chapter, if not said. */
  over?: (drawn: Drawn<C>) => string
  /** On the picture of a forwarded card. A chat shows it about 200 px wide: a few words, and large. */
  share: (drawn: Drawn<C>, shape: 'wide' | 'square') => Html
  /** On its poster: the headline in its lines, what stands under the scene, and words that stand in it. */
  poster: (drawn: Drawn<C>) => { title: readonly string[]; under: Html; within?: Html }
  wall: (drawn: Drawn<C>) => WallWords
}

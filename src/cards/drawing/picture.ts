import type { Hero } from '@/model/card'
import type { Html } from './html'
import type { Motif } from './parts'

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
  /** The figure or words that is seen from afar; without one the headline takes its room. */
  hero?: Hero | undefined
  /** What the figure counts. */
  label?: string | undefined
  /** One sentence more. */
  line: string
  motif: Motif
}

/** What is drawn of a kind of card, in the classes of tools/editor/art/art.scss. None of it is shipped but as pictures. */
export interface Picture<C> {
  ground: 'red' | 'paper'
  /** The picture of a forwarded card. A chat shows it about 200 px wide: a few words, and large. */
  share: (drawn: Drawn<C>, shape: 'wide' | 'square') => Html
  /** The body of its poster, and the drawing that takes what height is left. */
  poster: (drawn: Drawn<C>) => { content: Html; motif?: Motif; /** It brings a masthead of its own. */ bare?: boolean }
  wall: (drawn: Drawn<C>) => WallWords
}

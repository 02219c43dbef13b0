import type { Place } from '@/entry/place'
import type { Line } from '@/model/card'
import type { Content } from '@/model/layout'
import { plainLine } from '@/model/words'

/** What search looks through on a card of that kind. */
export interface Words<C> {
  /** What a card says beside its name; what is undefined is left out. */
  said: (card: C) => (string | undefined)[]
  /** Where in its chapter it stands, if there is more to say than the chapter's name. */
  where?: (card: C) => string
}

/** @returns a line as search reads it: its heading, then what stands under it */
export const searchedLine = (line: Line): string => (line.head ? `${line.head}：` : '') + plainLine(line)

/** How a card of that kind is passed on. */
export interface Forward<C> {
  /** A title of at most 30 characters that names the district, and that no other place has. */
  title: (card: C, special: Pick<Content, 'title' | 'headline' | 'district'>) => string
  /** The place whose picture and poster the card uses, if it has none of its own. */
  standsFor?: (card: C) => Place
}

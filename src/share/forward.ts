import { pathOf, queryOf, type Place } from '@/entry/place'
import { edition, positionOf } from '@/model/edition'

/** WeChat cuts longer titles in a chat. */
const TITLE = 30
const SHORT = 12

/** The folder of the share pictures in the package; `npm run art` draws them. */
const PICTURES = '/share'

/**
 * What a chat shows of a forwarded place.
 * @param place the place to pass on
 * @returns a title of at most 30 characters that says what is there, the path that opens it, and a picture at 5:4 (WeChat's
 *   ratio for chats)
 */
export function forwardOf(place: Place): { title: string; path: string; imageUrl: string } {
  return { title: titleOf(place), path: pathOf(place), imageUrl: `${PICTURES}/${pictureOf(place)}.png` }
}

/**
 * What Moments and the favourites show of a place.
 * @param place the place to pass on
 * @returns the same title, the query that opens it on its own page (they take no path), and a picture at 1:1
 */
export function momentOf(place: Place): { title: string; query: string; imageUrl: string } {
  return { title: titleOf(place), query: queryOf(place), imageUrl: `${PICTURES}/${pictureOf(place)}-square.png` }
}

/** @returns the name of the place's picture: that of its card, of its task's card, or of the cover */
export function pictureOf(place: Place): string {
  if (!('id' in place)) return 'cover'
  const { id, kind } = edition.cardAt(positionOf(place.id))
  return kind === 'ending' ? 'cover' : id
}

function titleOf(place: Place): string {
  const card = edition.cardAt(positionOf('id' in place ? place.id : ''))
  if (card.kind === 'cover' || card.kind === 'ending') return edition.headline
  // A short name alone tells a chat too little.
  return (card.name.length <= SHORT ? `${card.name} · ${edition.title}` : card.name).slice(0, TITLE)
}

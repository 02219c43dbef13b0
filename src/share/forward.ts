import { ownForward } from '@/cards/forwards'
import type { Card } from '@/cards/models'
import { pathOf, queryOf, type Place } from '@/entry/place'
import { special, positionOf } from '@/model/special'

/** A title up to this length says more with the special's name behind it. */
const SHORT = 16

/** The folder of the share pictures in the package; `npm run art` draws them. */
const PICTURES = '/share'

/**
 * What a chat shows of a forwarded place.
 * @param place the place to pass on
 * @returns a title that says what is there, of at most 30 characters, which WeChat does not cut in a chat; the path that opens it; and a
 *   picture at 5:4, WeChat's ratio for chats
 */
export function forwardOf(place: Place): { title: string; path: string; imageUrl?: string } {
  return { title: titleOf(place), path: pathOf(place), ...imageOf(place, '') }
}

/**
 * What Moments and the favourites show of a place.
 * @param place the place to pass on
 * @returns the same title, the query that opens it on its own page (they take no path), and a picture at 1:1
 */
export function momentOf(place: Place): { title: string; query: string; imageUrl?: string } {
  return { title: titleOf(place), query: queryOf(place), ...imageOf(place, '-square') }
}

/** Where there is none, WeChat takes a picture of the screen. */
const imageOf = (place: Place, shape: '' | '-square') =>
  special.drawn ? { imageUrl: `${PICTURES}/${pictureOf(place)}${shape}.png` } : {}

/** @returns the place whose picture and poster are a card's: its own, unless its kind says another */
export function standsFor(card: Card): Place {
  const own = ownForward(card)
  return own && own.standsFor ? own.standsFor(card) : { screen: 'card', id: card.id }
}

/** @returns where the place's poster lies in the package, without a leading slash; `npm run art` draws it */
export const posterAt = (place: Place): string => `poster/pictures/${pictureOf(place)}.png`

/** @returns the name of the place's picture: that of its card, of its task's card, or of the cover */
function pictureOf(place: Place): string {
  if (!('id' in place)) return 'cover'
  const card = special.cardAt(positionOf(place.id))
  const of = standsFor(card)
  return 'id' in of ? of.id : 'cover'
}

/** Each place has a title of its own. It names the district, for nothing else in a chat says where this is. */
function titleOf(place: Place): string {
  const { title, headline, district } = special
  if (place.screen === 'front') return headline
  if (place.screen === 'roll') return `一页读完 · ${headline}`
  if (place.screen === 'contents') return `目录 · ${headline}`
  if (place.screen === 'about') return `关于 · ${headline}`
  const card = special.cardAt(positionOf(place.id))
  if (place.screen === 'task') return `${card.name} · ${district}`
  const own = ownForward(card)
  if (own) return own.title(card, special)
  const named = card.name.includes(district) ? card.name : `${district}：${card.name}`
  // In a chat a short name alone says too little.
  return named.length <= SHORT ? `${named} · ${title}` : named
}

import { arrivalOf, linkOf, sceneOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { isDeepStrictEqual } from 'node:util'

/** A place that gets a code, and the name of its files. */
export interface Target {
  /** `front`, a card's id such as `h3`, or `task-t6` for a task's detail screen. */
  name: string
  place: Place
}

/** Every place that gets a code: the front page, the cards in the order of the deck, the tasks' detail screens. */
export const targets: readonly Target[] = [
  { name: 'front', place: { screen: 'front' } },
  ...special.deck.map(({ id }): Target => ({ name: id, place: { screen: 'card', id } })),
  ...special.tasks.map(({ id }): Target => ({ name: `task-${id}`, place: { screen: 'task', id } })),
]

/** @returns whether a mini-program code's scene leads to this place, handed over as WeChat does: encoded once */
export const sceneLeadsTo = (scene: string, place: Place, mark?: string): boolean =>
  arrives({ scene: encodeURIComponent(scene) }, place, mark)

/** @returns whether an ordinary code's link leads to this place, handed over as WeChat does: encoded once, as `q` */
export const linkLeadsTo = (link: string, place: Place, mark?: string): boolean =>
  arrives({ q: encodeURIComponent(link) }, place, mark)

const arrives = (query: object, place: Place, mark: string | undefined): boolean =>
  isDeepStrictEqual(arrivalOf(place.screen, query), mark === undefined ? { place } : { place, mark })

/** @returns whether a mark may stand in the codes of all places */
export function isMark(mark: string): boolean {
  try {
    return targets.every(({ place }) => sceneLeadsTo(sceneOf(place, mark), place, mark))
  } catch {
    return false
  }
}

/** @returns whether links below this base, which ends in a slash, lead to their places: /about/ is a place's own name */
export const isBase = (base: string): boolean => targets.every(({ place }) => linkLeadsTo(linkOf(base, place), place))

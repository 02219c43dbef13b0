/** Where in the special a reader is or wants to go. Codes, forwarding, history and resume all speak of it. */
export type Place =
  | { screen: 'front' }
  | { screen: 'card'; id: string }
  | { screen: 'task'; id: string }
  | { screen: 'contents' }
  | { screen: 'about' }

export type Screen = Place['screen']

/** The page of each screen, as app.config.ts lists it. */
const PAGES: Record<Screen, string> = {
  front: 'pages/index/index',
  card: 'pages/cards/index',
  task: 'pages/task/index',
  contents: 'pages/contents/index',
  about: 'pages/about/index',
}

const ID = /^[a-z][a-zA-Z0-9]{0,15}$/

/** @returns the page of a screen, without a leading slash, as WeChat names routes */
export const pageOf = (screen: Screen): string => PAGES[screen]

/** @returns the place as a path with query that a page can be opened or forwarded with */
export const pathOf = (place: Place): string => `/${PAGES[place.screen]}${'id' in place ? `?id=${place.id}` : ''}`

/**
 * Reads a page's query.
 * @param screen which page was opened
 * @param query its query, of any shape
 * @returns a place on that screen; without a usable id the first card, or the front page where a task was asked for
 */
export function placeOf(screen: Screen, query: unknown): Place {
  if (screen !== 'card' && screen !== 'task') return { screen }
  const id: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, 'id') : undefined
  if (typeof id === 'string' && ID.test(id)) return { screen, id }
  return screen === 'card' ? { screen, id: 'cover' } : { screen: 'front' }
}

import type { CardId } from '@/cards/models'
import type { TaskId } from '@/content/schema'

/** Where in the special a reader is or wants to go. Codes, forwarding, history and resume all speak of it. */
export type Place =
  | { screen: 'front' }
  | { screen: 'card'; id: CardId }
  | { screen: 'task'; id: TaskId }
  /** The whole deck as one page, at this card. */
  | { screen: 'roll'; id: CardId }
  /** The poster of the card with this id. */
  | { screen: 'poster'; id: CardId }
  | { screen: 'contents' }
  /** The cards that tell of one of the concerns that the editors listed. */
  | { screen: 'contents'; concern: string }
  | { screen: 'about' }

export type Screen = Place['screen']

/** How a reader came. */
export interface Arrival {
  place: Place
  /** Which printed poster was scanned, as its code says. It stays in the address, and is never sent anywhere. */
  mark?: string
}

/** The page of each screen, as app.config.ts lists it. */
const PAGES: Record<Screen, string> = {
  front: 'pages/index/index',
  card: 'pages/cards/index',
  task: 'pages/task/index',
  roll: 'pages/roll/index',
  poster: 'poster/index',
  contents: 'pages/contents/index',
  about: 'pages/about/index',
}

/** Ids stand in codes of at most 32 characters, together with a poster's mark. */
const ID = /^[a-z][a-z0-9]{0,11}$/
const MARK = /^[a-zA-Z0-9_-]{1,16}$/
const FRONT: Place = { screen: 'front' }
/** The card that opens the deck. */
const FIRST = 'cover'
/** A text longer than this is no address of ours, and is not looked at. */
const LONGEST = 2048

/** @returns the page of a screen, without a leading slash, as WeChat names routes */
export const pageOf = (screen: Screen): string => PAGES[screen]

/** @returns the place's query for its page: what Moments takes, and what follows ? in a path; may be empty */
export const queryOf = (place: Place): string =>
  'id' in place ? `id=${place.id}` : 'concern' in place ? `concern=${place.concern}` : ''

/** @returns the place as a path with query that a page can be opened or forwarded with */
export function pathOf(place: Place): string {
  const query = queryOf(place)
  return `/${PAGES[place.screen]}${query && `?${query}`}`
}

/** @returns the place in short: `front`, `card/h3`, `task/t6`; a concern has no short form of its own, and is the contents */
export const codeOf = (place: Place): string => ('id' in place ? `${place.screen}/${place.id}` : place.screen)

/**
 * Writes a place for a mini-program code.
 * @param place where the code leads
 * @param mark which poster it hangs on: at most 14 letters, digits, _ or -, so that all fits
 * @returns at most 32 characters, all of them allowed in `scene` (WeChat's getwxacodeunlimit)
 * @throws if the mark has another form
 */
export function sceneOf(place: Place, mark?: string): string {
  if (mark === undefined) return codeOf(place)
  const scene = `${codeOf(place)}~${mark}`
  if (!MARK.test(mark) || scene.length > 32) throw new RangeError(`no mark for a code: ${mark}`)
  return scene
}

/**
 * Writes a place for an ordinary QR code.
 * @param base where the H5 edition lives, such as `https://example.org/special/`
 * @param place where the code leads
 * @param mark which poster it hangs on
 * @returns the link. WeChat matches links by their beginning, so places are folders; the roll is one page, and its cards are fragments
 * @throws if the base does not end in a slash, or the mark has another form
 */
export function linkOf(base: string, place: Place, mark?: string): string {
  if (!base.endsWith('/')) throw new RangeError(`a base ends in a slash: ${base}`)
  if (mark !== undefined && !MARK.test(mark)) throw new RangeError(`no mark for a code: ${mark}`)
  const folder = place.screen === 'front' ? '' : place.screen === 'roll' ? 'roll/' : `${codeOf(place)}/`
  const at = place.screen === 'roll' && place.id !== FIRST ? `#${place.id}` : ''
  return `${base}${folder}${mark === undefined ? '' : `?mark=${mark}`}${at}`
}

/**
 * Reads how a page was opened, in whatever form: its own query, a code's `scene`, or the `q` of an ordinary link.
 * @param screen which page was opened
 * @param query its query, of any shape at all
 * @returns always a place: without a usable address the first card on the deck's page, the front page on a task's
 */
export function arrivalOf(screen: Screen, query: unknown): Arrival {
  const read = (name: string) => parameter(query, name)
  const own = placed(screen, read(screen === 'contents' ? 'concern' : 'id'))
  return ofScene(decoded(read('scene'))) ?? ofLink(decoded(read('q'))) ?? { place: own ?? fallback(screen) }
}

/**
 * Ids come in from outside here. Whether there is such a card or task is not checked: whoever shows the place does that.
 * @returns the place on a screen with an id, or without one where the screen needs none; nothing if the two do not go together
 */
function placed(screen: string, written: string): Place | undefined {
  const id = written.toLowerCase()
  const known = ID.test(id)
  switch (screen) {
    case 'card':
    case 'task':
    case 'poster':
      return known ? ({ screen, id } as Place) : undefined
    case 'roll':
      return { screen, id: known ? (id as CardId) : FIRST }
    case 'contents':
      return known ? { screen, concern: id } : { screen }
    case 'front':
    case 'about':
      return { screen }
    default:
      return undefined
  }
}

/** The place to be on a screen without a usable id. */
const fallback = (screen: Screen): Place => (screen === 'card' || screen === 'poster' ? { screen, id: FIRST } : FRONT)

/** A parameter by its name in any case; the first of several that are usable text. */
function parameter(query: unknown, name: string): string {
  if (typeof query !== 'object' || query === null) return ''
  for (const key of Object.keys(query)) {
    if (key.toLowerCase() !== name) continue
    const value: unknown = Reflect.get(query, key)
    const text: unknown = Array.isArray(value) ? value[0] : value
    if (typeof text === 'string' && text.length <= LONGEST) return text
  }
  return ''
}

/** @returns the text without its percent-encoding; text that is not well encoded stays as it is */
function plain(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** WeChat encodes what a code holds, and whoever made the code may have done so before. */
const decoded = (text: string): string => plain(plain(text))

function ofScene(scene: string): Arrival | undefined {
  const [code = '', mark] = scene.split('~')
  const place = ofCode(code)
  return place && withMark(place, mark)
}

function ofLink(link: string): Arrival | undefined {
  // On the roll the card is in the fragment: alone, or at the end of the address that a browser shows.
  const inPath = link.replace(/(roll\/)([^#]*)#(?:.*=)?(\w+)$/i, '$1$3$2')
  const [address = '', search = ''] = inPath.replace(/#.*$/, '').split('?')
  // The place is the end of the path: what lies before it is the host's business.
  const parts = address.replace(/\/(index\.html)?$/i, '').split('/')
  const place =
    ofCode(parts.slice(-2).join('/')) ?? ofCode(parts[parts.length - 1] ?? '') ?? (parts.length > 2 ? FRONT : undefined)
  return place && withMark(place, /(?:^|&)mark=([^&]*)/i.exec(search)?.[1])
}

function ofCode(code: string): Place | undefined {
  const [screen = '', id = ''] = code.split('/')
  return placed(screen.toLowerCase(), id)
}

const withMark = (place: Place, mark: string | undefined): Arrival =>
  mark !== undefined && MARK.test(mark) ? { place, mark } : { place }

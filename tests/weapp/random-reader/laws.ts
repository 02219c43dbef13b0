import { pageOf, pathOf, queryOf, type Place } from '@/entry/place'
import { concerns } from '@/model/concerns'
import { special } from '@/model/special'
import { posterOf } from '@/share/poster'
import type { Phone } from '../../simulator/phone'
import type { Reader } from './acts'

const KB = 1024
/** Pages at most; those on the way are fewer, so that one beside it finds room above them. */
const STACK = 4
const ASIDE = (['poster', 'contents', 'about'] as const).map(pageOf)
/** What a page sends as a whole. */
const WHOLE = 'root.n'
/**
 * How often a step sends to a page, and the most that one call holds beside whole pages: what the bench holds of swipes, and what others
 * have come to. A code that names another page's place opens two.
 */
const SENT: Record<string, readonly [calls: number, bytes: number]> = {
  'swipe #deck': [1, 4 * KB],
  'swipe #carousel': [2, KB / 2],
  turn: [0, 0],
  type: [1, 4 * KB],
  otherwise: [4, 20 * KB],
}
/** The phone's theme, pages that are not there, and on the roll what comes into sight, in two ways. */
const LISTENERS = 4
/** The fewest characters on any screen: the poster's three buttons. */
const WORDS = 12

/** What a reader sees after a step, and what WeChat is handed of it. */
export interface Seen {
  /** The place that the page shows, by what stands on it; nothing if it is none that is known. */
  shown: Place | undefined
  /** The path of a card in a chat. */
  path: string | undefined
  /** The queries for Moments, the favourites and a link, as far as the page has them. */
  queries: (string | undefined)[]
}

export async function look({ phone }: Reader): Promise<Seen> {
  const path = (await phone.share())?.path
  const others = [await phone.shareTimeline(), await phone.favourite(), phone.copyUrl()]
  return { shown: shownPlace(phone, path), path, queries: others.filter(Boolean).map((one) => one!.query ?? '') }
}

/** @param path what is forwarded, for what cannot be seen: where on the roll one reads */
function shownPlace(phone: Phone, path = ''): Place | undefined {
  const of = /--(\w+)/.exec(/screen--(?!alone)\w+/.exec(phone.find('.screen').className)?.[0] ?? '')?.[1]
  const id = /=(\w+)$/.exec(path)?.[1]
  switch (of) {
    case 'deck': {
      const card = cardCounted(phone)
      return card && { screen: 'card', id: card.id }
    }
    case 'task': {
      const sentence = phone.find('.task__sentence')
      const task = sentence.exists ? special.tasks.find((one) => one.sentence === sentence.text) : undefined
      return task ? { screen: 'task', id: task.id } : frontPage(phone)
    }
    case 'poster': {
      const picture = phone.find('.poster__picture')
      return picture.exists ? posterOf(/(\w+)\.png$/.exec(picture.attribute('src') ?? '')?.[1] ?? '').of : undefined
    }
    case 'roll': {
      const card = special.deck.find((one) => one.id === id)
      return phone.find('.roll__card').exists && card ? { screen: 'roll', id: card.id } : undefined
    }
    case 'contents': {
      const said = phone.find('.search__said').text
      const concern = concerns.find((one) => said.startsWith(`${one.name}：`))
      return concern ? { screen: 'contents', concern: concern.id } : { screen: 'contents' }
    }
    case 'about':
      return { screen: 'about' }
    default:
      return frontPage(phone)
  }
}

const frontPage = (phone: Phone): Place | undefined =>
  phone.find('.front__masthead').exists ? { screen: 'front' } : undefined

/** The card that the deck says it shows. */
function cardCounted(phone: Phone) {
  const count = phone.find('.deck__count')
  return count.exists ? special.deck[Number(/\d+/.exec(count.text)) - 1] : undefined
}

/** Something that holds after every step. @returns how it is broken, if it is */
type Law = (reader: Reader, seen: Seen) => string | false | undefined

export const LAWS: Record<string, Law> = {
  'nothing is logged': ({ phone }) => phone.console.map(({ text }) => text).join('\n'),

  'nothing is asked of the network': ({ phone }) => phone.requests.map(({ api }) => api).join(),

  'a screen is shown': ({ phone }, { shown }) => {
    const words = phone.find('.screen').exists ? phone.find('.screen').element.textContent : ''
    return (!shown || words.length < WORDS) && `${phone.page.route} shows “${words}”`
  },

  'the slide on show is the card that is counted': ({ phone }) => {
    const card = cardCounted(phone)
    if (!card) return
    const picture = phone.slide('#deck').find('.scene__picture')
    const src = picture.exists ? picture.attribute('src') : 'nothing'
    return src !== `/scenes/${card.id}.svg` && `${card.id} is counted, and ${src} is on show`
  },

  'what is shown is what is forwarded, in every way': (_, { shown, path, queries }) =>
    !!shown &&
    (path !== pathOf(shown) || queries.some((query) => query !== queryOf(shown))) &&
    `${pathOf(shown)} is shown; ${path} and ${queries.join()} are forwarded`,

  'the page is that of the place': ({ phone }, { shown }) => {
    const { route } = phone.page
    // A poster passes on what it is of; the page of a task stands in with the front page where there is no such task.
    if (!shown || shown.screen === 'front' || route === pageOf('poster')) return
    return route !== pageOf(shown.screen) && `${route} shows ${pathOf(shown)}`
  },

  'a link leads where it says': ({ promised }, { shown }) =>
    !!promised &&
    !!shown &&
    pathOf(promised) !== pathOf(shown) &&
    `${pathOf(promised)} was named, and ${pathOf(shown)} is shown`,

  'what can be tapped does something': ({ idle, calls, phone }) =>
    !idle && calls === 0 && phone.setDataLog.length === 0 && 'nothing happened',

  'a step back closes the sheet, and no more': ({ closing, phone }) =>
    !!closing &&
    (phone.find('.sheet__panel').exists || phone.stack.length !== closing.pages) &&
    `${closing.pages} pages with a sheet have become ${phone.stack.length}, with ${phone.find('.sheet__panel').exists ? 'one' : 'none'}`,

  'pages do not pile up': (reader) => {
    const routes = reader.phone.stack.map(({ route }) => route)
    reach(reader, 'pages', routes.length)
    const onTheWay = routes.filter((route) => !ASIDE.includes(route))
    return (routes.length > STACK || onTheWay.length >= STACK) && routes.join(' < ')
  },

  'what is sent is within its bound': (reader) => {
    const { ill, last, phone } = reader
    const log = phone.setDataLog
    const kind = last[0] === 'swipe' ? `swipe ${String(last[1])}` : last[0]
    const [calls, bytes] = SENT[kind] ?? SENT.otherwise!
    const most = Math.max(0, ...log.filter(({ keys }) => !keys.includes(WHOLE)).map((one) => one.bytes))
    // A page on an ailing phone may hear late of what it asked before.
    const sent = Math.max(0, ...log.map(({ route }) => log.filter((one) => one.route === route).length))
    if (!ill) reach(reader, `calls: ${kind}`, sent)
    reach(reader, `bytes: ${kind}`, most)
    const figures = `${log.length} calls, the largest ${most} bytes (${log.map(({ keys }) => keys.join()).join('; ')})`
    return ((!ill && sent > calls) || most > bytes) && figures
  },

  'timers and listeners do not pile up': (reader) => {
    const { timers, listeners } = reader.phone.pending
    reach(reader, `timers${reader.ill ? ' ill' : ''}`, timers)
    reach(reader, 'listeners', listeners)
    return listeners > LISTENERS ? `${listeners} listeners` : !reader.ill && timers > 0 && `${timers} timers wait`
  },
}

/** Notes the most of a figure. */
function reach({ most }: Reader, what: string, value: number): void {
  most[what] = Math.max(most[what] ?? 0, value)
}

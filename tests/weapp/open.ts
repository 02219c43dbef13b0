import { pathOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { openWechat, type Entry, type Phone, type PhoneOptions } from '../simulator/phone'

/** Every place that tells a part of the special. */
export const PLACES: Place[] = [
  { screen: 'front' },
  ...special.deck.map(({ id }): Place => ({ screen: 'card', id })),
  ...special.tasks.map(({ id }): Place => ({ screen: 'task', id })),
]

/** A phone on which the special has just been opened at a place, by the path that a chat would open. */
export async function openAt(place: Place, options: PhoneOptions = {}, entry: Entry = {}): Promise<Phone> {
  const phone = openWechat(options)
  const [path = '', id] = pathOf(place).slice(1).split('?id=')
  await phone.launch({ path, query: id ? { id } : {}, ...entry })
  return phone
}

/** What a build of Taro's own sends cannot be read without drawing it. */
export const UNDRAWN: PhoneOptions = { view: process.env.LEAN === 'off' }

/**
 * A phone whose pages are not drawn but read off the data that they send (tests/simulator/undrawn.ts), which is many times faster: for
 * what the program does. `undrawn.test.ts` holds it against the drawn one.
 */
export const openUndrawn = (options: PhoneOptions = {}): Phone => openWechat({ ...UNDRAWN, ...options })

/** `openAt` on such a phone. */
export const undrawnAt: typeof openAt = (place, options, entry) => openAt(place, { ...UNDRAWN, ...options }, entry)

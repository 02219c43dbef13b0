/**
 * All addresses that were ever published. They are on walls, in chats and in favourites, and must lead somewhere for ever: the file only
 * grows, the checker holds it against the special, and tests open each address.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Coverage, Fault } from '../../src/content/schema'
import { codeOf, linkOf, pathOf, sceneOf, type Place } from '../../src/entry/place'
import { deckOf } from '../../src/model/deck'

/** A place in every form in which it is published. */
export interface Address {
  /** In short, as `card/h3`: what it is kept under. */
  place: string
  /** Page and query: what a chat opens, and in its two halves what Moments opens. */
  path: string
  /** What a mini-program code holds; nothing where no code leads to that place. */
  scene?: string
  /** Below the address of the H5 edition: what an ordinary code holds, and what a browser opens. */
  folder?: string
}

/** Version of an edition to the addresses that were new with it. */
export type Addresses = Record<string, Address[]>

export const ADDRESSES_NAME = 'addresses.json'

/** @returns what lies beside a coverage; nothing published where there is no file */
export function addressesBeside(coveragePath: string): Addresses {
  const file = join(dirname(coveragePath), ADDRESSES_NAME)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Addresses) : {}
}

/** @returns every address of a coverage as it is now */
export function addressesOf(coverage: Coverage): Address[] {
  const cards = deckOf(coverage).map(({ id }) => id)
  const landing = (place: Place): Address => ({
    place: codeOf(place),
    path: pathOf(place),
    scene: sceneOf(place),
    folder: linkOf('/', place).slice(1),
  })
  return [
    landing({ screen: 'front' }),
    ...cards.map((id) => landing({ screen: 'card', id })),
    ...coverage.tasks.map(({ id }) => landing({ screen: 'task', id })),
    ...cards.map((id) => landing({ screen: 'roll', id })),
    landing({ screen: 'contents' }),
    landing({ screen: 'about' }),
    // Neither has a landing or a code of its own.
    ...cards.map((id) => ({ place: `poster/${id}`, path: pathOf({ screen: 'poster', id }) })),
    ...(coverage.concerns ?? []).map(({ id }) => ({
      place: `contents/${id}`,
      path: pathOf({ screen: 'contents', concern: id }),
    })),
  ]
}

const written = (address: Address) => JSON.stringify(address)

/**
 * @param published what was published before
 * @returns the same with what is new in this edition, under its version; nothing is ever taken away
 * @throws if the coverage has no edition
 */
export function withThisEdition(published: Addresses, coverage: Coverage): Addresses {
  const version = coverage.edition?.version
  if (!version) throw new Error('coverage.json 没有写 edition；应写明是第几版')
  const known = new Set(Object.values(published).flat().map(written))
  const added = addressesOf(coverage).filter((address) => !known.has(written(address)))
  return { ...published, [version]: [...(published[version] ?? []), ...added] }
}

/** @returns the text of the file: a line an address, so that a change of it shows what is new */
export const addressesText = (addresses: Addresses): string =>
  `{\n${Object.entries(addresses)
    .map(([version, list]) => `  "${version}": [\n${list.map((one) => `    ${written(one)}`).join(',\n')}\n  ]`)
    .join(',\n')}\n}\n`

/**
 * Published addresses that lead nowhere any more.
 * @param coverage one that passed the schema's rules
 * @param addresses what was published of it
 * @returns the faults, each with what mends it
 */
export function addressFaults(coverage: Coverage, addresses: Addresses): Fault[] {
  const { moved = {}, concerns = [], tasks } = coverage
  const here = {
    card: deckOf(coverage).map(({ id }): string => id),
    task: tasks.map(({ id }): string => id),
    contents: concerns.map(({ id }) => id),
  }
  const gone = new Map<string, string>()
  for (const [version, list] of Object.entries(addresses)) {
    for (const { place } of list) {
      const [screen, id = ''] = place.split('/')
      const known = here[(screen === 'poster' || screen === 'roll' ? 'card' : screen) as keyof typeof here]
      if (!id || known.includes(id) || (screen !== 'contents' && known.includes(moved[id] ?? ''))) continue
      if (!gone.has(id)) gone.set(id, `${place} 在 ${version} 版发布过，现在没有了`)
    }
  }
  return [...gone].map(([id, problem]) =>
    problem.startsWith('contents')
      ? { entry: 'concerns', problem: `${problem}；应留着编号 ${id}` }
      : { entry: 'moved', problem: `${problem}；应写 "${id}": "现在说这件事的卡片"` },
  )
}

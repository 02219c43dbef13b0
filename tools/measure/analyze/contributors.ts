import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, MAIN, packageOf } from '../bench/sizes'
import { sharesOf } from './attribute'
import { groupOf, isCode } from './groups'

export interface Contributor {
  name: string
  bytes: number
  /** The group it belongs to; its own name if it is one. */
  group: string
  stays: string
}

/**
 * Takes the main package apart.
 * @param dist a package built with source maps
 * @returns groups and single modules, the largest first; each list adds up to all bytes of the main package
 * @throws if something belongs to no group
 */
export function attributed(dist: string): { groups: Contributor[]; modules: Contributor[] } {
  const modules = new Map<string, number>()
  const add = (name: string, bytes: number) => modules.set(name, (modules.get(name) ?? 0) + bytes)
  const of = packageOf(dist)
  for (const { path, content } of filesOf(dist)) {
    if (path.endsWith('.map') || of(path) !== MAIN) continue
    const map = join(dist, `${path}.map`)
    // A script without a map has one source only, as the stretches of the deck have.
    if (!isCode(path) || !existsSync(map)) add(path, content.length)
    else for (const [name, bytes] of sharesOf(content.toString(), readFileSync(map, 'utf8'))) add(name, bytes)
  }
  const single = [...modules].map(([name, bytes]): Contributor => {
    const { name: group, stays } = groupOf(name)
    return { name, bytes, group, stays }
  })
  const groups = new Map<string, Contributor>()
  for (const { group, bytes, stays } of single) {
    const known = groups.get(group)
    groups.set(group, { name: group, group, stays, bytes: bytes + (known?.bytes ?? 0) })
  }
  return { groups: sorted([...groups.values()]), modules: sorted(single) }
}

const sorted = (all: Contributor[]): Contributor[] => all.sort((a, b) => b.bytes - a.bytes)

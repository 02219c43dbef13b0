import type { Place } from '@/entry/place'
import { onlyLean } from './lean'
import { openAt, PLACES } from './open'

const EVERYWHERE: Place[] = [
  ...PLACES,
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: 'h3' },
  { screen: 'poster', id: 'h3' },
]

/** All keys of all nodes in what is sent. */
function keysIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return []
  if (Array.isArray(data)) return data.flatMap(keysIn)
  return Object.entries(data).flatMap(([key, value]) => [key, ...keysIn(value)])
}

/** Those of a node that a template reads; an attribute that none does goes by its own name. */
const READ = /^(t|sid|uid|c|st|n|v|w|p\d+)$/

onlyLean('more is sent').describe('nothing is sent that no template reads', () => {
  it.each(EVERYWHERE)('%j', async (place) => {
    const phone = await openAt(place)
    const keys = phone.setDataLog.flatMap(({ data }) => Object.values(data).flatMap(keysIn))
    expect(keys.length).toBeGreaterThan(20)
    expect([...new Set(keys)].filter((key) => !READ.test(key))).toEqual([])
  })
})

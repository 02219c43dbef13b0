import { arrivalOf, type Place } from '@/entry/place'
import { special } from '@/model/special'
import { forwardOf } from './forward'

const places: Place[] = [
  { screen: 'front' },
  { screen: 'contents' },
  { screen: 'about' },
  { screen: 'roll', id: 'cover' },
  ...special.deck.map(({ id }): Place => ({ screen: 'card', id })),
  ...special.tasks.map(({ id }): Place => ({ screen: 'task', id })),
]

describe('what a chat shows of a forwarded place', () => {
  it.each(places)('%j: a title that fits, and the way back to that very place', (place) => {
    const { title, path } = forwardOf(place)
    expect(title.length).toBeGreaterThan(12)
    expect(title.length).toBeLessThanOrEqual(30)
    expect(title).toContain(special.district)
    expect(arrivalOf(place.screen, Object.fromEntries(new URL(path, 'weapp://app').searchParams)).place).toEqual(place)
  })

  it('has a title that no other place has', () => {
    const titles = places.map((place) => forwardOf(place).title)
    expect(titles.filter((title, i) => titles.indexOf(title) < i)).toEqual([])
  })
})

import { pathOf, placeOf, type Place } from './place'

const query = (path: string) => Object.fromEntries(new URL(path, 'weapp://app').searchParams)

describe('a place and its path', () => {
  it.each<Place>([
    { screen: 'front' },
    { screen: 'card', id: 'h3' },
    { screen: 'task', id: 't7' },
    { screen: 'contents' },
    { screen: 'about' },
  ])('$screen opens where it was forwarded from', (place) => {
    expect(placeOf(place.screen, query(pathOf(place)))).toEqual(place)
  })

  it.each([
    undefined,
    null,
    'h3',
    3,
    {},
    { id: '' },
    { id: 7 },
    { id: ['h3'] },
    { id: '%E4%BA' },
    { id: 'h3 ' },
    { id: 'x'.repeat(99) },
  ])('a query such as %j opens the first card, and the front page where a task was asked for', (garbled) => {
    expect(placeOf('card', garbled)).toEqual({ screen: 'card', id: 'cover' })
    expect(placeOf('task', garbled)).toEqual({ screen: 'front' })
  })
})

import fc from 'fast-check'
import { arrivalOf, linkOf, pageOf, pathOf, queryOf, sceneOf, type Place, type Screen } from './place'

const ids = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/)
const places: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ screen: 'front' }, { screen: 'contents' }, { screen: 'about' }),
  // Ids from outside: of no card that we know.
  fc.record({ screen: fc.constantFrom('card', 'task', 'roll', 'poster'), id: ids }) as fc.Arbitrary<Place>,
)
const concerns = fc.record({ screen: fc.constant('contents' as const), concern: ids })
const screens = fc.constantFrom<Screen>('front', 'card', 'task', 'roll', 'poster', 'contents', 'about')
const marks = fc.option(fc.stringMatching(/^[a-zA-Z0-9_-]{1,14}$/), { nil: undefined })

/** Splits a query as WeChat does: nothing is decoded. */
const split = (query: string) =>
  Object.fromEntries(query.split('&').flatMap((pair) => (pair ? [pair.split('=', 2) as [string, string]] : [])))
const arrival = (place: Place, mark?: string) => (mark === undefined ? { place } : { place, mark })

describe('a place comes back from every form it is written in', () => {
  it('as a path that a chat opens', () => {
    fc.assert(
      fc.property(fc.oneof(places, concerns), (place) => {
        const [page, query = ''] = pathOf(place).slice(1).split('?')
        expect(page).toBe(pageOf(place.screen))
        expect(arrivalOf(place.screen, split(query))).toEqual({ place })
      }),
    )
  })

  it('as the query that Moments opens', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(arrivalOf(place.screen, split(queryOf(place)))).toEqual({ place })
      }),
    )
  })

  it("as a code's scene, whatever page the code names, with the poster's mark untouched", () => {
    fc.assert(
      fc.property(places, screens, marks, (place, screen, mark) => {
        const scene = encodeURIComponent(sceneOf(place, mark))
        expect(arrivalOf(screen, { scene })).toEqual(arrival(place, mark))
      }),
    )
  })

  it('as an ordinary link, with the marks that WeChat and campaigns add', () => {
    fc.assert(
      fc.property(places, screens, marks, (place, screen, mark) => {
        const link = linkOf('https://example.org/special/', place, mark)
        const campaign = `${link}${link.includes('?') ? '&' : '?'}from=poster`
        // A fragment is where the roll has its card.
        for (const q of place.screen === 'roll' ? [link] : [link, campaign, `${link}#top`]) {
          expect(arrivalOf(screen, { q: encodeURIComponent(q), scancode_time: '1700000000' })).toEqual(
            arrival(place, mark),
          )
        }
      }),
    )
  })
})

it('a concern is the contents to what has landings', () => {
  fc.assert(
    fc.property(concerns, (place) => {
      expect(sceneOf(place)).toBe('contents')
      expect(linkOf('https://example.org/', place)).toBe('https://example.org/contents/')
      expect(arrivalOf('contents', { concern: place.concern.toUpperCase() })).toEqual({ place })
    }),
  )
})

describe('a scene', () => {
  it('has at most 32 characters, all of them allowed', () => {
    fc.assert(
      fc.property(places, marks, (place, mark) => {
        expect(sceneOf(place, mark)).toMatch(/^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/)
      }),
    )
  })

  it.each(['', 'a b', '大堂', 'x'.repeat(17), 'a~b', 'a/b'])('takes no mark like “%s”', (mark) => {
    const refused = new RangeError(`no mark for a code: ${mark}`)
    expect(() => sceneOf({ screen: 'front' }, mark)).toThrow(refused)
    expect(() => linkOf('https://example.org/', { screen: 'front' }, mark)).toThrow(refused)
  })

  it('takes no mark for which the longest place leaves no room', () => {
    const longest = { screen: 'poster', id: 'abcdefghijkl' } as unknown as Place
    expect(sceneOf(longest, 'x'.repeat(12))).toHaveLength(32)
    expect(() => sceneOf(longest, 'x'.repeat(13))).toThrow(RangeError)
  })
})

describe('a place is written as', () => {
  const base = 'https://example.org/s/'

  it.each<[Place, path: string, scene: string, link: string]>([
    [{ screen: 'front' }, '/pages/index/index', 'front', ''],
    [{ screen: 'about' }, '/pages/about/index', 'about', 'about/'],
    [{ screen: 'contents' }, '/pages/contents/index', 'contents', 'contents/'],
    [{ screen: 'card', id: 'h3' }, '/pages/cards/index?id=h3', 'card/h3', 'card/h3/'],
    [{ screen: 'task', id: 't6' }, '/pages/task/index?id=t6', 'task/t6', 'task/t6/'],
    [{ screen: 'poster', id: 'h3' }, '/poster/index?id=h3', 'poster/h3', 'poster/h3/'],
    [{ screen: 'roll', id: 'h3' }, '/pages/roll/index?id=h3', 'roll/h3', 'roll/#h3'],
    // The roll begins with the first card by itself.
    [{ screen: 'roll', id: 'cover' }, '/pages/roll/index?id=cover', 'roll/cover', 'roll/'],
  ])('%j', (place, path, scene, link) => {
    expect([pathOf(place), queryOf(place), sceneOf(place)]).toEqual([path, path.split('?')[1] ?? '', scene])
    expect(linkOf(base, place)).toBe(base + link)
  })

  it('no link where the base is no folder', () => {
    expect(() => linkOf('https://example.org', { screen: 'front' })).toThrow(
      'a base ends in a slash: https://example.org',
    )
  })
})

describe('an address written by hand or by others', () => {
  it.each<[string, Screen, object, Place]>([
    ['capitals', 'card', { ID: 'H3' }, { screen: 'card', id: 'h3' }],
    ['a parameter given twice', 'card', { id: ['h3', 'h4'] }, { screen: 'card', id: 'h3' }],
    ['foreign parameters', 'task', { from: 'x', id: 't6', scancode_time: '1' }, { screen: 'task', id: 't6' }],
    ['a scene that was not encoded', 'front', { scene: 'task/t6~lobby' }, { screen: 'task', id: 't6' }],
    ['a link without its last slash', 'front', { q: 'https://example.org/s/card/h3' }, { screen: 'card', id: 'h3' }],
    [
      'a link to the file itself',
      'front',
      { q: 'https://example.org/card/h3/index.html' },
      { screen: 'card', id: 'h3' },
    ],
    ['the roll without a card', 'front', { q: 'https://example.org/s/roll/' }, { screen: 'roll', id: 'cover' }],
    [
      'the roll as a browser shows it',
      'front',
      { q: 'https://example.org/s/roll/?from=x#/pages/roll/index?id=h3' },
      { screen: 'roll', id: 'h3' },
    ],
    ['the roll at what is no card', 'roll', { id: '七' }, { screen: 'roll', id: 'cover' }],
    [
      'the roll at what is none of its cards',
      'front',
      { q: 'https://example.org/s/roll/#h3/top' },
      { screen: 'roll', id: 'cover' },
    ],
    [
      'a link that is badly encoded',
      'front',
      { q: 'https://example.org/card/h3/?sale=100%' },
      { screen: 'card', id: 'h3' },
    ],
    ['what is no link beside a place', 'card', { id: 'h3', q: 'foo/bar' }, { screen: 'card', id: 'h3' }],
    ['the bare domain', 'card', { q: 'https%3A%2F%2Fexample.org%2F' }, { screen: 'front' }],
  ])('%s', (_, screen, query, place) => {
    expect(arrivalOf(screen, query).place).toEqual(place)
  })
})

it('a mark that is none is not carried', () => {
  for (const scene of ['card/h3', 'card/h3~', 'card/h3~大堂', 'card/h3~a b'])
    expect(arrivalOf('card', { scene })).toStrictEqual({ place: { screen: 'card', id: 'h3' } })
})

it('a link as long as ours may be is read, a longer one is not', () => {
  const link = (length: number) => `https://example.org/${'x'.repeat(length - 28)}/card/h3`
  expect(link(2048)).toHaveLength(2048)
  expect(arrivalOf('about', { q: link(2048) }).place).toEqual({ screen: 'card', id: 'h3' })
  expect(arrivalOf('about', { q: link(2049) }).place).toEqual({ screen: 'about' })
})

describe('what cannot be read', () => {
  it.each([
    undefined,
    null,
    'h3',
    3,
    {},
    { id: '' },
    { id: 7 },
    { id: [] },
    { id: '%E4%BA' },
    { id: 'h3 ' },
    { id: 'x'.repeat(99) },
  ])('%j opens the first card, and the front page where a task was asked for', (garbled) => {
    expect(arrivalOf('card', garbled)).toEqual({ place: { screen: 'card', id: 'cover' } })
    expect(arrivalOf('poster', garbled)).toEqual({ place: { screen: 'poster', id: 'cover' } })
    expect(arrivalOf('task', garbled)).toEqual({ place: { screen: 'front' } })
  })

  it('anything at all gives a place', () => {
    fc.assert(
      fc.property(
        screens,
        fc.oneof(fc.anything(), fc.record({ id: fc.anything(), scene: fc.anything(), q: fc.anything() })),
        (screen, query) => {
          expect(pathOf(arrivalOf(screen, query).place)).toMatch(
            /^\/(pages\/(index|cards|task|roll|contents|about)|poster)\/index/,
          )
        },
      ),
      { numRuns: 2000 },
    )
  })
})

import { FRESH, markOf, readingFrom, recordKeys, recordOf, typeSizeFor, type Reading } from './reading'

describe('the reading record', () => {
  it('comes back as it was stored', () => {
    const reading: Reading = {
      read: [markOf('card', 'h3'), markOf('task', 't1')],
      last: 'h3',
      type: 'huge',
      theme: 'dark',
    }
    expect(readingFrom(JSON.parse(JSON.stringify(recordOf(undefined, reading))))).toEqual(reading)
  })

  it.each([undefined, null, '', 'garbage', 7, [], {}, { read: 'h3', last: 5, type: 'giant', theme: {} }])(
    'a record such as %j leaves a new reader',
    (record) => {
      expect(readingFrom(record)).toEqual(FRESH)
    },
  )

  it('keeps what is sound of a record that is partly broken', () => {
    expect(readingFrom({ read: ['card:h1', 5, null, 'card:h1'], last: 'h1', type: 'tiny', theme: 'dark' })).toEqual({
      read: ['card:h1'],
      last: 'h1',
      type: 'system',
      theme: 'dark',
    })
  })

  it('takes a record of a later version for what it understands of it', () => {
    expect(readingFrom({ version: 99, last: 'h2', read: ['card:h2'], bookmarks: [] }).last).toBe('h2')
  })
})

describe('a record that is written', () => {
  it('keeps what a newer version wrote', () => {
    const kept = { version: 7, read: ['card:h1'], last: 'h1', type: 'giant', bookmarks: ['h9'] }
    expect(recordOf(kept, { theme: 'dark' })).toEqual({ ...kept, theme: 'dark' })
  })

  it.each([undefined, null, '', 'garbage', 7, [1, 2]])('over one such as %j is a sound one', (kept) => {
    expect(recordOf(kept, { last: 'h1' })).toEqual({ version: 1, last: 'h1' })
  })

  it('is that of one edition', () => {
    expect(recordKeys({ id: 'lixia' })).toEqual(['reading:lixia', undefined])
    // Those who read it before specials were kept apart lose nothing.
    expect(recordKeys({ id: 'lixia', formerRecord: 'reading' })).toEqual(['reading:lixia', 'reading'])
  })
})

describe("WeChat's own type size", () => {
  it.each([
    [undefined, 'standard'],
    [NaN, 'standard'],
    [0.9, 'standard'],
    [1, 'standard'],
    [1.1, 'large'],
    [1.25, 'large'],
    [1.4, 'huge'],
    [2, 'huge'],
  ])('at a factor of %p reads as %s', (factor, size) => {
    expect(typeSizeFor(factor)).toBe(size)
  })
})

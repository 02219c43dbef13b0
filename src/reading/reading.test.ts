import {
  FRESH,
  markOf,
  offersElder,
  readingFrom,
  recordKeys,
  recordOf,
  TYPE_SIZES,
  typeSizeFor,
  type Reading,
} from './reading'

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

  it.each(['standard', 'large', 'huge', 'vast', 'elder'])(
    'keeps the size %s, under the name it was stored by',
    (type) => {
      expect(readingFrom({ type }).type).toBe(type)
    },
  )

  it('that was tampered with does not grow the store without end', () => {
    const read = Array.from({ length: 3000 }, (_, i) => `card:${i}`)
    expect(readingFrom({ read }).read).toEqual(read.slice(0, 2000))
    const [most, more] = ['h'.repeat(63), 'h'.repeat(64)]
    expect(readingFrom({ read: [most, more], last: more })).toMatchObject({ read: [most], last: '' })
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
  const FACTORS = { standard: 1, large: 1.2, huge: 1.4, vast: 1.6, elder: 1.8 }

  it.each([
    [undefined, 'standard'],
    [NaN, 'standard'],
    [{}, 'standard'],
    [-1, 'standard'],
    [0.9, 'standard'],
    [1, 'standard'],
    [1.06, 'large'],
    [1.125, 'large'],
    [1.25, 'huge'],
    [23.8 / 17, 'huge'],
    [1.5, 'vast'],
    [1.55, 'vast'],
    [1.65, 'elder'],
    [2, 'elder'],
    [Infinity, 'elder'],
  ])('at a factor of %p reads as %s', (factor, size) => {
    expect(typeSizeFor(factor as number)).toBe(size)
  })

  it('is never read smaller than it is, up to the largest step, nor a step larger than it need be', () => {
    for (let factor = 0.8; factor <= 1.8; factor += 0.005) {
      const step = TYPE_SIZES.indexOf(typeSizeFor(factor))
      expect(FACTORS[TYPE_SIZES[step]!]).toBeGreaterThanOrEqual(factor - 0.011)
      if (step > 0) expect(FACTORS[TYPE_SIZES[step - 1]!]).toBeLessThan(factor)
    }
  })

  it.each([
    [undefined, false],
    [1, false],
    [1.3, false],
    [1.31, true],
    [1.4, true],
    [1.55, true],
    // There it is without asking.
    [1.65, false],
  ])('at a factor of %p offers the elders’ edition: %p', (factor, offered) => {
    expect(offersElder(factor as number)).toBe(offered)
  })
})

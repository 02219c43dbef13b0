export {}

const mockTaro: Record<string, unknown> = {}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))

async function phone(calls: Record<string, unknown>) {
  for (const name of Object.keys(mockTaro)) delete mockTaro[name]
  Object.assign(mockTaro, calls)
  jest.resetModules()
  return import('./storage')
}

const throws = () => {
  throw new Error('broken')
}

it('a record is read from the phone once', async () => {
  const getStorageSync = jest.fn(() => ({ last: 'h3' }))
  const { readRecord } = await phone({ getStorageSync })
  expect([readRecord('reading'), readRecord('reading')]).toEqual([{ last: 'h3' }, { last: 'h3' }])
  expect(getStorageSync.mock.calls).toEqual([['reading']])
})

it.each([undefined, throws])('there is no record where the phone cannot read', async (getStorageSync) => {
  expect((await phone({ getStorageSync })).readRecord('reading')).toBeUndefined()
})

it('a record is written to the phone, and read as it was written', async () => {
  const setStorage = jest.fn(() => Promise.resolve())
  const { readRecord, writeRecord } = await phone({ setStorage, getStorageSync: () => 'an older one' })
  writeRecord('reading', { last: 'h4' })
  expect(setStorage.mock.calls).toEqual([[{ key: 'reading', data: { last: 'h4' } }]])
  expect(readRecord('reading')).toEqual({ last: 'h4' })
  expect(readRecord('another')).toBe('an older one')
})

it.each([undefined, throws, () => Promise.reject(new Error('full'))])(
  'what a phone does not take is kept until the program is closed',
  async (setStorage) => {
    const { readRecord, writeRecord } = await phone({ setStorage })
    writeRecord('reading', { last: 'h4' })
    expect(readRecord('reading')).toEqual({ last: 'h4' })
  },
)

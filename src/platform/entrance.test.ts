export {}

const mockTaro: { getLaunchOptionsSync?: () => { scene: number } } = {}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))

const platform = process.env.TARO_ENV
afterEach(() => {
  process.env.TARO_ENV = platform
})

async function launched(getLaunchOptionsSync?: () => { scene: number }, type = 'weapp') {
  Object.assign(mockTaro, { getLaunchOptionsSync })
  process.env.TARO_ENV = type
  jest.resetModules()
  return (await import('./entrance')).inSinglePage
}

it("a launch from Moments' single page is known, and asked for once", async () => {
  const ask = jest.fn(() => ({ scene: 1154 }))
  const inSinglePage = await launched(ask)
  expect([inSinglePage(), inSinglePage()]).toEqual([true, true])
  expect(ask).toHaveBeenCalledTimes(1)
})

it.each([
  ['from a chat', () => ({ scene: 1007 })],
  ['on a phone that does not tell', undefined],
  [
    'on a phone where asking fails',
    () => {
      throw new Error('no')
    },
  ],
])('a launch %s is none', async (_, ask) => {
  expect((await launched(ask))()).toBe(false)
})

it('the web has none, and is not asked', async () => {
  const ask = jest.fn(() => ({ scene: 1154 }))
  expect((await launched(ask, 'h5'))()).toBe(false)
  expect(ask).not.toHaveBeenCalled()
})

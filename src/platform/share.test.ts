import type { Place } from '@/entry/place'

const mockTaro: Record<string, unknown> = {}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))

type Copy = { destPath: string; srcPath: string; success: () => void; fail: (reason: Error) => void }

async function phone(calls: Record<string, unknown> = {}) {
  for (const name of Object.keys(mockTaro)) delete mockTaro[name]
  const manager = { copyFile: ({ success }: Copy) => success() }
  Object.assign(mockTaro, { env: { USER_DATA_PATH: 'wxfile://usr' }, getFileSystemManager: () => manager, ...calls })
  jest.resetModules()
  return import('./share')
}

const place: Place = { screen: 'front' }
const h3 = { title: '亮点三', query: 'id=h3', imageUrl: '/share/h3.png', poster: 'poster/pictures/h3.png' }
const refuses = { copyFile: ({ fail }: Copy) => fail(new Error('no such file')) }

describe('what WeChat asks for', () => {
  const listening = () => ({ offCopyUrl: jest.fn(), onCopyUrl: jest.fn(), onGeneratePoster: jest.fn() })
  type Asked = ReturnType<typeof listening>
  const answer = (ask: jest.Mock) => (ask.mock.calls as [() => unknown][]).at(-1)![0]()
  const own = (asked: Asked) => [asked.offCopyUrl, asked.onCopyUrl, asked.onGeneratePoster]

  it('is told by each page that comes on show, in place of the one before', async () => {
    const asked = listening()
    const { passAs } = await phone(asked)
    passAs(place, h3, true)
    expect(own(asked).map((ask) => ask.mock.calls.length)).toEqual([1, 1, 1])
    expect(asked.offCopyUrl.mock.calls).toEqual(asked.onCopyUrl.mock.calls)
    expect(asked.offCopyUrl.mock.invocationCallOrder[0]).toBeLessThan(asked.onCopyUrl.mock.invocationCallOrder[0]!)
    expect(answer(asked.onCopyUrl)).toEqual({ title: '亮点三', query: 'id=h3' })
  })

  it('is what the page shows now, without being told anew', async () => {
    const asked = listening()
    const { passAs } = await phone(asked)
    passAs(place, h3, true)
    passAs(place, { ...h3, title: '亮点四', query: 'id=h4' }, false)
    expect(own(asked).map((ask) => ask.mock.calls.length)).toEqual([1, 1, 1])
    expect(answer(asked.onCopyUrl)).toEqual({ title: '亮点四', query: 'id=h4' })
  })

  it('is a copy of the poster for a screenshot, or what the main package has where there can be none', async () => {
    const asked = listening()
    const { passAs } = await phone(asked)
    passAs(place, h3, true)
    const { src, promise } = answer(asked.onGeneratePoster) as { src: string; promise: Promise<unknown> }
    expect(src).toBe('/share/h3.png')
    await expect(promise).resolves.toEqual({ src: 'wxfile://usr/poster-pictures-h3.png' })

    const other = await phone({ ...asked, getFileSystemManager: () => refuses })
    other.passAs(place, h3, true)
    const answered = answer(asked.onGeneratePoster) as { promise: Promise<unknown> }
    await expect(answered.promise).resolves.toEqual({ src: '/share/h3.png' })
  })

  it('is no picture where the special has none', async () => {
    const asked = listening()
    const { passAs } = await phone(asked)
    const { title, query, poster } = h3
    passAs(place, { title, query, poster }, true)
    expect(own(asked).map((ask) => ask.mock.calls.length)).toEqual([1, 1, 0])
  })

  it('is not missed by a WeChat that never asks', async () => {
    const { passAs } = await phone()
    expect(() => passAs(place, h3, true)).not.toThrow()
  })
})

describe("WeChat's sheet for a picture", () => {
  const entrance = '/pages/cards/index?id=h3'

  it('has a copy of the picture, and the way back', async () => {
    const showShareImageMenu = jest.fn(() => Promise.resolve())
    const copyFile = jest.fn(({ success }: Copy) => success())
    const { offerPicture } = await phone({ showShareImageMenu, getFileSystemManager: () => ({ copyFile }) })
    expect(await offerPicture('poster/pictures/h3.png', entrance)).toBe(true)
    const path = 'wxfile://usr/poster-pictures-h3.png'
    expect(copyFile.mock.calls).toEqual([
      [expect.objectContaining({ srcPath: 'poster/pictures/h3.png', destPath: path })],
    ])
    expect(showShareImageMenu.mock.calls).toEqual([[{ path, entrancePath: entrance }]])
  })

  it.each([undefined, () => refuses, () => ({})])(
    'has the picture itself where no copy is to be had',
    async (manager) => {
      const showShareImageMenu = jest.fn(() => Promise.resolve())
      const { offerPicture } = await phone({ showShareImageMenu, getFileSystemManager: manager })
      await offerPicture('poster/pictures/h3.png', entrance)
      expect(showShareImageMenu.mock.calls).toEqual([[{ path: '/poster/pictures/h3.png', entrancePath: entrance }]])
    },
  )

  it.each<[string, unknown, boolean]>([
    ['was closed again', { errMsg: 'showShareImageMenu:fail cancel' }, true],
    ['did not open', { errMsg: 'showShareImageMenu:fail no such file' }, false],
    ['did not open for no reason', undefined, false],
  ])('that %s', async (_, reason, there) => {
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- so does WeChat
    const { offerPicture } = await phone({ showShareImageMenu: () => Promise.reject(reason) })
    expect(await offerPicture('poster/pictures/h3.png', entrance)).toBe(there)
  })

  it('is not there in an older WeChat', async () => {
    const copyFile = jest.fn()
    const { offerPicture } = await phone({ getFileSystemManager: () => ({ copyFile }) })
    expect(await offerPicture('poster/pictures/h3.png', entrance)).toBe(false)
    expect(copyFile).not.toHaveBeenCalled()
  })
})

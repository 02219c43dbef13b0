import { special } from '@/model/special'

/** The phone's store: what it holds, whoever wrote it. */
const mockStore = new Map<string, unknown>()
jest.mock('@/platform/storage', () => ({
  readRecord: (key: string) => mockStore.get(key),
  writeRecord: (key: string, record: unknown) => void mockStore.set(key, record),
}))

const KEY = `reading:${special.id}`

/** The special, just opened on a phone that holds this. */
async function opened(held: Record<string, unknown> = {}) {
  mockStore.clear()
  for (const [key, record] of Object.entries(held)) mockStore.set(key, record)
  jest.resetModules()
  return import('./store')
}

it('a new reader has read nothing, and nothing is stored of them', async () => {
  const { getReading } = await opened()
  expect(getReading()).toEqual({ read: [], last: '', type: 'system', theme: 'system' })
  expect(mockStore.size).toBe(0)
})

it('who was here before goes on from there', async () => {
  const { getReading } = await opened({ [KEY]: { last: 'h3', read: ['card:h3'] } })
  expect(getReading()).toMatchObject({ last: 'h3', read: ['card:h3'] })
})

it('who read it under its former name loses nothing, and is kept under the new one', async () => {
  const { getReading, readCard } = await opened({ [special.formerRecord!]: { last: 'h3', read: ['card:h3'] } })
  expect(getReading().last).toBe('h3')
  readCard('h4')
  expect(mockStore.get(KEY)).toEqual({ version: 1, last: 'h4', read: ['card:h3', 'card:h4'] })
})

it('a card that is read is marked once, and gone on from; a task is marked only', async () => {
  const { getReading, readCard, readTask } = await opened()
  readCard('h3')
  readCard('h4')
  readCard('h3')
  readTask('t1')
  readTask('t1')
  expect(getReading()).toMatchObject({ last: 'h3', read: ['card:h3', 'card:h4', 'task:t1'] })
})

it('settings are kept by themselves, and outlive what is forgotten', async () => {
  const { getReading, readCard, chooseType, chooseTheme, forget } = await opened()
  readCard('h3')
  chooseType('huge')
  chooseTheme('dark')
  forget()
  expect(getReading()).toEqual({ read: [], last: '', type: 'huge', theme: 'dark' })
  expect(mockStore.get(KEY)).toEqual({ version: 1, read: [], last: '', type: 'huge', theme: 'dark' })
})

it('what another tab has kept meanwhile stays', async () => {
  const { getReading, readCard, chooseTheme } = await opened()
  readCard('h3')
  mockStore.set(KEY, { last: 'h9', read: ['card:h9'], bookmarks: ['h1'] })
  chooseTheme('dark')
  expect(getReading()).toMatchObject({ last: 'h9', read: ['card:h9'], theme: 'dark' })
  expect(mockStore.get(KEY)).toMatchObject({ last: 'h9', bookmarks: ['h1'], theme: 'dark' })
})

it('every change is told to who listens, until they stop', async () => {
  const { getReading, subscribe, chooseType } = await opened()
  const heard: string[] = []
  const end = subscribe(() => void heard.push(getReading().type))
  chooseType('large')
  end()
  chooseType('huge')
  expect(heard).toEqual(['large'])
})

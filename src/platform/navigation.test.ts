import { createRequire } from 'node:module'
import type * as react from 'react'
import { pageOf, type Place, type Screen } from '@/entry/place'

const mockTaro: Record<string, unknown> = {}
const mockRouter = { params: {} as Record<string, string> }
const mockShow = new Set<() => void>()
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: mockTaro,
  useRouter: () => mockRouter,
  useDidShow: (then: () => void) => void mockShow.add(then),
  useDidHide: () => undefined,
}))
interface Client {
  createRoot: (on: Element) => { render: (what: unknown) => void; unmount: () => void }
}
let { act, createElement } = {} as Pick<typeof react, 'act' | 'createElement'>
let { createRoot } = {} as Client
// A document for React to draw in; another environment for this file would keep Stryker from seeing what its tests reach.
const { JSDOM } = createRequire(require.resolve('jest-environment-jsdom'))('jsdom') as {
  JSDOM: new () => { window: { document: Document; navigator: Navigator } }
}
const { window } = new JSDOM()
const { document, navigator } = window
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, window, document, navigator })

const SORRY = '没能打开，请稍后再试'
const WAYS = ['navigateTo', 'navigateBack', 'reLaunch', 'redirectTo'] as const

/** WeChat with pages open, the lowest first. Every way is taken at once unless told. */
async function phone(open: Screen[], calls: Record<string, unknown> = {}) {
  for (const name of Object.keys(mockTaro)) delete mockTaro[name]
  mockShow.clear()
  const taken: unknown[][] = []
  const ways = WAYS.map((name) => [name, (given?: unknown) => (taken.push([name, given]), Promise.resolve())])
  const told: string[] = []
  Object.assign(mockTaro, {
    getCurrentPages: () => open.map((screen) => ({ route: pageOf(screen) })),
    getLaunchOptionsSync: () => ({ scene: 1001 }),
    showToast: ({ title }: { title: string }) => Promise.resolve(told.push(title)),
    onPageNotFound: (then: () => void) => taken.push(['onPageNotFound', then]),
    ...Object.fromEntries(ways),
    ...calls,
  })
  jest.resetModules()
  // A program has one React.
  ;({ act, createElement } = await import('react'))
  ;({ createRoot } = jest.requireActual<Client>('react-dom/client'))
  return { taken, told, ...(await import('./navigation')) }
}

const refuses = () => Promise.reject(new Error('no'))
const never = () => new Promise(() => undefined)
const h3: Place = { screen: 'card', id: 'h3' }
const t1: Place = { screen: 'task', id: 't1' }

describe('a way to a place', () => {
  it.each<[string, Screen[], Place, unknown[][]]>([
    ['from the front page lies above it', ['front'], h3, [['navigateTo', { url: '/pages/cards/index?id=h3' }]]],
    [
      'to the front page leaves all others',
      ['card', 'task'],
      { screen: 'front' },
      [['reLaunch', { url: '/pages/index/index' }]],
    ],
    ['to a page that lies below goes back to it', ['front', 'card', 'task'], h3, [['navigateBack', { delta: 1 }]]],
    [
      'to the front page that lies below goes back, too',
      ['front', 'card', 'task'],
      { screen: 'front' },
      [['navigateBack', { delta: 2 }]],
    ],
    [
      'from a full stack takes the place of the page on top',
      ['front', 'card', 'roll'],
      t1,
      [['redirectTo', { url: '/pages/task/index?id=t1' }]],
    ],
    [
      'from what lies beside the way leaves that first',
      ['front', 'card', 'roll', 'about'],
      t1,
      [
        ['navigateBack', undefined],
        ['redirectTo', { url: '/pages/task/index?id=t1' }],
      ],
    ],
    ...(
      [
        [{ screen: 'contents' }, '/pages/contents/index'],
        [{ screen: 'about' }, '/pages/about/index'],
        [{ screen: 'poster', id: 'h3' }, '/poster/index?id=h3'],
      ] as const
    ).map(([place, url]): [string, Screen[], Place, unknown[][]] => [
      `beside the way, to ${place.screen}, lies above a full stack`,
      ['front', 'card', 'roll'],
      place,
      [['navigateTo', { url }]],
    ]),
    ['to the page on top is none', ['front', 'card'], h3, []],
  ])('%s', async (_, open, place, ways) => {
    const { go, taken, told } = await phone(open)
    await go(place)
    expect([taken, told]).toEqual([ways, []])
  })

  it.each([undefined, () => [null], () => [{}]])(
    'is found where WeChat does not tell what is open',
    async (getCurrentPages) => {
      const { go, taken } = await phone([], { getCurrentPages })
      await go(h3)
      expect(taken).toEqual([['navigateTo', { url: '/pages/cards/index?id=h3' }]])
    },
  )

  it('is known with a slash before it, too', async () => {
    const { go, taken } = await phone([], { getCurrentPages: () => [{ route: '/pages/cards/index' }] })
    await go(h3)
    expect(taken).toEqual([])
  })

  it('is taken once, however often it is tapped', async () => {
    const { go, taken } = await phone(['front'])
    const first = go(h3)
    await go(t1)
    await first
    expect(taken).toEqual([['navigateTo', { url: '/pages/cards/index?id=h3' }]])
    await go(t1)
    expect(taken).toHaveLength(2)
  })

  it('that WeChat refuses is told, and the next is open', async () => {
    const { go, told, taken } = await phone(['front'], { navigateTo: refuses })
    await go(h3)
    expect(told).toEqual([SORRY])
    await go({ screen: 'contents' })
    expect(told).toEqual([SORRY, SORRY])
    expect(taken).toEqual([])
  })

  it('that WeChat never answers is told after a while, and the next is open', async () => {
    const { go, told, taken } = await phone(['card'], { navigateTo: never })
    jest.useFakeTimers()
    const gone = go(t1)
    await jest.advanceTimersByTimeAsync(5999)
    expect(told).toEqual([])
    await jest.advanceTimersByTimeAsync(1)
    jest.useRealTimers()
    await gone
    expect(told).toEqual([SORRY])
    await go({ screen: 'front' })
    expect(taken).toEqual([['reLaunch', { url: '/pages/index/index' }]])
  })
})

describe('the way back', () => {
  it('leads to the page below', async () => {
    const { back, taken } = await phone(['card', 'poster'])
    await back(h3)
    expect(taken).toEqual([['navigateBack', undefined]])
  })

  it('leads to what is shown where no page lies below, as after a scan', async () => {
    const { back, taken } = await phone(['poster'])
    await back(h3)
    expect(taken).toEqual([['navigateTo', { url: '/pages/cards/index?id=h3' }]])
  })
})

describe('a page', () => {
  const roots: { unmount: () => void }[] = []
  afterEach(() => act(() => roots.splice(0).forEach((root) => root.unmount())))

  /** Opens a page with what it was opened with; its places as they are shown one after another. */
  function openPage(
    usePlace: (screen: Screen) => [Place, (place: Place) => void],
    screen: Screen,
    params: Record<string, string>,
  ) {
    const shown: Place[] = []
    const Page = () => {
      const [place] = usePlace(screen)
      if (shown.at(-1) !== place) shown.push(place)
      return null
    }
    mockRouter.params = params
    const root = createRoot(document.createElement('div'))
    roots.push(root)
    act(() => root.render(createElement(Page)))
    return { shown, close: () => act(() => root.unmount()) }
  }

  it('shows what it was opened with, then what it is handed, then the same anew', async () => {
    const { usePlace, go, hand, taken } = await phone(['card'])
    const { shown } = openPage(usePlace, 'card', { id: 'h3' })
    expect(shown).toEqual([h3])
    await act(() => go({ screen: 'card', id: 'h4' }))
    act(() => hand({ screen: 'card', id: 'h4' }))
    expect(shown).toEqual([h3, { screen: 'card', id: 'h4' }, { screen: 'card', id: 'h4' }])
    act(() => hand(t1))
    expect(shown).toHaveLength(3)
    expect(taken).toEqual([])
  })

  it('that lies below stands at the place before it comes up', async () => {
    const { usePlace, go, taken } = await phone(['card', 'task'])
    const { shown } = openPage(usePlace, 'card', { id: 'h3' })
    await act(() => go({ screen: 'card', id: 'h5' }))
    expect(shown.at(-1)).toEqual({ screen: 'card', id: 'h5' })
    expect(taken).toEqual([['navigateBack', { delta: 1 }]])
  })

  it('that is gone is handed nothing; the one that came in its place is', async () => {
    const { usePlace, hand } = await phone(['card'])
    const first = openPage(usePlace, 'card', { id: 'h3' })
    const second = openPage(usePlace, 'card', { id: 'h4' })
    first.close()
    act(() => hand({ screen: 'card', id: 'h5' }))
    expect([first.shown, second.shown]).toEqual([
      [h3],
      [
        { screen: 'card', id: 'h4' },
        { screen: 'card', id: 'h5' },
      ],
    ])
    second.close()
    act(() => hand(h3))
    expect(second.shown).toHaveLength(2)
  })

  it('whose code names a place on another page gives way to that', async () => {
    const { usePlace, taken } = await phone(['front'])
    openPage(usePlace, 'front', { scene: 'task%2Ft6' })
    expect(taken).toEqual([['redirectTo', { url: '/pages/task/index?id=t6' }]])
  })

  it.each<[string, () => Promise<unknown>, Screen[], string[]]>([
    ['is told if WeChat refuses it', refuses, ['front'], [SORRY]],
    ['is told nothing where only the answer is lost', refuses, ['task'], []],
  ])('whose code names a place on another page %s', async (_, redirectTo, open, words) => {
    const { usePlace, told } = await phone(open, { redirectTo })
    openPage(usePlace, 'front', { scene: 'task%2Ft6' })
    await new Promise((resolve) => setTimeout(resolve))
    expect(told).toEqual(words)
  })

  it("gives way to nothing in Moments' single page", async () => {
    const type = process.env.TARO_ENV
    process.env.TARO_ENV = 'weapp'
    const { usePlace, taken } = await phone(['front'], { getLaunchOptionsSync: () => ({ scene: 1154 }) })
    openPage(usePlace, 'front', { scene: 'task%2Ft6' })
    process.env.TARO_ENV = type
    expect(taken).toEqual([])
  })

  it('that comes on show opens all ways, whatever became of the one that led there', async () => {
    const { usePlace, go, taken } = await phone(['front'], { navigateTo: never })
    openPage(usePlace, 'front', {})
    void go(h3)
    await go({ screen: 'card', id: 'h4' })
    mockShow.forEach((then) => then())
    mockTaro.navigateTo = (given: unknown) => Promise.resolve(taken.push(['navigateTo', given]))
    await go(t1)
    expect(taken).toEqual([['navigateTo', { url: '/pages/task/index?id=t1' }]])
  })

  it('leaves behind the way that led there: refused late, it is not told and opens no other', async () => {
    const refused: (() => void)[] = []
    const { usePlace, go, told } = await phone(['front'], {
      navigateTo: () => new Promise((_, refuse) => refused.push(refuse)),
    })
    openPage(usePlace, 'front', {})
    const first = go(h3)
    mockShow.forEach((then) => then())
    void go(t1)
    refused[0]!()
    await first
    await go({ screen: 'card', id: 'h4' })
    expect([refused.length, told]).toEqual([2, []])
    refused[1]!()
  })
})

describe('an address that is gone', () => {
  it('leads to the front page, before WeChat shows a page of its own', async () => {
    const { mendLostPages, taken } = await phone([])
    mendLostPages()
    const [[, lost]] = taken as [[string, () => void]]
    lost()
    expect(taken.slice(1)).toEqual([['reLaunch', { url: '/pages/index/index' }]])
  })

  it('is left to a WeChat that does not tell of it', async () => {
    const { mendLostPages } = await phone([], { onPageNotFound: undefined })
    expect(mendLostPages).not.toThrow()
  })
})

import bars from '../theme.json'

const mockTaro: Record<string, unknown> = {}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))

/** The phone, just switched on: it has painted nothing yet. */
async function phone(calls: Record<string, unknown> = {}) {
  for (const name of Object.keys(mockTaro)) delete mockTaro[name]
  Object.assign(mockTaro, { nextTick: (then: () => void) => void setTimeout(then), ...calls })
  jest.resetModules()
  return import('./device')
}

const throws = () => {
  throw new Error('no')
}

describe("WeChat's type size", () => {
  it.each([
    [{ fontSizeScaleFactor: 1.4, fontSizeSetting: 99 }, 1.4],
    // In pixels only: an iPhone's, whose standard is 17, and Android's above it, whose standard is 16.
    [{ fontSizeSetting: 17 }, 1],
    [{ fontSizeSetting: 15.3 }, 0.9],
    [{ fontSizeSetting: 16 }, 16 / 17],
    [{ fontSizeSetting: 23.8 }, 1.4],
    [{ fontSizeSetting: 24 }, 1.5],
    [{ fontSizeSetting: 18 }, 1.125],
    [{}, 1],
  ])('told as %j is the factor %p', async (told, factor) => {
    expect((await phone({ getAppBaseInfo: () => told })).systemTypeFactor()).toBeCloseTo(factor, 9)
    // Before base library 2.20.1 one call tells everything.
    expect((await phone({ getSystemInfoSync: () => told })).systemTypeFactor()).toBeCloseTo(factor, 9)
  })

  it.each([undefined, throws, () => undefined])('is the standard where nothing tells it', async (call) => {
    expect((await phone({ getAppBaseInfo: call, getSystemInfoSync: call })).systemTypeFactor()).toBe(1)
  })
})

describe('a screen reader', () => {
  it.each<[string, (() => Promise<unknown>) | undefined, boolean]>([
    ['is on', () => Promise.resolve({ open: true }), true],
    ['is off', () => Promise.resolve({ open: false }), false],
    ['is off where the phone tells nothing', () => Promise.resolve({}), false],
    ['is off where the answer is none', () => Promise.resolve(undefined), false],
    ['is off where the phone refuses to tell', () => Promise.reject(new Error('no')), false],
    ['is off where the phone cannot tell', undefined, false],
  ])('%s', async (_, checkIsOpenAccessibility, on) => {
    expect(await (await phone({ checkIsOpenAccessibility })).screenReaderOn()).toBe(on)
  })
})

describe('less motion', () => {
  const query = (asked: string[], box: unknown) => () => {
    const own = {
      select: (selector: string) => (asked.push(selector), own),
      boundingClientRect: (tell: (box: unknown) => void) => ((own.tell = () => tell(box)), own),
      tell: () => undefined as void,
      exec: () => own.tell(),
    }
    return own
  }

  it.each([
    [{ width: 1 }, true],
    [{ width: 0 }, false],
    [null, false],
    [[{ width: 1 }], false],
  ])('is wanted if the probe measures %j: %p', async (box, wanted) => {
    const asked: string[] = []
    const { reducedMotion } = await phone({ createSelectorQuery: query(asked, box) })
    expect(await reducedMotion('.probe')).toBe(wanted)
    expect(asked).toEqual(['.probe'])
  })

  it.each([undefined, throws])('is taken for wanted where the phone cannot measure', async (createSelectorQuery) => {
    const { reducedMotion } = await phone({ createSelectorQuery })
    jest.useFakeTimers()
    const wanted = reducedMotion('.probe')
    await jest.advanceTimersByTimeAsync(6000)
    jest.useRealTimers()
    expect(await wanted).toBe(true)
  })
})

describe("WeChat's bars", () => {
  const paint = () => Promise.resolve()
  async function painter(theme?: string) {
    const calls = {
      getAppBaseInfo: () => ({ theme }),
      setNavigationBarColor: jest.fn(paint),
      setBackgroundColor: jest.fn(paint),
    }
    return { ...calls, ...(await phone(calls)) }
  }

  it("are left to WeChat as long as the reader follows the phone's theme", async () => {
    const { paintBars, setNavigationBarColor, setBackgroundColor } = await painter('dark')
    paintBars('system')
    expect(setNavigationBarColor).not.toHaveBeenCalled()
    expect(setBackgroundColor).not.toHaveBeenCalled()
  })

  it.each([
    ['light', '#000000'],
    ['dark', '#ffffff'],
  ] as const)('are painted %s for who chose it, with words in %s', async (choice, frontColor) => {
    const { paintBars, setNavigationBarColor, setBackgroundColor } = await painter()
    paintBars(choice)
    const { navBackground, background } = bars[choice]
    expect(setNavigationBarColor.mock.calls).toEqual([[{ frontColor, backgroundColor: navBackground }]])
    expect(setBackgroundColor.mock.calls).toEqual([[{ backgroundColor: background }]])
  })

  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    [undefined, 'light'],
  ] as const)("follow a phone's theme (%s) again that was chosen after another", async (theme, painted) => {
    const { paintBars, setBackgroundColor } = await painter(theme)
    paintBars(painted === 'dark' ? 'light' : 'dark')
    paintBars('system')
    expect(setBackgroundColor).toHaveBeenLastCalledWith({ backgroundColor: bars[painted].background })
  })

  it('are no trouble where the phone paints none', async () => {
    const { paintBars } = await phone()
    expect(() => paintBars('dark')).not.toThrow()
  })

  it("hear of the phone's change of theme, where it tells", async () => {
    const onThemeChange = jest.fn()
    const then = () => undefined
    const told = await phone({ onThemeChange })
    told.onPhoneTheme(then)
    expect(onThemeChange).toHaveBeenCalledWith(then)
    const silent = await phone()
    expect(() => silent.onPhoneTheme(then)).not.toThrow()
  })
})

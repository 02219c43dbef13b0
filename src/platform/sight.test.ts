import type * as sight from './sight'

const mockTaro: Record<string, unknown> = {}
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: mockTaro }))

let { watch } = {} as typeof sight
beforeAll(async () => {
  ;({ watch } = await import('./sight'))
})

interface Seen {
  id: string
  intersectionRatio: number
  boundingClientRect: { height: number }
}

/** A phone that draws when it is told to. */
function phone(calls: Record<string, unknown> = {}) {
  for (const name of Object.keys(mockTaro)) delete mockTaro[name]
  let draw = () => undefined as void
  let tell: ((seen?: Seen) => void) | undefined
  const page = { route: 'pages/roll/index' }
  const observe = jest.fn((_: string, hear: (seen?: Seen) => void) => void (tell = hear))
  const relativeToViewport = jest.fn(() => ({ observe }))
  const disconnect = jest.fn()
  const createIntersectionObserver = jest.fn(() => ({ relativeToViewport, disconnect }))
  Object.assign(mockTaro, {
    nextTick: (then: () => void) => void (draw = then),
    getSystemInfoSync: () => ({ windowHeight: 800 }),
    getCurrentPages: () => [{ route: 'pages/cards/index' }, page, { route: 'pages/task/index' }],
    createIntersectionObserver,
    ...calls,
  })
  return {
    page,
    draw: () => draw(),
    tell: (seen?: Seen) => tell?.(seen),
    observe,
    relativeToViewport,
    disconnect,
    createIntersectionObserver,
  }
}

const NEAR = { above: 2, below: -0.5 }
const seen = (intersectionRatio: number): Seen => ({ id: 'h3', intersectionRatio, boundingClientRect: { height: 120 } })

it('what comes into the stretch and leaves it is told, on the page that was meant, once it is drawn', () => {
  const told = jest.fn()
  const { page, draw, tell, observe, relativeToViewport, createIntersectionObserver } = phone()
  watch('roll', '.card', NEAR, told)
  expect(createIntersectionObserver).not.toHaveBeenCalled()
  draw()
  expect(createIntersectionObserver).toHaveBeenCalledWith(page, { thresholds: [0], observeAll: true })
  expect(relativeToViewport).toHaveBeenCalledWith({ top: 1600, bottom: -400 })
  expect(observe).toHaveBeenCalledWith('.card', expect.anything())
  tell(seen(0.5))
  tell(seen(0))
  expect(told.mock.calls).toEqual([
    ['h3', true, 120],
    ['h3', false, 120],
  ])
})

it.each([undefined, () => ({})])('a phone that tells no height has a usual one', (getSystemInfoSync) => {
  const { draw, relativeToViewport } = phone({ getSystemInfoSync })
  watch('roll', '.card', NEAR, () => undefined)
  draw()
  expect(relativeToViewport).toHaveBeenCalledWith({ top: 1200, bottom: -300 })
})

it('nothing is told once it has ended, however late the phone is', () => {
  const told = jest.fn()
  const { draw, tell, disconnect } = phone()
  const end = watch('roll', '.card', NEAR, told)
  draw()
  end()
  expect(disconnect).toHaveBeenCalledTimes(1)
  tell(seen(1))
  expect(told).not.toHaveBeenCalled()
})

it('what ended before it was drawn never begins', () => {
  const { draw, createIntersectionObserver } = phone()
  watch('roll', '.card', NEAR, () => undefined)()
  draw()
  expect(createIntersectionObserver).not.toHaveBeenCalled()
})

it('a phone that does not watch, or cannot end it, is borne', () => {
  const { draw } = phone({ createIntersectionObserver: undefined })
  const end = watch('roll', '.card', NEAR, () => undefined)
  expect(draw).not.toThrow()
  expect(end).not.toThrow()
  const other = phone()
  const endOther = watch('roll', '.card', NEAR, () => undefined)
  other.draw()
  other.disconnect.mockImplementation(() => {
    throw new Error('no')
  })
  expect(endOther).not.toThrow()
})

it('a phone that tells of nothing tells nothing', () => {
  const told = jest.fn()
  const { draw, tell } = phone()
  watch('roll', '.card', NEAR, told)
  draw()
  expect(() => tell(undefined)).not.toThrow()
  expect(told).not.toHaveBeenCalled()
})

import { answered, given, quietly } from './guard'

const throws = () => {
  throw new Error('no such call')
}
/** What a call that this phone does not have looks like to who makes it. */
const absent = undefined as unknown as () => never

describe('a question that is answered at once', () => {
  it.each([0, '', false, 'yes'])('has the answer %p', (answer) => {
    expect(given<unknown>(() => answer, 'otherwise')).toBe(answer)
  })

  it.each([
    ['nothing', () => undefined],
    ['null', () => null],
    ['an error', throws],
    ['that there is no such call', () => absent()],
  ])('has what stands for it where the phone gives %s', (_, call) => {
    expect(given<string>(call, 'otherwise')).toBe('otherwise')
  })
})

describe('a question that is answered later', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it('has the answer, and waits no more', async () => {
    await expect(answered(() => Promise.resolve('yes'))).resolves.toBe('yes')
    expect(jest.getTimerCount()).toBe(0)
  })

  it('is refused as the phone refuses it, and waits no more', async () => {
    await expect(answered(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(jest.getTimerCount()).toBe(0)
  })

  it('is refused where there is no such call', async () => {
    await expect(answered(() => absent())).rejects.toThrow(TypeError)
  })

  it('is waited for six seconds, and refused then', async () => {
    const heard = jest.fn()
    answered(() => new Promise(() => undefined)).catch(heard)
    await jest.advanceTimersByTimeAsync(5999)
    expect(heard).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    expect(heard).toHaveBeenCalledTimes(1)
  })
})

it.each([
  ['does it', () => Promise.resolve()],
  ['refuses', () => Promise.reject(new Error('no'))],
  ['throws', throws],
  ['has no such call', () => absent()],
])('what nobody waits for troubles nobody, where the phone %s', async (_, call) => {
  const lost = jest.fn()
  process.once('unhandledRejection', lost)
  quietly(call)
  await new Promise((resolve) => setTimeout(resolve))
  process.off('unhandledRejection', lost)
  expect(lost).not.toHaveBeenCalled()
})

import type { Clock } from './clock'

/** How a call of WeChat's can go wrong, beside refusing with a reason. */
export const FAULTS = [
  /** This WeChat does not know it. */
  'absent',
  /** It throws at once. */
  'throws',
  /** It does nothing, and never answers. */
  'dead',
  /** It does what it was asked, and never answers. */
  'silent',
  /** It does what it was asked, and answers long after. */
  'late',
  /** It answers twice. */
  'twice',
] as const
export type Fault =
  | (typeof FAULTS)[number]
  /** It is not done, and refused with this. */
  | { refuses: unknown }
  /** It is not done; it answers by a promise that nobody asked for, which is rejected with this. */
  | { rejects: unknown }
  /** It is done, and this is its answer to who waits for one. */
  | { tells: unknown }
  /** It is done, and gives this back at once. */
  | { gives: unknown }

/** So long after a late answer comes, in milliseconds. */
export const LATE = 30_000

export type Call = (...given: never[]) => unknown

interface Faulty {
  readonly clock: Clock
  /** Names of calls, and how each goes wrong from now on. */
  readonly faults: Readonly<Record<string, Fault>>
}

/**
 * Lets a call go wrong.
 * @param name of the call
 * @param call what it does while nothing is wrong
 * @returns what stands in its place at this moment; nothing where it is absent
 */
export function withFault({ clock, faults }: Faulty, name: string, call: Call): Call | undefined {
  const fault = faults[name]
  if (fault === undefined) return call
  if (fault === 'absent') return undefined
  return (...given: never[]) => {
    if (fault === 'throws') throw new Error(`${name}:fail for no reason at all`)
    if (typeof fault === 'object') {
      if ('gives' in fault) return fault.gives
      // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- so does WeChat
      if ('rejects' in fault) return Promise.reject(fault.rejects)
      if ('refuses' in fault) {
        // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- so does WeChat
        if (asksByPromise(given)) return Promise.reject(fault.refuses)
        return void clock.setTimeout(() => refuse(given[0], fault.refuses), 1)
      }
    }
    const callbacks = given.map((one) => withCallbacks(one, (callback) => heard(callback, fault, clock)))
    if (fault === 'dead') return asksByPromise(given) ? new Promise(() => undefined) : undefined
    const answer = call(...(callbacks as never[]))
    if (!(answer instanceof Promise) || fault === 'twice') return answer
    if (typeof fault === 'object') return answer.then(() => fault.tells)
    return new Promise((resolve) => {
      if (fault === 'late') clock.setTimeout(() => resolve(answer), LATE)
    })
  }
}

/** How a fault lets a callback hear its answer. */
export function heard<T extends unknown[], R>(
  callback: (...answer: T) => R,
  fault: Fault | undefined,
  clock: Clock,
): (...answer: T) => R | undefined {
  return (...answer) => {
    if (fault === 'dead' || fault === 'silent') return undefined
    if (fault === 'late') return void clock.setTimeout(() => callback(...answer), LATE)
    if (fault === 'twice') clock.setTimeout(() => callback(...answer), 1)
    return callback(...(typeof fault === 'object' && 'tells' in fault ? ([fault.tells] as T) : answer))
  }
}

/** Tells who gave callbacks that it was not done. */
function refuse(given: unknown, reason: unknown): void {
  const { fail, complete } = (given ?? {}) as Record<string, unknown>
  if (isFunction(fail)) fail(reason)
  if (isFunction(complete)) complete(reason)
}

const CALLBACKS = ['success', 'fail', 'complete']

const isFunction = (value: unknown): value is (...answer: unknown[]) => void => typeof value === 'function'

/** What was given to a call, each callback in it changed. */
function withCallbacks(given: unknown, change: (callback: (...answer: unknown[]) => void) => unknown): unknown {
  if (isFunction(given)) return change(given)
  if (typeof given !== 'object' || given === null) return given
  const options: Record<string, unknown> = { ...given }
  for (const name of CALLBACKS) {
    const callback = options[name]
    if (isFunction(callback)) options[name] = change(callback)
  }
  return options
}

/** Calls with options and no callbacks among them are answered by a promise. */
const asksByPromise = ([options]: unknown[]): boolean =>
  typeof options === 'object' && options !== null && !CALLBACKS.some((name) => name in options)

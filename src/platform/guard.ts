/** How long an answer of the platform is waited for, in milliseconds: a package on a slow line takes a few seconds. */
const PATIENCE = 6000

/**
 * Asks the platform for what it knows at once.
 * @param call the question
 * @param otherwise what is taken for its answer where the call is absent, throws or gives nothing
 */
export function given<T>(call: () => T | null | undefined, otherwise: T): T {
  try {
    return call() ?? otherwise
  } catch {
    return otherwise
  }
}

/**
 * Waits for an answer of the platform, but not for ever.
 * @param call what is asked
 * @returns the answer; rejected where the call is absent, throws, refuses or takes too long. What comes after is not heard
 */
export const answered = <T>(call: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE)
    const ended = () => clearTimeout(timer)
    const asked = call()
    asked.then(resolve, reject)
    asked.then(ended, ended)
  })

/** Has the platform do what nobody waits for, and nobody misses where it cannot. */
export function quietly(call: () => Promise<unknown>): void {
  void given(() => call().catch(() => undefined), undefined)
}

/** How long to wait for an answer of the platform, in milliseconds: a package on a slow line takes a few seconds. */
const PATIENCE = 6000

/**
 * Asks the platform for what it answers at once.
 * @param call the question
 * @param otherwise the answer to take where the call is absent, throws or gives nothing
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
 * @param call the question
 * @returns the answer; rejected where the call is absent, throws, refuses or takes too long. A later answer is ignored
 */
export const answered = <T>(call: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(reject, PATIENCE)
    const ended = () => clearTimeout(timer)
    const asked = call()
    asked.then(resolve, reject)
    asked.then(ended, ended)
  })

/** Asks the platform for something that nobody waits for, and that nobody misses where it fails. */
export function quietly(call: () => Promise<unknown>): void {
  void given(() => call().catch(() => undefined), undefined)
}

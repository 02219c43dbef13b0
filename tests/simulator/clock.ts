import { setImmediate as nextTurn } from 'node:timers/promises'

interface Timer {
  due: number
  run: () => void
  every?: number
}

/** What is due this soon belongs to what the reader just did (React, Taro and `nextTick` stay well below). */
const SOON = 100
const TOO_MANY = 10_000

/**
 * The time the mini-program lives in. Its timers run only when a test lets time pass, so five seconds cost nothing
 * and no run depends on the speed of the machine.
 */
export class Clock {
  now = Date.now()
  #lastId = 0
  readonly #timers = new Map<number, Timer>()
  readonly #onError: (error: unknown) => void

  readonly #perLook: number

  /**
   * `onError` receives whatever a timer throws. On a slow phone `perLook` milliseconds have passed whenever the mini-program looks at
   * the clock; on others none.
   */
  constructor(onError: (error: unknown) => void, perLook = 0) {
    this.#onError = onError
    this.#perLook = perLook
  }

  /** `Date` as the mini-program sees it. */
  readonly Date = ((clock: Clock) =>
    class extends Date {
      constructor(...parts: [] | [number]) {
        super(...(parts.length ? parts : ([clock.now] as const)))
      }

      static override now(): number {
        clock.now += clock.#perLook
        return clock.now
      }
    })(this)

  readonly setTimeout = (run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): number =>
    this.#add({ due: this.now + Math.max(0, delay), run: () => run(...given) })

  readonly setInterval = (run: (...given: unknown[]) => void, delay = 0, ...given: unknown[]): number => {
    const every = Math.max(4, delay)
    return this.#add({ due: this.now + every, run: () => run(...given), every })
  }

  readonly clear = (id?: number): void => {
    if (id !== undefined) this.#timers.delete(id)
  }

  /** Runs promises and everything due soon, until nothing of it is left. */
  async settle(): Promise<void> {
    await this.#runUntil(this.now + SOON, false)
  }

  /** Lets this many milliseconds pass. */
  async pass(milliseconds: number): Promise<void> {
    await this.#runUntil(this.now + milliseconds, true)
  }

  /** How many timers wait. */
  get waiting(): number {
    return this.#timers.size
  }

  /** Forgets every timer, as when the process dies. */
  stop(): void {
    this.#timers.clear()
  }

  #add(timer: Timer): number {
    this.#timers.set(++this.#lastId, timer)
    return this.#lastId
  }

  async #runUntil(end: number, arrive: boolean): Promise<void> {
    await nextTurn()
    for (let count = 0; ; count++) {
      if (count > TOO_MANY) throw new Error('The mini-program never comes to rest: its timers keep starting timers')
      const next = this.#first(end)
      if (!next) break
      const [id, timer] = next
      this.now = Math.max(this.now, timer.due)
      if (timer.every) timer.due += timer.every
      else this.#timers.delete(id)
      try {
        timer.run()
      } catch (error) {
        this.#onError(error)
      }
      await nextTurn()
    }
    if (arrive) this.now = end
  }

  #first(end: number): [number, Timer] | undefined {
    let first: [number, Timer] | undefined
    for (const entry of this.#timers) {
      if (entry[1].due <= end && (!first || entry[1].due < first[1].due)) first = entry
    }
    return first
  }
}

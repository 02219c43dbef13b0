import type { Clock } from './clock'

export interface Rect {
  left: number
  top: number
  width: number
  height: number
}

interface QueryHost {
  readonly clock: Clock
  readonly device: { width: number; height: number }
  rectOf(selector: string): Rect | null
}

type Listener = (given: unknown) => void

/**
 * Answers with the rectangles that a test has set, else with zeros; `null` for what is not on the page.
 * @param hears what becomes of a listener: it may hear nothing, or hear it late
 */
export function selectorQuery(host: QueryHost, hears = (listener: Listener): Listener => listener): object {
  const found: { result: unknown; tell: Listener | undefined }[] = []
  const fields = (rect: Rect | null) =>
    rect && {
      ...rect,
      right: rect.left + rect.width,
      bottom: rect.top + rect.height,
      id: '',
      dataset: {},
      scrollLeft: 0,
      scrollTop: 0,
    }
  const query = {
    in: () => query,
    select: (selector: string) => ask(() => fields(host.rectOf(selector))),
    selectAll: (selector: string) => ask(() => [fields(host.rectOf(selector))].filter(Boolean)),
    selectViewport: () => ask(() => fields({ left: 0, top: 0, width: host.device.width, height: host.device.height })),
    exec: (done?: Listener) =>
      void host.clock.setTimeout(() => {
        for (const { result, tell } of found) if (tell) hears(tell)(result)
        if (done) hears(done)(found.map(({ result }) => result))
      }, 1),
  }
  const ask = (result: () => unknown) => {
    const take = (tell?: Listener) => {
      found.push({ result: result(), tell })
      return query
    }
    return { boundingClientRect: take, scrollOffset: take, fields: (_wanted: unknown, tell?: Listener) => take(tell) }
  }
  return query
}

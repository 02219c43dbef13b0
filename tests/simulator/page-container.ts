import type { Clock } from './clock'
import type { Drawing, ViewNode } from './renderer'

/** What the view tells the logic layer arrives no sooner than the next frame. */
const FRAME = 16

/**
 * The page-container of one page. While it is shown a step back closes it and not the page: WeChat's page on page-container.
 * `show` is only looked at when it changes: a page that leaves it true after a step back has closed the container has nothing to
 * close any more.
 */
export class PageContainers {
  #known = new Map<ViewNode, { written: boolean; shown: boolean }>()
  #timers: number[] = []

  constructor(
    private readonly clock: Clock,
    private readonly drawing: () => Drawing,
    private readonly warn: (text: string) => void,
  ) {}

  /** After each rendering. */
  sync(): void {
    const drawing = this.drawing()
    const elements = [...drawing.root.querySelectorAll('page-container')]
    if (elements.length > 1) this.warn('A page may have one page-container')
    const known = this.#known
    this.#known = new Map()
    for (const element of elements) {
      const node = drawing.nodeOf(element)
      const written = element.getAttribute('show') === 'true'
      const container = known.get(node) ?? { written: false, shown: false }
      this.#known.set(node, container)
      if (written !== container.written) {
        container.written = written
        if (written !== container.shown) this.#turn(node, container, written)
      }
    }
  }

  /** A step back. @returns whether a container took it */
  back(): boolean {
    const open = [...this.#known].find(([, { shown }]) => shown)
    if (open) this.#turn(...open, false)
    return !!open
  }

  /** The page is gone. */
  close(): void {
    this.#timers.forEach(this.clock.clear)
    this.#known.clear()
  }

  #turn(node: ViewNode, container: { shown: boolean }, shown: boolean): void {
    container.shown = shown
    const way = shown ? 'enter' : 'leave'
    for (const name of [`before${way}`, way, `after${way}`]) {
      this.#timers.push(this.clock.setTimeout(() => node.send(name), FRAME))
    }
  }
}

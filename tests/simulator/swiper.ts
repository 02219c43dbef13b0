import type { Clock } from './clock'
import type { Drawing, ViewNode } from './renderer'

export type SwiperSource = 'touch' | 'autoplay' | ''

/** A turn that a reader can watch. */
export interface Turn {
  from: number
  to: number
  source: SwiperSource
}

interface Swiper {
  element: Element
  node: ViewNode
  /** Where it stands, which the mini-program cannot read. */
  position: number
  /** The `current` that the mini-program wrote last. */
  written: string | null
  /** What it has yet to tell of its last move. */
  timers: number[]
}

const DURATION = 500
/** What the view tells the logic layer arrives no sooner than the next frame. */
const FRAME = 16

/**
 * The swipers of one page, as WeChat's own behaves. Each keeps its own position, which fingers and autoplay change
 * without the page's data; only a `current` other than the last one written moves it, or being sent whole once more.
 */
export class Swipers {
  #known = new Map<ViewNode, Swiper>()
  /** Every turn so far that took longer than a frame. */
  readonly turns: Turn[] = []
  /** When the last animation under way ends. */
  restsAt = 0

  constructor(
    private readonly clock: Clock,
    private readonly drawing: () => Drawing,
  ) {}

  /** After each rendering. `sent` is the data just set, by which a swiper sent whole is known. */
  sync(sent: string): void {
    const drawing = this.drawing()
    const living = [...drawing.root.querySelectorAll('swiper')]
    const known = this.#known
    this.#known = new Map()
    for (const element of living) {
      const node = drawing.nodeOf(element)
      const written = element.getAttribute('current')
      const swiper = known.get(node) ?? {
        element,
        node,
        position: this.#normal(element, Number(written ?? 0)),
        written,
        timers: [],
      }
      this.#known.set(node, swiper)
      swiper.element = element
      const sid = element.getAttribute('data-sid')
      const sentWhole = sid !== null && sent.includes(`"sid":${JSON.stringify(sid)}`)
      const driven = written !== swiper.written || sentWhole
      swiper.written = written
      const target = driven ? this.#normal(element, Number(written ?? 0)) : this.#clamp(element, swiper.position)
      if (target !== swiper.position) this.#move(swiper, target, '')
    }
  }

  /** The page is gone: nothing is told any more. */
  close(): void {
    for (const { timers } of this.#known.values()) timers.forEach(this.clock.clear)
    this.#known.clear()
    this.restsAt = 0
  }

  at(element: Element): number {
    return this.#of(element).position
  }

  /** The item on show. */
  item(element: Element): Element {
    const item = items(element)[this.at(element)]
    if (!item) throw new Error('The swiper has no items')
    return item
  }

  /** One finger's stroke to the item before or after. */
  stroke(element: Element, step: 1 | -1): void {
    const swiper = this.#of(element)
    const target = this.#neighbour(element, swiper.position, step)
    if (target === undefined)
      throw new Error(`The swiper stands at its end, item ${swiper.position}: there is nothing to swipe to`)
    const finger = this.drawing().nodeOf(this.item(element))
    for (const name of ['touchstart', 'touchmove', 'touchend']) finger.send(name, {}, true)
    this.#move(swiper, target, 'touch')
  }

  /** The turn that autoplay makes when its interval is over; the last item is followed by the first. */
  autoplayTurn(element: Element): void {
    const swiper = this.#of(element)
    if (element.getAttribute('autoplay') !== 'true') throw new Error('The swiper does not play by itself')
    this.#move(swiper, this.#neighbour(element, swiper.position, 1) ?? 0, 'autoplay')
  }

  /** The steps a finger takes from here to there: the short way round if the swiper is circular. */
  steps(element: Element, target: number): (1 | -1)[] {
    const count = items(element).length
    if (target < 0 || target >= count) throw new Error(`The swiper has ${count} items and no item ${target}`)
    const straight = target - this.at(element)
    const round = straight - Math.sign(straight) * count
    const way = isCircular(element) && Math.abs(round) < Math.abs(straight) ? round : straight
    return Array.from({ length: Math.abs(way) }, () => (way > 0 ? 1 : -1))
  }

  #move(swiper: Swiper, target: number, source: SwiperSource): void {
    const vertical = swiper.element.getAttribute('vertical') === 'true'
    const duration = Math.max(FRAME, Number(swiper.element.getAttribute('duration') ?? DURATION))
    const item = items(swiper.element)[target]
    const detail = { current: target, currentItemId: item?.getAttribute('item-id') ?? '', source }
    const tell = () => swiper.node.send('change', { ...detail })
    const finish = () => {
      swiper.node.send('transition', vertical ? { dx: 0, dy: 1 } : { dx: 1, dy: 0 })
      swiper.node.send('animationfinish', { ...detail })
    }
    if (duration > FRAME) this.turns.push({ from: swiper.position, to: target, source })
    swiper.position = target
    // A move cut short by the next one never finishes.
    swiper.timers.forEach(this.clock.clear)
    swiper.timers = [this.clock.setTimeout(tell, FRAME), this.clock.setTimeout(finish, duration)]
    this.restsAt = Math.max(this.restsAt, this.clock.now + duration)
  }

  #of(element: Element): Swiper {
    const swiper = this.#known.get(this.drawing().nodeOf(element))
    if (!swiper) throw new Error(`<${element.tagName}> is not a swiper`)
    return swiper
  }

  #neighbour(element: Element, position: number, step: 1 | -1): number | undefined {
    const count = items(element).length
    const next = position + step
    if (next >= 0 && next < count) return next
    return isCircular(element) && count > 1 ? (next + count) % count : undefined
  }

  /** Where it stands after items went away. */
  #clamp(element: Element, position: number): number {
    return Math.max(0, Math.min(position, items(element).length - 1))
  }

  /** An index that the swiper can stand at; like the real one it takes one past the end as counted round. */
  #normal(element: Element, index: number): number {
    const count = items(element).length
    return count ? ((Math.round(index) % count) + count) % count : 0
  }
}

const isCircular = (swiper: Element): boolean => swiper.getAttribute('circular') === 'true'

function items(swiper: Element): Element[] {
  return [...swiper.querySelectorAll('swiper-item')].filter((item) => item.closest('swiper') === swiper)
}

/** The numbers that the design wants held. */
import { MAIN, type Weights } from './sizes'
import type { Talk } from './talk'
import type { Grown } from './growth'
import type { H5Figures } from './h5'

const KB = 1024

/** One number against its bound; where they are ratios, so is the number. */
export interface Bound {
  what: string
  is: number
  atMost: number
  unit: '×' | 'bytes' | 'calls' | 'nodes' | 'levels' | 'ms'
}

export const isMet = ({ is, atMost }: Bound): boolean => is <= atMost

/** @param scaffold the empty Taro project, built by the same Taro */
export function weightBounds(ours: Weights, scaffold: Weights): Bound[] {
  const [own, empty] = [ours[MAIN]!, scaffold[MAIN]!]
  return [
    { what: "main package's code, raw, to the scaffold's", is: own.code.raw / empty.code.raw, atMost: 1, unit: '×' },
    {
      what: "main package's code, zstd, to the scaffold's",
      is: own.code.zstd / empty.code.zstd,
      atMost: 1.2,
      unit: '×',
    },
    { what: 'main package with images', is: own.total.raw, atMost: 950_000, unit: 'bytes' },
    { what: 'main package with images, zstd', is: own.total.zstd, atMost: 560_000, unit: 'bytes' },
    { what: 'heaviest share image', is: own.heaviestImage, atMost: 20 * KB, unit: 'bytes' },
  ]
}

export function talkBounds({ firstScreen, swipe, carousel, extent }: Talk): Bound[] {
  const { deck, front } = firstScreen
  const most = (what: 'nodes' | 'depth') => Math.max(...Object.values(extent).map((one) => one[what]))
  return [
    { what: 'setData before the front page can be read', is: front.readable.calls, atMost: 0, unit: 'calls' },
    { what: 'setData before the first card can be read', is: deck.readable.calls, atMost: 2, unit: 'calls' },
    { what: 'bytes before the first card can be read', is: deck.readable.bytes, atMost: 5 * KB, unit: 'bytes' },
    { what: 'setData for a swipe, the worst', is: swipe.worst.calls, atMost: 1, unit: 'calls' },
    { what: 'bytes for a swipe, the median', is: swipe.median.bytes, atMost: 1.8 * KB, unit: 'bytes' },
    { what: 'bytes for a swipe, the worst', is: swipe.worst.bytes, atMost: 4 * KB, unit: 'bytes' },
    {
      what: 'setData for a turn of the carousel by itself',
      is: carousel.autoplay.worst.calls,
      atMost: 0,
      unit: 'calls',
    },
    { what: 'WXML on any page', is: most('nodes'), atMost: 300, unit: 'nodes' },
    { what: 'WXML depth on any page', is: most('depth'), atMost: 12, unit: 'levels' },
  ]
}

/** @param grown the product with many times the content, against itself */
export const growthBounds = (grown: readonly Grown[]): Bound[] =>
  grown.flatMap(({ times, ratios }) =>
    Object.entries(ratios).map(([what, is]): Bound => ({
      what: `${times} × content: ${what}`,
      is,
      atMost: 1.2,
      unit: '×',
    })),
  )

export function h5Bounds(h5: H5Figures): Bound[] {
  const card = h5['/card/h3/']
  return [
    {
      what: 'H5: JavaScript before the first card, gzip',
      is: card.jsGzipBeforeFirstCard,
      atMost: 130 * KB,
      unit: 'bytes',
    },
    { what: 'H5: largest contentful paint of a card', is: card.lcpMs, atMost: 1000, unit: 'ms' },
  ]
}

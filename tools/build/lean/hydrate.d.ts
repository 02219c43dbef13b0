import type { TaroNode } from '@tarojs/runtime'

/** A node and all below it as data; see hydrate.js. */
export function hydrate(node: TaroNode, place?: number): object

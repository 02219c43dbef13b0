import { createElement, Fragment, type ReactNode } from 'react'
import * as react from 'react/jsx-runtime'
import { attributesOf, elementOf, type Attributes } from './elements'
import { partsOf } from './line-ends.cjs'

/**
 * @returns the text with a `wbr` wherever a line may end: copies and searches do not see it. In one element, for in a row (`display: flex`)
 *   each part would be a column of its own
 */
function withEnds(text: string, key: string): ReactNode {
  const parts = partsOf(text)
  if (parts.length < 2) return text
  return createElement('span', { key }, ...parts.flatMap((part, i) => (i > 0 ? [createElement('wbr'), part] : [part])))
}

const ended = (node: ReactNode, i = 0): ReactNode =>
  typeof node === 'string' ? withEnds(node, `text ${i}`) : Array.isArray(node) ? node.map(ended) : node

/**
 * React's own, but that boxes and texts are plain elements, and that lines of what stands in them end between words. In WeChat the templates
 * see to both: tools/build/lean/wxml.ts.
 */
const own =
  <A extends unknown[]>(make: (type: never, props: never, ...rest: A) => ReactNode) =>
  (type: unknown, props: Attributes & { children?: ReactNode }, ...rest: A): ReactNode => {
    const element = elementOf(type)
    if (!element && type !== Fragment) return make(type as never, props as never, ...rest)
    const children = ended(props.children)
    return make((element ?? type) as never, { ...(element ? attributesOf(props) : props), children } as never, ...rest)
  }

export { Fragment }
export const jsx = own(react.jsx)
export const jsxs = own(react.jsxs)

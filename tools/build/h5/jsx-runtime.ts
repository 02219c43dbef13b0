import { Text, View } from '@tarojs/components'
import { createElement, Fragment, type ReactNode } from 'react'
import * as react from 'react/jsx-runtime'
import { partsOf } from './line-ends.cjs'

/** What words stand in. */
const HOLDERS: unknown[] = [View, Text, Fragment]

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

/** React's own, but that lines of every text end between words. In WeChat the templates see to it: tools/build/lean/wxml.ts. */
const withWords =
  <A extends unknown[]>(make: (type: never, props: never, ...rest: A) => ReactNode) =>
  (type: unknown, props: { children?: ReactNode }, ...rest: A): ReactNode =>
    make(
      type as never,
      (HOLDERS.includes(type) ? { ...props, children: ended(props.children) } : props) as never,
      ...rest,
    )

export { Fragment }
export const jsx = withWords(react.jsx)
export const jsxs = withWords(react.jsxs)

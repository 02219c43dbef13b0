import { getComponentsAlias, isComment, isHasExtractProp, isText } from '@tarojs/runtime'
import { toCamelCase } from '@tarojs/shared'

/** These stand under short names of their own, or reach the screen in no other way. */
const APART = /^(class|style|id|data-.*)$/

/**
 * Writes a node and all below it as the data that WeChat's view draws it from. Takes the place of Taro's own module of this
 * name, and leaves out what the templates of `wxml.ts` do not ask for: the kind of a plain view and of a text, ids of what
 * nobody can touch, empty lists. That is about half of the bytes.
 * @param {import('@tarojs/runtime').TaroNode} node
 * @returns {object} plain JSON: `nn` kind (none for a plain view or a text), `sid` id for events, `uid` id given by the program,
 *   `cl` class, `st` style, `cn` children, `v` text, `p…` attributes by their short names
 */
export function hydrate(node) {
  if (isText(node)) return { v: node.nodeValue }
  const kind = kindOf(node)
  const names = getComponentsAlias()[kind]
  const data = {}
  if (kind !== 'pure-view') data.nn = names._num
  if (node.isAnyEventBinded()) data.sid = node.sid
  if (node.uid !== node.sid) data.uid = node.uid
  if (node.className) data.cl = node.className
  if (node.cssText) data.st = node.cssText
  for (const [prop, value] of Object.entries(node.props)) {
    if (APART.test(prop)) continue
    const name = toCamelCase(prop)
    data[names[name] || name] = value
  }
  const children = node.childNodes.filter((child) => !isComment(child))
  if (children.length) data.cn = children.map(hydrate)
  return data
}

/** The template that draws a node: views and texts have several, from the barest to one that takes taps. */
function kindOf(node) {
  const { nodeName } = node
  if (nodeName !== 'view' && nodeName !== 'text') return nodeName
  const plain = !isHasExtractProp(node)
  if (node.isAnyEventBinded()) return nodeName === 'view' && plain && node.isOnlyClickBinded() ? 'click-view' : nodeName
  return nodeName === 'view' && plain && node.uid === node.sid ? 'pure-view' : `static-${nodeName}`
}

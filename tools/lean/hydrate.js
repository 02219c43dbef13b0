import { getComponentsAlias, isComment, isHasExtractProp, isText } from '@tarojs/runtime'
import { toCamelCase } from '@tarojs/shared'

/** These stand under short names of their own, or reach the screen in no other way. */
const APART = /^(class|style|id|data-.*)$/
/** What Pressable gives to all that can be tapped: their template has it. */
const PRESSED = 'pressed'
const PRESSABLE = /^pressable /
/** Kinds whose only text can stand in their own data. */
const WORDED = ['pure-view', 'text', 'static-text', 'button']

/**
 * Writes a node and all below it as the data that WeChat's view draws it from. Takes the place of Taro's own module of this
 * name, and leaves out what the templates of `wxml.ts` do not ask for: the kind of a plain view and of a text, ids of what
 * nobody can touch, empty lists, a node for the words of a node that holds nothing else. That is more than half of the bytes.
 * @param {import('@tarojs/runtime').TaroNode} node
 * @returns {object} plain JSON: `nn` kind (none for a plain view or a text), `sid` id for events, `uid` id given by the program,
 *   `cl` class, `st` style, `cn` children, `v` text of a text, `w` words of a node that holds nothing else, `p…` attributes by
 *   their short names
 */
export function hydrate(node) {
  if (isText(node)) return { v: node.nodeValue }
  const kind = kindOf(node)
  const names = getComponentsAlias()[kind]
  const pressable = kind === 'press-view'
  const data = {}
  if (kind !== 'pure-view') data.nn = names._num
  if (node.isAnyEventBinded()) data.sid = node.sid
  if (node.uid !== node.sid) data.uid = node.uid
  if (node.className) data.cl = pressable ? node.className.replace(PRESSABLE, '') : node.className
  if (node.cssText) data.st = node.cssText
  for (const [prop, value] of Object.entries(node.props)) {
    const name = toCamelCase(prop)
    if (APART.test(prop) || (pressable && (name === 'ariaRole' || name === 'hoverClass'))) continue
    data[names[name] || name] = value
  }
  const children = node.childNodes.filter((child) => !isComment(child))
  node.worded = children.length === 1 && isText(children[0]) && WORDED.includes(kind)
  if (node.worded) data.w = children[0].nodeValue
  else if (children.length) data.cn = children.map(hydrate)
  return data
}

/** The template that draws a node: views and texts have several, from the barest to one that takes taps. */
function kindOf(node) {
  const { nodeName, props } = node
  if (nodeName !== 'view' && nodeName !== 'text') return nodeName
  const plain = !isHasExtractProp(node)
  const touched = node.isAnyEventBinded()
  if (nodeName === 'text') return touched ? 'text' : 'static-text'
  if (!touched) return plain && node.uid === node.sid ? 'pure-view' : 'static-view'
  if (props['aria-role'] === 'button' && props.hoverClass === PRESSED && PRESSABLE.test(node.className))
    return 'press-view'
  return plain && node.isOnlyClickBinded() ? 'click-view' : 'view'
}

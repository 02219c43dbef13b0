import { aliases, classes } from './program.cjs'

// Nothing of Taro's: pages are drawn before that is loaded (early/draw.js).
const isText = ({ nodeType }) => nodeType === 3
const isComment = ({ nodeName }) => nodeName === 'comment'

/** Attributes that have short names of their own, or never reach the screen. */
const APART = /^(class|style|id|data-.*)$/
/** What Pressable gives to all that can be tapped: their template has it. */
const PRESSED = 'pressed'
const PRESSABLE = /^pressable /
/** A node that takes taps is a button without being told so. */
const BUTTONS = ['press-view', 'text']
/** Kinds whose only text can stand in their own data. */
const WORDED = ['pure-view', 'press-view', 'text', 'static-text', 'button']

/** What every node of a kind has: its template has it too. */
const GIVEN = { image: 'ariaRole', 'scroll-view': 'scrollY' }

const numberOf = new Map(classes.map((name, number) => [name, number]))

/**
 * Writes a node and all below it as the data that WeChat's view draws it from. Takes the place of Taro's own module of this
 * name, and leaves out what the templates of `wxml.ts` do not ask for: the kind of a plain view and of a text, ids of what
 * nobody can touch, empty lists, a node for the words of a node that holds nothing else. That is more than half of the bytes.
 * @param {import('@tarojs/runtime').TaroNode} node
 * @param {number} place among its siblings that are drawn, from 0
 * @returns {object} plain JSON: `t` number of the kind (none for a plain view or a text), `k` key among its siblings if that is not its place,
 *   `sid` id for events, `uid` id given by the program, `c` class or its number, `st` style, `n` children, `v` text of a text, `w` words of a node that holds nothing else, `p…` attributes by
 *   their short names
 */
export function hydrate(node, place = drawn(node.parentNode).indexOf(node)) {
  const data = isText(node) ? { v: node.nodeValue } : element(node)
  const key = keyOf(node)
  if (key !== place) data.k = key
  return data
}

const drawn = (parent) => parent.childNodes.filter((child) => !isComment(child))

/**
 * What tells a node from all that ever were its siblings: how many came to its parent before it. As long as nothing is put between or
 * taken away, that is its place.
 */
function keyOf(node) {
  const parent = node.parentNode
  if (node._key === undefined) {
    node._key = parent._keys || 0
    parent._keys = node._key + 1
  }
  return node._key
}

function element(node) {
  const kind = kindOf(node)
  const names = aliases[kind]
  const button = BUTTONS.includes(kind) && node.props['aria-role'] === 'button'
  const data = {}
  if (kind !== 'pure-view') data.t = Number(names._num)
  if (node.isAnyEventBinded()) data.sid = node.sid
  if (node.uid !== node.sid) data.uid = node.uid
  if (node.className) {
    const name = kind === 'press-view' ? node.className.replace(PRESSABLE, '') : node.className
    data.c = numberOf.has(name) ? numberOf.get(name) : name
  }
  if (node.cssText) data.st = node.cssText
  for (const prop in node.props) {
    const name = prop.replace(/-(\w)/, (_, letter) => letter.toUpperCase())
    if (APART.test(prop) || GIVEN[kind] === name || (button && (name === 'ariaRole' || name === 'hoverClass'))) continue
    data[names[name] || name] = node.props[prop]
  }
  const children = drawn(node)
  node.worded = children.length === 1 && isText(children[0]) && WORDED.includes(kind)
  if (node.worded) data.w = children[0].nodeValue
  else if (children.length) data.n = children.map((child, i) => hydrate(child, i))
  return data
}

/** The template that draws a node: views and texts have several, from the barest to one that takes taps. */
function kindOf(node) {
  const { nodeName, props } = node
  if (nodeName !== 'view' && nodeName !== 'text') return nodeName
  const plain = Object.keys(props).every((prop) => APART.test(prop))
  const touched = node.isAnyEventBinded()
  if (nodeName === 'text') return touched ? 'text' : 'static-text'
  if (!touched) return plain && node.uid === node.sid ? 'pure-view' : 'static-view'
  if (props['aria-role'] === 'button' && props.hoverClass === PRESSED && PRESSABLE.test(node.className))
    return 'press-view'
  return plain && node.isOnlyClickBinded() ? 'click-view' : 'view'
}

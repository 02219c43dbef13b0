/**
 * Compares what the framework draws with what was drawn before it ran.
 * @param {import('@tarojs/runtime').TaroNode} node the framework's
 * @param {object} early of draw.js
 * @returns {boolean} whether `hydrate.js` would write the same of both
 */
export const same = (node, early) =>
  node.nodeName === early.nodeName &&
  node.nodeValue === early.nodeValue &&
  (!early.props || sameElement(node, early)) &&
  childrenOf(node).length === childrenOf(early).length &&
  childrenOf(early).every((child, i) => same(node.childNodes[i], child))

/** Hands on what `hydrate.js` noted of each node when it wrote it. */
export function adopt(node, early) {
  node._key = early._key
  node._keys = early._keys
  node.worded = early.worded
  childrenOf(early).forEach((child, i) => adopt(node.childNodes[i], child))
}

const childrenOf = ({ childNodes }) => childNodes || []

function sameElement(node, early) {
  const names = Object.keys(early.props)
  return (
    node.sid === early.sid &&
    node.uid === early.uid &&
    node.cssText === early.cssText &&
    node.isAnyEventBinded() === early.isAnyEventBinded() &&
    node.isOnlyClickBinded() === early.isOnlyClickBinded() &&
    Object.keys(node.props).length === names.length &&
    names.every((name) => node.props[name] === early.props[name])
  )
}

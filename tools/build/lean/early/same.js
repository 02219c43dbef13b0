/**
 * Compares what the framework draws with what was drawn before it ran.
 * @param {import('@tarojs/runtime').TaroNode} node the framework's
 * @param {object} early of draw.js
 * @returns {boolean} whether `hydrate.js` would write the same of both
 */
export function same(node, early) {
  if (node.nodeName !== early.nodeName || node.nodeValue !== early.nodeValue) return false
  if (early.props && !sameElement(node, early)) return false
  const { childNodes = [] } = early
  if (node.childNodes.length !== childNodes.length) return false
  for (let i = 0; i < childNodes.length; i++) if (!same(node.childNodes[i], childNodes[i])) return false
  return true
}

/** Hands on what `hydrate.js` noted of each node when it wrote it. */
export function adopt(node, { _key, _keys, worded, childNodes = [] }) {
  Object.assign(node, { _key, _keys, worded })
  for (let i = 0; i < childNodes.length; i++) adopt(node.childNodes[i], childNodes[i])
}

function sameElement(node, early) {
  let count = 0
  for (const name in early.props) {
    if (node.props[name] !== early.props[name]) return false
    count++
  }
  return (
    count === Object.keys(node.props).length &&
    node.sid === early.sid &&
    node.uid === early.uid &&
    node.cssText === early.cssText &&
    node.isAnyEventBinded() === early.isAnyEventBinded() &&
    node.isOnlyClickBinded() === early.isOnlyClickBinded()
  )
}

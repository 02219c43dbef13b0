import { incrementId } from '@tarojs/runtime'
import { controlledComponent, isFunction, isString } from '@tarojs/shared'
import * as React from 'react'
import { Style } from '../style.js'

const changed = () => {
  throw new Error('changes while it is drawn')
}

/** React's hooks for what is drawn once; one that is missing ends the drawing. */
const HOOKS = {
  useCallback: (callback) => callback,
  useContext: (context) => context._currentValue,
  useEffect: () => undefined,
  useMemo: (make) => make(),
  useRef: (current) => ({ current }),
  useState: (start) => [isFunction(start) ? start() : start, changed],
}

/** So many nodes Taro's document has before the first page's. */
const BEFORE = 6

/** An element as `hydrate.js` reads it. */
class Element {
  constructor(nodeName, childNodes) {
    this.nodeName = nodeName
    this.nodeType = 1
    this.childNodes = lyingIn(this, childNodes)
    this.props = {}
    this.events = []
    this.cssText = ''
  }
  get className() {
    return this.props.class || ''
  }
  isAnyEventBinded() {
    return this.events.length > 0
  }
  isOnlyClickBinded() {
    return this.events.length === 1 && this.events[0] === 'onClick'
  }
}

function lyingIn(parent, nodes) {
  for (const node of nodes) node.parentNode = parent
  return nodes
}

function cssOf(text) {
  const style = new Style({})
  style.cssText = text
  return style.cssText
}

/**
 * Draws the first page without Taro and React's reconciler: its components are called once, as react-dom/server does. Nodes get the
 * names that Taro will give them: React makes what lies within before what it lies in.
 * @param element the page
 * @returns {{ nodeName: string, childNodes: object[] }} its root, whose nodes `hydrate.js` can write
 * @throws at whatever it does not know, or a component throws: then it is for the framework to draw
 */
export function draw(element) {
  const nextId = incrementId()
  for (let i = 0; i < BEFORE; i++) nextId()

  const host = (type, { children, ...props }) => {
    if (controlledComponent.has(type)) throw new Error(`${type} is not drawn`)
    const node = new Element(type, nodesOf(children))
    node.sid = `_${nextId()}`
    node.uid = props.id || node.sid
    for (const name in props) {
      const value = props[name]
      if (name === 'style') node.cssText = cssOf(value)
      else if (/^on[A-Z]/.test(name)) isFunction(value) && node.events.push(name)
      else if (value !== undefined && value !== null) node.props[name === 'className' ? 'class' : name] = value
    }
    return node
  }

  const text = (words) => ({ nodeType: 3, nodeName: '#text', nodeValue: words, sid: nextId() })

  const within = ({ _context: context }, { value, children }) => {
    const before = context._currentValue
    context._currentValue = value
    try {
      return nodesOf(children)
    } finally {
      context._currentValue = before
    }
  }

  const nodesOf = (child) => {
    if (child === undefined || child === null || child === '' || child === true || child === false) return []
    if (isString(child) || typeof child === 'number') return [text(`${child}`)]
    if (Array.isArray(child)) return child.flatMap(nodesOf)
    return drawn(child.type, child.props)
  }

  const drawn = (type, props) => {
    if (isString(type)) return [host(type, props)]
    if (type === React.Fragment) return nodesOf(props.children)
    if (isFunction(type))
      return nodesOf(type.prototype && type.prototype.isReactComponent ? new type(props).render() : type(props))
    if (type._context) return within(type, props)
    // What React.memo makes.
    if (isFunction(type.type)) return drawn(type.type, props)
    throw new Error('an element of an unknown kind')
  }

  const dispatcher = React.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED.ReactCurrentDispatcher
  dispatcher.current = HOOKS
  try {
    const root = { nodeName: 'root' }
    root.childNodes = lyingIn(root, nodesOf(element))
    return root
  } finally {
    dispatcher.current = null
  }
}

import { incrementId } from '@tarojs/runtime'
import { controlledComponent, isFunction, isString } from '@tarojs/shared'
import * as React from 'react'
import { hydrate } from '../hydrate.js'
import { Style } from '../style.js'

const changed = () => {
  throw new Error('changes while it is drawn')
}

/** React's hooks for what is drawn once; one that is missing ends the drawing. */
export const HOOKS = {
  useCallback: (callback) => callback,
  useContext: (context) => context._currentValue,
  useEffect: () => undefined,
  useMemo: (make) => make(),
  useRef: (current) => ({ current }),
  useState: (start) => [isFunction(start) ? start() : start, changed],
}

/** So many nodes Taro's document has before the first page's. */
const BEFORE = 6

/** A node as `hydrate.js` reads it. */
class Node {
  constructor(id, nodeName, childNodes = []) {
    this.uid = this.sid = `_${id}`
    this.nodeName = nodeName
    this.nodeType = 1
    this.childNodes = childNodes
    for (const child of childNodes) child.parentNode = this
    this.props = {}
    this.events = new Set()
    this.style = new Style(this)
  }
  get className() {
    return this.props.class || ''
  }
  get cssText() {
    return this.style.cssText
  }
  isAnyEventBinded() {
    return this.events.size > 0
  }
  isOnlyClickBinded() {
    return this.events.size === 1 && this.events.has('onClick')
  }
}

/**
 * Draws the first page without Taro and React's reconciler: its components are called once, as react-dom/server does. Nodes get the
 * names that Taro will give them: React makes what lies within before what it lies in.
 * @param element the page
 * @returns {object[]} the page's nodes as `hydrate.js` writes them
 * @throws at whatever it does not know, or a component throws: then it is for the framework to draw
 */
export function draw(element) {
  const nextId = incrementId()
  for (let i = 0; i < BEFORE; i++) nextId()

  const host = (type, { children, ...props }) => {
    if (controlledComponent.has(type)) throw new Error(`${type} is not drawn`)
    const node = new Node('', type, nodesOf(children))
    node.uid = node.sid = `_${nextId()}`
    for (const [name, value] of Object.entries(props)) {
      if (name === 'style') node.style.cssText = value
      else if (name.startsWith('on')) isFunction(value) && node.events.add(name)
      else if (value !== undefined && value !== null) node.props[name === 'className' ? 'class' : name] = value
    }
    if (props.id) node.uid = props.id
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
    const { type, props } = child
    return drawn(type, props)
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
    return new Node('', 'root', nodesOf(element)).childNodes.map(hydrate)
  } finally {
    dispatcher.current = null
  }
}

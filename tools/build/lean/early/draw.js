import * as React from 'react'
import { controlledComponent } from '../components.js'
import { Style } from '../style.js'

const isFunction = (value) => typeof value === 'function'
const isString = (value) => typeof value === 'string'

const changed = () => {
  throw new Error('changes')
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

/** The name that Taro gives a node by its number: _AA, _AB … _Az, _BA …, as many as a page may have. */
const nameOf = (number) => `_${letter(Math.floor(number / 52))}${letter(number % 52)}`
const letter = (i) => String.fromCharCode(i < 26 ? 65 + i : 71 + i)

const EVENT = /^on[A-Z]/

/** An element as `hydrate.js` reads it. */
class Element {
  constructor(nodeName) {
    this.nodeName = nodeName
    this.nodeType = 1
    this.childNodes = []
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

function cssOf(text) {
  const style = new Style({})
  style.cssText = text
  return style.cssText
}

/**
 * Draws the first page without Taro and React's reconciler: its components are called once, as react-dom/server does. Nodes get the
 * names that Taro will give them: React makes what lies within before what it lies in.
 * @param page the page's element
 * @returns {object} its root, whose nodes `hydrate.js` can write
 * @throws at whatever it does not know, or a component throws: then it is for the framework to draw
 */
export function draw(page) {
  let count = BEFORE

  const put = (parent, node) => {
    node.sid = nameOf(count++)
    node.parentNode = parent
    parent.childNodes.push(node)
  }

  const putElement = (parent, type, props) => {
    if (controlledComponent.has(type)) throw new Error(type)
    const node = new Element(type)
    for (const name in props) {
      const value = props[name]
      if (name === 'children') fill(node, value)
      else if (value === undefined || value === null) continue
      else if (name === 'style') node.cssText = cssOf(value)
      else if (EVENT.test(name)) isFunction(value) && node.events.push(name)
      else node.props[name === 'className' ? 'class' : name] = value
    }
    put(parent, node)
    node.uid = props.id || node.sid
  }

  const fillWithin = (parent, { _context: context }, { value, children }) => {
    const before = context._currentValue
    context._currentValue = value
    try {
      fill(parent, children)
    } finally {
      context._currentValue = before
    }
  }

  const fill = (parent, child) => {
    if (child === undefined || child === null || child === '' || typeof child === 'boolean') return
    if (isString(child) || typeof child === 'number')
      put(parent, { nodeType: 3, nodeName: '#text', nodeValue: `${child}` })
    else if (Array.isArray(child)) for (const one of child) fill(parent, one)
    else fillWith(parent, child.type, child.props)
  }

  const fillWith = (parent, type, props) => {
    if (isString(type)) putElement(parent, type, props)
    else if (type === React.Fragment) fill(parent, props.children)
    else if (isFunction(type))
      fill(parent, type.prototype && type.prototype.isReactComponent ? new type(props).render() : type(props))
    else if (type._context) fillWithin(parent, type, props)
    // What React.memo makes.
    else if (isFunction(type.type)) fillWith(parent, type.type, props)
    else throw new Error('unknown')
  }

  const dispatcher = React.__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED.ReactCurrentDispatcher
  dispatcher.current = HOOKS
  try {
    const root = { nodeName: 'root', childNodes: [] }
    fill(root, page)
    return root
  } finally {
    dispatcher.current = null
  }
}

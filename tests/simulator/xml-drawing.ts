import type { Drawing, ViewNode } from './renderer'

/** Elements of all drawings are made by one document, which a selector takes long to prepare. */
const drawings = document.implementation.createDocument(null, null)

/** The one view of each living node of a view framework. */
const viewNodes = new WeakMap<object, ViewNode>()

/** A drawing of a view framework's tree, put together node by node. */
export class XmlDrawing<Living extends object> implements Drawing {
  readonly root = drawings.createElementNS(null, 'page')
  readonly #living = new Map<Element, Living>()

  /** `viewNodeOf` makes what stands for a living node; asked once for each. */
  constructor(private readonly viewNodeOf: (living: Living) => ViewNode) {}

  nodeOf(element: Element): ViewNode {
    const living = this.#living.get(element)
    if (!living) throw new Error(`<${element.tagName}> is not of this page`)
    const known = viewNodes.get(living) ?? this.viewNodeOf(living)
    viewNodes.set(living, known)
    return known
  }

  /** An element behind what a parent holds; attributes without a value are left out. */
  protected put(parent: Element, tag: string, attributes: Iterable<[name: string, value: unknown]>, living: Living) {
    const element = drawings.createElementNS(null, tag)
    for (const [name, value] of attributes) {
      if (value === undefined || value === null || value === '') continue
      element.setAttribute(name, typeof value === 'string' ? value : JSON.stringify(value))
    }
    parent.append(element)
    this.#living.set(element, living)
    return element
  }
}

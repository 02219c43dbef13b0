/** A rendered WXML element with everything below it. */
export interface TreeNode {
  tag: string
  /** As rendered, by their WXML names; attributes without a value are left out; handlers stand as `bindtap="name"`. */
  attributes: Record<string, string>
  /** All text in it, hidden parts too. */
  text: string
  children: TreeNode[]
}

/** Is the element, or one around it, kept from the eye by `hidden` or `display: none`? */
export const isHidden: (element: Element) => boolean = once(
  (element) => hidesItself(element) || (element.parentElement !== null && isHidden(element.parentElement)),
)

const hidesItself = once((element: Element) => {
  const hidden = element.getAttribute('hidden')
  return (hidden !== null && hidden !== 'false') || /display:\s*none/.test(element.getAttribute('style') ?? '')
})

/** Nobody sees the sign at which a line may end. */
const seen = (text: string | null): string => (text ?? '').replaceAll('\u200b', '')

/** The text a reader meets in the element, spaces made plain; `text` runs on within a line, other elements break it. */
export const readableText: (element: Element) => string = once((element) =>
  isHidden(element) ? '' : wordsIn(element).replace(/\s+/g, ' ').trim(),
)

const wordsIn: (element: Element) => string = once((element) => {
  let words = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (!isElement(node)) words += seen(node.textContent)
    else if (!hidesItself(node)) words += node.tagName === 'text' ? wordsIn(node) : ` ${wordsIn(node)} `
  }
  return words
})

const isElement = (node: Node): node is Element => node.nodeType === 1

/** Asks only once of each element: a drawing never changes. The answer stands on the element, for weak maps of all elements are slow. */
function once<T extends string | boolean>(ask: (element: Element) => T): (element: Element) => T {
  const answer = Symbol(ask.name)
  return (element: Element & { [answer]?: T }) => (element[answer] ??= ask(element))
}

/** The rendered tree as plain data. */
export function treeOf(element: Element): TreeNode {
  return {
    tag: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: seen(element.textContent).replace(/\s+/g, ' ').trim(),
    children: [...element.children].map(treeOf),
  }
}

/** How many elements a tree has, how deep it goes and the most children of one node: what WeChat's audit counts. */
export function measure(tree: TreeNode): { nodes: number; depth: number; widest: number } {
  const below = tree.children.map(measure)
  return {
    nodes: below.reduce((sum, one) => sum + one.nodes, 1),
    depth: 1 + Math.max(0, ...below.map((one) => one.depth)),
    widest: Math.max(tree.children.length, ...below.map((one) => one.widest)),
  }
}

/** The elements that show this text, or bear it as their label, or hold it within: innermost ones, in reading order. */
export function withText(root: Element, wanted: string): Element[] {
  const all = [...root.querySelectorAll('*')].filter((element) => !isHidden(element))
  const innermost = (fits: (element: Element) => boolean) => {
    const fitting = all.filter(fits)
    return fitting.filter((element) => !fitting.some((other) => other !== element && element.contains(other)))
  }
  const exact = innermost((element) => readableText(element) === wanted)
  if (exact.length) return exact
  const labelled = all.filter((element) => element.getAttribute('aria-label') === wanted)
  return labelled.length ? labelled : innermost((element) => readableText(element).includes(wanted))
}

/**
 * WXML compiled by WeChat's compiler draws the whole page at each `setData`, which is most of what a test would wait for. Here, as in
 * WeChat's view, a template is drawn again only where data on its way has changed.
 */

/** A node as compiled WXML gives it. */
interface DrawnNode {
  children: unknown[]
  wxVkey?: string
}

/** Data by name, as a template sees it. */
type Scope = Record<string, unknown>
type Template = (env: Scope, scope: Scope, into: DrawnNode, globals: object) => void

/** What the templates that were given an object have drawn of it. It lasts until the object, or something in it, changes. */
const drawings = new WeakMap<object, Map<Template, { scope: Scope; drawn: DrawnNode }>>()

const CALL = /\b(\w+)\((\w+),\2,(\w+),gg\)/g
const DRAW = '__drawTemplate'

/** What the WXS modules of a file export, once they have been copied: nothing in WXML can change it. */
const exported = new WeakMap<object, unknown>()
const EXPORTED = /(\$gdc\((f_\["[^"]+"\]),"",1\))/g
const KNOWN = '__exportsOf'

/**
 * Objects as WXS is given them: copies in which names begin with `nv_`, frozen. They last as long as what they are copies of. WeChat
 * copies anew for each call, all that lies below with it.
 */
const given = new WeakMap<object, unknown>()
const GIVEN = '__givenToWxs'

/** WeChat's web view may mark data that has changed, which compiled WXML then looks for everywhere, deep down. Nobody marks any here. */
const UNMARKED = '__unmarked'
const DEEP = /(function _ca\(o\)\s*\{)/g

const REPLACED: [string | RegExp, string][] = [
  [CALL, `${DRAW}($1,$2,$3,gg)`],
  [EXPORTED, `${KNOWN}($2,()=>$1)`],
  ['$gdc(_bb,"nv_")', `${GIVEN}(_bb)`],
  ['wh=$gwh()', `wh=${UNMARKED}`],
  [DEEP, '$1return false;'],
  ['var ka, _bbk;', 'var ka, _bbk, _ta, _tb, _aa, _bb;'],
]

/**
 * Lets compiled WXML remember what its templates have drawn, and what its modules export.
 * @param compiled what WeChat's compiler makes of WXML
 */
export const remembering = (compiled: string): string =>
  REPLACED.reduce((text, [code, by]) => text.replaceAll(code, by), compiled)

/** After `setData`: what was drawn and copied of the objects on the way to what has changed is true no more. */
export function changed(data: object, path: readonly (string | number)[]): void {
  let at: unknown = data
  for (const step of path) {
    at = (at as Record<string | number, unknown> | null | undefined)?.[step]
    if (typeof at !== 'object' || at === null) return
    drawings.delete(at)
    given.delete(at)
  }
}

function draw(template: Template, scope: Scope, into: DrawnNode, globals: object): void {
  const objects = Object.values(scope).filter((value): value is object => typeof value === 'object' && value !== null)
  const [object] = objects
  if (!object || objects.length > 1) return template(scope, scope, into, globals)
  const known = drawings.get(object)?.get(template)
  if (known && isSame(known.scope, scope)) {
    Object.assign(into, known.drawn, { children: [...known.drawn.children] })
    return
  }
  template(scope, scope, into, globals)
  const drawn = { ...into, children: [...into.children] }
  if (!drawings.has(object)) drawings.set(object, new Map())
  drawings.get(object)!.set(template, { scope, drawn })
}

function exportsOf(modules: object | undefined, copied: () => unknown): unknown {
  if (modules && !exported.has(modules)) exported.set(modules, copied())
  return modules && exported.get(modules)
}

function givenToWxs(value: unknown): unknown {
  if (typeof value === 'function') return null
  if (typeof value !== 'object' || value === null) return value
  if (!given.has(value)) given.set(value, Object.freeze(copyForWxs(value)))
  return given.get(value)
}

const copyForWxs = (value: object): object =>
  Array.isArray(value)
    ? value.map(givenToWxs)
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [`nv_${name}`, givenToWxs(one)]))

const unmarked = { hn: () => 'n', hm: () => false, rv: (value: unknown) => value }

const isSame = (one: Scope, other: Scope): boolean => {
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}

Object.assign(globalThis, { [DRAW]: draw, [KNOWN]: exportsOf, [GIVEN]: givenToWxs, [UNMARKED]: unmarked })

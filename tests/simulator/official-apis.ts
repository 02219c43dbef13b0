import { readFileSync } from 'node:fs'

/**
 * Every function of `wx` by name, with the base library it needs, read from WeChat's own typings. It tells an API that
 * WeChat has and the simulator does not (a loud failure) from one that does not exist at all.
 */
export const officialApis: ReadonlyMap<string, string> = new Map(
  membersOfWx().map(({ name, comment }) => [name, /^\s*\* 需要基础库： `([\d.]+)`/m.exec(comment)?.[1] ?? '1.0.0']),
)

/** Those that answer with a promise where no callback is given. */
export const promisedApis: ReadonlySet<string> = new Set(
  membersOfWx()
    .filter(({ type }) => type.includes('PromisifySuccessResult'))
    .map(({ name }) => name),
)

const known = new Map<string, readonly [name: string, has: boolean][]>()

/** Every function of `wx` by name, and whether base library `version` has it. */
export function apisOf(version: string): readonly [name: string, has: boolean][] {
  const apis = known.get(version) ?? [...officialApis].map(([name, since]) => [name, reaches(version, since)])
  known.set(version, apis)
  return apis
}

function membersOfWx(): { name: string; comment: string; type: string }[] {
  // tsx may put a query behind the path, to keep modules of plugins apart.
  const path = require.resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts').replace(/\?.*$/, '')
  const typings = readFileSync(path, 'utf8')
  const body = typings.slice(typings.indexOf('\n    interface Wx {'), typings.lastIndexOf('\n    }\n'))
  // Each member stands behind its comment, and there the version it needs.
  const member = /^ {8}\/\*\*([^]*?)\*\/\n {8}(\w+)([<(][^]*?)(?=\n {8}\/\*\*|$(?![^]))/gm
  return [...body.matchAll(member)].map(([, comment = '', name = '', type = '']) => ({ name, comment, type }))
}

/** Is base library `version` at least `needed`? Both as `2.14.3`. */
export function reaches(version: string, needed: string): boolean {
  const have = version.split('.').map(Number)
  const need = needed.split('.').map(Number)
  const differing = need.findIndex((part, index) => part !== (have[index] ?? 0))
  return differing < 0 || (have[differing] ?? 0) > (need[differing] ?? 0)
}

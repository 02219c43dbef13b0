/** Which module each byte of built JavaScript comes from. */
import { decodedMappings, TraceMap } from '@jridgewell/trace-mapping'

/** Bytes by module: a path from the root of the repository, or from node_modules. */
export type Shares = Map<string, number>

/** What webpack puts around and between modules. */
export const WRAPPING = 'webpack/wrapping'

/** Where a module begins in a built file; what comes before its own code is webpack's. */
const MODULE_BEGINS = /\b\d+:(?:\([\w$,]*\)|[\w$]+)=>|\b\d+:function\(/

/**
 * @param code a built file
 * @param map its source map, JSON
 * @returns shares that add up to the bytes of the file
 */
export function sharesOf(code: string, map: string): Shares {
  const trace = new TraceMap(map)
  const names = trace.sources.map((source) => nameOf(source ?? ''))
  const mappings = decodedMappings(trace)
  const shares: Shares = new Map()
  const add = (name: string, text: string) => shares.set(name, (shares.get(name) ?? 0) + Buffer.byteLength(text))
  code.split('\n').forEach((line, i) => {
    let from = 0
    let name = WRAPPING
    for (const [to, source] of [...(mappings[i] ?? []), [line.length] as const]) {
      const text = line.slice(from, to)
      const begin = MODULE_BEGINS.exec(text)?.index ?? text.length
      add(name, text.slice(0, begin))
      add(WRAPPING, text.slice(begin))
      from = to
      name = source === undefined ? WRAPPING : names[source]!
    }
    if (i > 0) add(WRAPPING, '\n')
  })
  return shares
}

/** A module's path, the same wherever the repository lies. */
function nameOf(source: string): string {
  const path = source.replace(/\?\w*$/, '')
  return /.*\/(node_modules\/.+)$/.exec(path)?.[1] ?? /(?:^|\/)((?:src|tools|config)\/.+)$/.exec(path)?.[1] ?? path
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const SOURCE = resolve(__dirname, '../../../src')
/** A literal that can only be classes: names of parts, or whatever a className is given directly. */
const LITERAL = /className="([^"]+)"|'([a-z-]+__[a-z-]+(?:--[a-z]+)?(?: [a-z_-]+)*)'/g

/**
 * The classes that the components give, each as it is written: they are sent by their number in this list, which the program
 * and its templates hold alike. What is put together at run time is not in it, and is sent as it is.
 * @returns without `pressable `, which is not sent
 */
export function classes(): string[] {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const found = files.sort().flatMap((file) => {
    const text = readFileSync(join(SOURCE, file), 'utf8')
    return [...text.matchAll(LITERAL)].map(([, given, part]) => (given ?? part)!)
  })
  return [...new Set(found)]
}

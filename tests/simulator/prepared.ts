import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { usedBy } from './using'

/** The name by which the scripts of a prepared package ask for what the running program defines. */
export const DEFINITION_OF = '__definitionOf'

type Compiler = { wxmlToJs(root: string, options: { maxBuffer: number }): string }

const CACHE = join(__dirname, '../../node_modules/.cache/weapp-simulator')
const COMPILED = 'compiled.js'

/**
 * Makes a built package fit for miniprogram-simulate, which loads components and no pages: a copy of its WXML in which each page is a
 * component, knows the components that app.json names for all, and asks the running program for its definition. Its WXML is compiled
 * by WeChat's own compiler. Made once, and kept between test runs under what is in it.
 * @param root the folder of the built package
 * @returns the folder of the copy
 */
export function prepare(root: string): string {
  const files = new Map<string, string>()
  for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.(wxml|wxs|json)$/.test(file)) files.set(file, readFileSync(join(root, file), 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify([...files]))
  const kept = join(CACHE, hash.digest('hex'))
  if (existsSync(kept)) return kept

  // Another worker may be at the same: only what is whole may ever stand under the final name.
  const draft = `${kept}.${process.pid}`
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(draft, file)), { recursive: true })
    writeFileSync(join(draft, file), text)
  }
  for (const [file, text] of files) {
    if (file.endsWith('.json')) continue
    write(file, text)
    const path = file.slice(0, -'.wxml'.length)
    if (!files.has(`${path}.json`)) continue
    write(`${path}.json`, JSON.stringify({ component: true, usingComponents: usedBy(root, path) }))
    write(`${path}.js`, `Component(${DEFINITION_OF}(${JSON.stringify(path)}))`)
  }
  write(COMPILED, jest.requireActual<Compiler>('miniprogram-compiler').wxmlToJs(draft, { maxBuffer: 2 ** 26 }))
  try {
    renameSync(draft, kept)
  } catch (error) {
    if (!existsSync(kept)) throw error
    rmSync(draft, { recursive: true })
  }
  return kept
}

/** The compiled WXML of a prepared package. */
export const compiledOf = (prepared: string): string => readFileSync(join(prepared, COMPILED), 'utf8')

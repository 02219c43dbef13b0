import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

/** Tags to paths from the root. */
export type Using = Record<string, string>

/**
 * The components that a page or component may use: its own, and those that app.json names for all.
 * @param root the folder of the built package
 * @param path the page's or component's
 */
export const usedBy = (root: string, path: string): Using => ({ ...named(root, 'app'), ...named(root, path) })

function named(root: string, path: string): Using {
  const file = join(root, `${path}.json`)
  if (!existsSync(file)) return {}
  const { usingComponents = {} } = JSON.parse(readFileSync(file, 'utf8')) as { usingComponents?: Using }
  return Object.fromEntries(
    Object.entries(usingComponents).map(([tag, used]) => [tag, posix.resolve('/', posix.dirname(path), used)]),
  )
}

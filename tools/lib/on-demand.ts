/** Tools that only few need, too large to come with `npm ci`: installed beside the project's own packages when they are first asked for. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CACHE = resolve(__dirname, '../../node_modules/.cache')

/**
 * @param name a folder's, of which the tool is known again
 * @param packages what it is made of, each with its exact version: `miniprogram-ci@2.1.42`
 * @returns the folder whose `node_modules` holds them; another version than was installed before is installed anew
 */
export function onDemand(name: string, packages: readonly string[]): string {
  const folder = join(CACHE, name)
  const manifest = join(folder, 'package.json')
  const installed = existsSync(manifest) ? readFileSync(manifest, 'utf8') : ''
  if (!packages.every((one) => installed.includes(one.replace(/(.)@/, '$1": "')))) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(manifest, '{}')
    const options = ['--ignore-scripts', '--save-exact', '--no-audit', '--no-fund']
    execFileSync('npm', ['install', ...options, ...packages], { cwd: folder, stdio: 'inherit' })
  }
  return folder
}

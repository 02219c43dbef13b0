/** Which packages there are, under which licences. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { H5, ROOT, WEAPP } from '../bench/builds'

export interface Package {
  name: string
  version: string
  /** As SPDX writes it: MIT, (MIT OR CC0-1.0), Apache-2.0 AND MIT. */
  licence: string
}

/** Licences of what may ship: they ask only that their text goes along. */
export const SHIPPABLE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']
/** Further licences of what may build and test. Some of them want changes to the package to be published: no package is changed, and none of these ships. */
export const USABLE = [
  ...SHIPPABLE,
  'BlueOak-1.0.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'LGPL-3.0-or-later',
  'MIT-0',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]

/** Packages that state their licence in an older way, which npm does not copy to the lock file. */
const TOLD_OTHERWISE: Record<string, string> = {
  exit: 'MIT',
  'parse-cache-control': 'BSD-3-Clause',
  'qrcode-terminal': 'Apache-2.0',
  'string.fromcodepoint': 'MIT',
}

/** @returns whether a package under this licence may be used where these are allowed: with OR there is a choice */
export const allows = (allowed: readonly string[], licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)))

/**
 * @returns the packages that are in a built edition
 * @throws if it is not built
 */
export function shippedIn(platform: 'weapp' | 'h5'): Package[] {
  const notes = readFileSync(join(platform === 'weapp' ? WEAPP : H5, 'licences.txt'), 'utf8')
  return [...notes.matchAll(/^=== (\S+) (\S+), (.+)$/gm)].map(([, name, version, licence]) => ({
    name: name!,
    version: version!,
    licence: licence!,
  }))
}

interface Locked {
  version: string
  license?: string
  hasInstallScript?: true
}
const locked = Object.entries(
  (JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }).packages,
)
  .filter(([path]) => path !== '')
  .map(([path, entry]) => ({ ...entry, name: path.replace(/.*node_modules\//, '') }))

/** @returns every package that may be installed, on whatever system, each version once */
export function installable(): Package[] {
  const all = locked.map(({ name, version, license }): Package => {
    return { name, version, licence: license ?? TOLD_OTHERWISE[name] ?? 'unknown' }
  })
  return [...new Map(all.map((one) => [`${one.name}@${one.version}`, one])).values()]
}

/** @returns the names of packages that bring a script to run when they are installed */
export const withInstallScript = (): string[] => [
  ...new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)),
]

/** @returns by name of a package, whether its install script may run: `allowScripts` in package.json */
export const settledScripts = (): Record<string, boolean> =>
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { allowScripts: Record<string, boolean> })
    .allowScripts

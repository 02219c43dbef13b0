import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { H5, ROOT, WEAPP } from '../../tools/measure/bench/builds'
import { licencesPage } from '../../tools/measure/licences/page'
import {
  allows,
  installable,
  settledScripts,
  SHIPPABLE,
  shippedIn,
  USABLE,
  withInstallScript,
} from '../../tools/measure/licences/packages'

const EDITIONS = { weapp: WEAPP, h5: H5 }

beforeAll(() => {
  for (const [edition, folder] of Object.entries(EDITIONS))
    if (!existsSync(join(folder, 'licences.txt'))) throw new Error(`run \`npm run build:${edition}\` first`)
})

describe('licences', () => {
  test.each(['weapp', 'h5'] as const)('all that is in the edition %s may be passed on under ours', (edition) => {
    const shipped = shippedIn(edition)
    expect(shipped.map(({ name }) => name)).toEqual(expect.arrayContaining(['react', '@tarojs/runtime']))
    expect(shipped.filter(({ licence }) => !allows(SHIPPABLE, licence))).toEqual([])
  })

  test('all that builds and tests may be used', () => {
    expect(installable().filter(({ licence }) => !allows(USABLE, licence))).toEqual([])
  })

  test.each(Object.entries(EDITIONS))('%s names the font of the digits and brings its licence', (_, folder) => {
    const notes = readFileSync(join(folder, 'licences.txt'), 'utf8')
    expect(notes).toMatch(/noto-serif-sc [\d.]+, OFL-1\.1\n\nCopyright/)
    expect(notes).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })

  test('docs/licences.md is what `npm run licences -- --write` writes', () => {
    expect(readFileSync(join(ROOT, 'docs/licences.md'), 'utf8')).toBe(licencesPage())
  })
})

test('every script that a package runs when it is installed is settled by name', () => {
  expect(Object.keys(settledScripts()).sort()).toEqual(withInstallScript().sort())
})

describe('code out of texts', () => {
  const EVALUATED = /(?<![\w$.])(eval|Function)\)?\(/

  test.each(Object.entries(EDITIONS))('is made nowhere in %s', (_, folder) => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(js|wxs|html)$/.test(path),
    )
    expect(scripts.length).toBeGreaterThan(10)
    expect(scripts.filter((path) => EVALUATED.test(readFileSync(join(folder, path), 'utf8')))).toEqual([])
  })

  test('would be found', () => {
    for (const code of ['return this||new Function("return this")()', 'x=eval("1")', '(0,eval)("1")'])
      expect(code).toMatch(EVALUATED)
    for (const code of ['execUnsafeLocalFunction(f)', 'a instanceof Function', 'page.eval("1")'])
      expect(code).not.toMatch(EVALUATED)
  })
})

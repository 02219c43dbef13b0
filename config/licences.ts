import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { LicenseWebpackPlugin } from 'license-webpack-plugin'
import type Chain from 'webpack-chain'

/** Where an installed package lies, or a file of it. */
const installed = (path: string) => resolve(__dirname, '../node_modules', path)

/** The font that the digits in the style sheets are cut out of: `npm run digits`. */
const FONT = '@expo-google-fonts/noto-serif-sc'
/** In both editions without being one of their modules. Webpack writes its runtime itself. */
const UNSEEN = [FONT, 'webpack']
/** What goes into the H5 edition's worker.js, which webpack does not see. */
const IN_WORKER = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']

/** Folders without the text of their licence, and where that lies: some of Taro's packages have none, some of Stencil's are in another. */
const TEXTS = {
  '@stencil/core/internal': '@stencil/core/LICENSE.md',
  '@stencil/core/internal/app-data': '@stencil/core/LICENSE.md',
  '@stencil/core/internal/client': '@stencil/core/LICENSE.md',
  '@tarojs/taro': '@tarojs/runtime/LICENSE',
  '@tarojs/taro-h5': '@tarojs/runtime/LICENSE',
}
const ofStencil = Object.keys(TEXTS).filter((name) => name.startsWith('@stencil/'))

/**
 * Puts notices that stand in the code of packages, some for the work of others, into one file, notices.txt. In a file beside each script
 * they would change the hash in its name.
 */
export const NOTICES = { filename: 'notices.txt', banner: false }

/**
 * Writes licences.txt beside an edition: each package in it, with its version, its licence and the text of that. A package without a
 * licence or its text stops the build.
 * @param chain the edition's configuration
 * @param edition whether it is the mini-program or the H5 edition
 */
export function writeLicences(chain: Chain, edition: 'weapp' | 'h5'): void {
  const unseen = [...UNSEEN, ...(edition === 'h5' ? IN_WORKER : [])]
  const missing = (what: string) => (name: string) => {
    throw new Error(`${name} has no ${what}: name it in config/licences.ts`)
  }
  chain.plugin('licences').use(LicenseWebpackPlugin, [
    {
      perChunkOutput: false,
      addBanner: false,
      skipChildCompilers: true,
      outputFilename: 'licences.txt',
      additionalModules: unseen.map((name) => ({ name, directory: installed(name) })),
      licenseTypeOverrides: { [FONT]: 'OFL-1.1', ...Object.fromEntries(ofStencil.map((name) => [name, 'MIT'])) },
      licenseFileOverrides: { [FONT]: 'LICENSE_FONT' },
      licenseTextOverrides: Object.fromEntries(
        Object.entries(TEXTS).map(([name, file]) => [name, readFileSync(installed(file), 'utf8')]),
      ),
      handleMissingLicenseType: missing('licence'),
      handleMissingLicenseText: missing('text of its licence'),
      renderLicenses: (modules) => {
        const noted = modules.map(({ name, packageJson, licenseId, licenseText }) => {
          const [owner] = /^(@[^/]+\/)?[^/]+/.exec(name)!
          return `=== ${owner} ${packageJson?.version}, ${licenseId}\n\n${licenseText?.trim()}\n`
        })
        return [...new Set(noted)].sort().join('\n')
      },
    } satisfies ConstructorParameters<typeof LicenseWebpackPlugin>[0],
  ])
}

/** A build of the product that tells where each byte comes from. */
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, copyProduct } from '../bench/builds'

/**
 * Builds a copy of the product with source maps beside its files; these change nothing but the numbers of a few modules.
 * @param folder an empty folder
 * @returns where the package lies
 */
export async function buildTraced(folder: string): Promise<string> {
  await copyProduct(folder)
  for (const { file, product, text } of WRAPPED) {
    await rename(join(folder, file), join(folder, product))
    await writeFile(join(folder, file), text)
  }
  await build(folder)
  return join(folder, 'dist/weapp')
}

/** A configuration in the place of the product's, which it imports and extends. */
const WRAPPED = [
  {
    file: 'babel.config.js',
    product: 'babel.product.js',
    // Maps that come with packages lead to files that are not there.
    text: `module.exports = { ...require('./babel.product.js'), inputSourceMap: false }`,
  },
  {
    file: 'config/index.ts',
    product: 'config/product.ts',
    text: `
      import { sources } from 'webpack'
      import product from './product'

      // Webpack makes no map for JSON.
      class MapJson {
        apply(compiler) {
          compiler.hooks.normalModuleFactory.tap('MapJson', (factory) => {
            factory.hooks.createGenerator.for('json').intercept({
              register: (tap) => ({ ...tap, fn: (...given) => mapped(tap.fn(...given)) }),
            })
          })
        }
      }
      function mapped(generator) {
        const generate = generator.generate.bind(generator)
        generator.generate = (module, context) => {
          const source = generate(module, context)
          return source && new sources.OriginalSource(source.source(), module.resource)
        }
        return generator
      }

      export default async (merge, env) => {
        const config = await product(merge, env)
        const webpackChain = (chain, ...more) => {
          config.mini.webpackChain?.(chain, ...more)
          chain.output.devtoolModuleFilenameTemplate('[absolute-resource-path]')
          chain.plugin('map-json').use(MapJson)
        }
        const mini = { ...config.mini, enableSourceMap: true, sourceMapType: 'hidden-source-map', webpackChain }
        return { ...config, mini }
      }
    `,
  },
]

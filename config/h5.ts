import { resolve } from 'node:path'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { DefinePlugin, type ChunkGraph, type Chunk, type Module } from 'webpack'
import { found, rewritten, standIn } from '../tools/build/stand-in.cjs'
import { NOTICES, writeLicences } from './licences'

const here = (file: string) => resolve(__dirname, '../tools/build/h5', file)

/** Packages that Taro asks for by these names, and what stands in for them. */
const PACKAGES = {
  '@tarojs/components/global.css': 'global.css',
  '@tarojs/components/dist/taro-components/taro-components.css': 'absent.cjs',
  'query-string': 'query-string.ts',
  'swiper/bundle': 'swiper.ts',
  'universal-router': 'router.ts',
}

/** Files of Taro's, and what stands in for them. */
const FILES = {
  '@tarojs/components/dist/components/taro-button-core.js': 'absent.cjs',
  '@tarojs/components/dist/components/taro-pull-to-refresh-core.js': 'absent.cjs',
  '@tarojs/api/dist/interceptor/index.js': 'absent.cjs',
  '@tarojs/api/dist/interceptor/interceptors.js': 'absent.cjs',
  '@tarojs/router/dist/navigationBar.js': 'absent.cjs',
  '@tarojs/router/dist/router/navigation-bar.js': 'navigation-bar.ts',
  '@tarojs/taro-h5/dist/api/base/system.js': 'absent.cjs',
  '@tarojs/taro-h5/dist/api/ui/animation/worklet.js': 'absent.cjs',
  '@tarojs/taro-h5/dist/api/ui/interaction/index.js': 'interaction.ts',
  '@tarojs/taro-h5/dist/api/wxml/index.js': 'absent.cjs',
}

/** What components built with Stencil can do, and Taro's never ask for. */
const UNASKED = ['mode', 'scoped', 'shadowDelegatesFocus', 'shadowDom', 'svg', 'vdomXlink']

/** Whether a module is wanted by the cards, where most readers land. */
const onCards = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk: Chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => /\/pages\/cards\/index$/.test(request)),
    ),
  )

/**
 * A file is named by what is in it, so that a landing never meets the script of another build. While the
 * program is written they keep their names.
 */
const named =
  process.env.NODE_ENV === 'production'
    ? {
        output: {
          filename: 'js/[name].[contenthash:8].js',
          chunkFilename: 'chunk/[name].[contenthash:8].js',
          hashFunction: 'sha256',
          // A screen that has not come by then is given up, and the reader told.
          chunkLoadTimeout: 20_000,
        },
        miniCssExtractPluginOption: {
          filename: 'css/[name].[contenthash:8].css',
          chunkFilename: 'css/[name].[contenthash:8].css',
        },
      }
    : {}

/** The H5 edition's part of Taro's configuration. */
export const h5: IH5Config<'webpack5'> = {
  compile: { include: [here('.')] },
  // A published edition lies in any folder; the server of a watching build knows its root only.
  publicPath: process.env.NODE_ENV === 'production' ? './' : '/',
  // What cannot be changed in the open page is shown by loading it anew.
  devServer: { hot: true, open: false },
  staticDirectory: 'static',
  router: { mode: 'hash' },
  // src/app.scss asks for it.
  sassLoaderOption: { additionalData: '$web: true;' },
  ...named,
  webpackChain(chain) {
    chain.merge({ target: ['web', 'es2017'] })
    // What webpack writes around modules may be as new as what Babel leaves within them.
    chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, forOf: true })
    // Packages ask for `global`. Webpack would look for it by a function made out of a text, which no page allows.
    chain.node.set('global', false)
    chain.plugin('global').use(DefinePlugin, [{ global: 'globalThis' }])
    if (process.env.NODE_ENV === 'production') {
      // Taro keeps the names of functions for browsers that this edition does not reach.
      const terserOptions = { ecma: 2017, compress: { passes: 3 }, output: { comments: false } }
      chain.optimization
        .minimizer('terserPlugin')
        .tap((options: object[]) => [{ ...options[0], terserOptions, extractComments: NOTICES }])
      writeLicences(chain, 'h5')
      chain.optimization.merge({ realContentHash: true })
    }
    // A card is read first by most: what it shares with other screens is one file, and nothing of theirs is in it.
    chain.optimization.splitChunks({
      chunks: 'all',
      cacheGroups: {
        shared: { name: 'shared', chunks: 'async', minChunks: 2, minSize: 0, priority: 1, test: onCards },
        others: { chunks: 'async', minChunks: 2, minSize: 0 },
      },
    })
    chain.performance.hints(false)

    for (const [name, own] of Object.entries(PACKAGES)) {
      found(name)
      chain.resolve.alias.set(`${name}$`, here(own))
    }
    for (const [file, own] of Object.entries(FILES)) standIn(chain, file, here(own))
    rewritten(chain, '@tarojs/components/dist/components/taro-swiper-core.js')
      .use('swiper-styles')
      .loader(here('swiper-styles-loader.cjs'))
    // The engine of Taro's components asks at build what it need not be able to do: none of them has a shadow or draws SVG.
    rewritten(chain, '@stencil/core/internal/app-data/index.js')
      .use('string-replace')
      .loader(require.resolve('string-replace-loader'))
      .options({
        multiple: UNASKED.map((part) => ({ search: ` ${part}: true`, replace: ` ${part}: false`, strict: true })),
      })
    // A stand-in has only the names that are used: what else Taro passes on under its name is missing, and nobody misses it.
    chain.module
      .rule('passed-on')
      .test(/\/@tarojs\/.*\.js$/)
      .parser({ exportsPresence: false })
  },
  postcss: { pxtransform: { enable: false, config: {} }, [here('browser-type.cjs')]: { enable: true } },
}

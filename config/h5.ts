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
  '@tarojs/components/dist/components/taro-text-core.js': 'absent.cjs',
  '@tarojs/components/dist/components/taro-view-core.js': 'absent.cjs',
  '@tarojs/api/dist/interceptor/index.js': 'absent.cjs',
  '@tarojs/api/dist/interceptor/interceptors.js': 'absent.cjs',
  '@tarojs/router/dist/navigationBar.js': 'absent.cjs',
  '@tarojs/router/dist/router/navigation-bar.js': 'navigation-bar.ts',
  '@tarojs/taro-h5/dist/api/base/system.js': 'absent.cjs',
  '@tarojs/taro-h5/dist/api/ui/animation/worklet.js': 'absent.cjs',
  '@tarojs/taro-h5/dist/api/ui/interaction/index.js': 'interaction.ts',
  '@tarojs/taro-h5/dist/api/wxml/index.js': 'absent.cjs',
}

const SOURCE = resolve(__dirname, '../src/')
const LINE_ENDS = here('line-ends.cjs')

/** Features of Stencil's components that none of Taro's uses. */
const UNASKED = ['mode', 'scoped', 'shadowDelegatesFocus', 'shadowDom', 'svg', 'vdomXlink']

/** Whether a module is used by the cards, where most readers land. */
const onCards = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk: Chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => /\/pages\/cards\/index$/.test(request)),
    ),
  )

/**
 * Files are named by their content, so that a landing never meets a script of another build. In development names stay the same.
 */
const named =
  process.env.NODE_ENV === 'production'
    ? {
        output: {
          filename: 'js/[name].[contenthash:8].js',
          chunkFilename: 'chunk/[name].[contenthash:8].js',
          hashFunction: 'sha256',
          // In milliseconds. If a screen has not come by then, the reader is told.
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
  // A published edition may lie in any folder; the server of a watching build knows only its root.
  publicPath: process.env.NODE_ENV === 'production' ? './' : '/',
  // What cannot be replaced in the open page is shown by a reload.
  devServer: { hot: true, open: false },
  staticDirectory: 'static',
  router: { mode: 'hash' },
  // src/app.scss asks for it.
  sassLoaderOption: { additionalData: '$web: true;' },
  ...named,
  webpackChain(chain) {
    chain.merge({ target: ['web', 'es2017'] })
    // Webpack's own code around modules may be as modern as what Babel leaves in them.
    chain.output.set('environment', { arrowFunction: true, const: true, destructuring: true, forOf: true })
    // Some packages use `global`. Webpack would find it with `new Function`, which the pages' policy forbids.
    chain.node.set('global', false)
    chain.plugin('global').use(DefinePlugin, [{ global: 'globalThis' }])
    if (process.env.NODE_ENV === 'production') {
      // Unlike Taro's own options, without care for browsers that this edition does not support.
      const terserOptions = { ecma: 2017, compress: { passes: 3 }, output: { comments: false } }
      chain.optimization
        .minimizer('terserPlugin')
        .tap((options: object[]) => [{ ...options[0], terserOptions, extractComments: NOTICES }])
      writeLicences(chain, 'h5')
      chain.optimization.merge({ realContentHash: true })
      // As in config/index.ts.
      if (process.env.MINIFY === 'off') chain.optimization.minimize(false)
    }
    // Most readers open a card first: what cards share with other screens is one file, which holds nothing else of those.
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
    chain.module
      .rule('line-ends')
      .test(LINE_ENDS)
      .type('javascript/auto')
      .use('val')
      .loader(require.resolve('val-loader'))
    chain.module.rule('texts').include.add(SOURCE).end().resolve.alias.set('react/jsx-runtime$', here('jsx-runtime.ts'))
    rewritten(chain, '@tarojs/components/dist/components/taro-swiper-core.js')
      .use('swiper-styles')
      .loader(here('swiper-styles-loader.cjs'))
    // The engine of Taro's components can be told in the build what it need not do: none of them has a shadow DOM or draws SVG.
    rewritten(chain, '@stencil/core/internal/app-data/index.js')
      .use('string-replace')
      .loader(require.resolve('string-replace-loader'))
      .options({
        multiple: UNASKED.map((part) => ({ search: ` ${part}: true`, replace: ` ${part}: false`, strict: true })),
      })
    // A stand-in exports only what is used. Taro re-exports more than that, which nobody needs.
    chain.module
      .rule('passed-on')
      .test(/\/@tarojs\/.*\.js$/)
      .parser({ exportsPresence: false })
  },
  postcss: { pxtransform: { enable: false, config: {} }, [here('browser-type.cjs')]: { enable: true } },
}

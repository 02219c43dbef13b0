import { resolve } from 'node:path'
import type { IH5Config } from '@tarojs/taro/types/compile'
import { NormalModuleReplacementPlugin, type ChunkGraph, type Chunk, type Module } from 'webpack'

const here = (file: string) => resolve(__dirname, '../tools/h5', file)

/** Packages that Taro asks for, and what stands in for them. */
const PACKAGES = {
  '@tarojs/components/dist/taro-components/taro-components.css': here('absent.cjs'),
  'query-string$': here('query-string.ts'),
  'swiper/bundle$': here('swiper.ts'),
  'universal-router$': here('router.ts'),
}

/** Files of Taro's by the end of their path, and what stands in for them. */
const FILES: [RegExp, string][] = [
  [/\/taro-h5\/dist\/api\/base\/system\.js$/, here('absent.cjs')],
  [/\/taro-h5\/dist\/api\/wxml\/index\.js$/, here('absent.cjs')],
  [/\/taro-h5\/dist\/api\/ui\/interaction\/index\.js$/, here('interaction.ts')],
  [/\/taro-(pull-to-refresh|button)-core\.js$/, here('absent.cjs')],
  [/\/@tarojs\/router\/dist\/navigationBar\.js$/, here('absent.cjs')],
]

/** Whether a module is wanted by the cards, where most readers land. */
const onCards = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }): boolean =>
  [...chunkGraph.getModuleChunksIterable(module)].some((chunk: Chunk) =>
    [...chunk.groupsIterable].some(({ origins }) =>
      origins.some(({ request }) => /\/pages\/cards\/index$/.test(request)),
    ),
  )

/** The H5 edition's part of Taro's configuration. */
export const h5: IH5Config<'webpack5'> = {
  compile: { include: [here('.')] },
  // A published edition lies in any folder; the server of a watching build knows its root only.
  publicPath: process.env.NODE_ENV === 'production' ? './' : '/',
  // What cannot be changed in the open page is shown by loading it anew.
  devServer: { hot: true, open: false },
  staticDirectory: 'static',
  router: { mode: 'hash' },
  webpackChain(chain) {
    chain.merge({ target: ['web', 'es2017'] })
    if (process.env.NODE_ENV === 'production') {
      // Taro keeps the names of functions for browsers that this edition does not reach.
      const terserOptions = { ecma: 2017, compress: { passes: 3 }, output: { comments: false } }
      chain.optimization.minimizer('terserPlugin').tap((options: object[]) => [{ ...options[0], terserOptions }])
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

    chain.resolve.alias.merge(PACKAGES)
    for (const [path, standIn] of FILES) {
      chain.plugin(`stand-in ${path.source}`).use(NormalModuleReplacementPlugin, [
        path,
        ({ createData }: { createData?: { resource?: string } }) => {
          if (createData) createData.resource = standIn
        },
      ])
    }
    const loaded = (name: string, path: RegExp) =>
      chain.module
        .rule(name)
        .test(path)
        .use(name)
        .loader(here(`${name}-loader.cjs`))
    loaded('stencil', /\/@stencil\/core\/internal\/client\/index\.js$/)
    loaded('swiper-styles', /\/taro-swiper-core\.js$/)
    // A stand-in has only the names that are used: what else Taro passes on under its name is missing, and nobody misses it.
    chain.module
      .rule('passed-on')
      .test(/\/@tarojs\/.*\.js$/)
      .parser({ exportsPresence: false })
  },
  postcss: { pxtransform: { enable: false, config: {} } },
}

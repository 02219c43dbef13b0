import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import type { ChunkGraph, Module } from 'webpack'
import type Chain from 'webpack-chain'
import { h5 } from './h5'
import { NOTICES, writeLicences } from './licences'

const ROOT = resolve(__dirname, '..')

type Split = Record<string, unknown> & { cacheGroups: Record<string, object> }

/**
 * Gives the roll's package its own copy of what it shares with the cards alone. What two pages share is otherwise loaded with every page:
 * the front page would have to wait for the views of all kinds of cards.
 */
function keepCardsApart({ optimization }: Chain) {
  const { cacheGroups, ...split } = optimization.get('splitChunks') as Split
  const test = (module: Module, { chunkGraph }: { chunkGraph: ChunkGraph }) =>
    [...chunkGraph.getModuleChunksIterable(module)].filter(({ name }) => name !== 'pages/roll/index').length > 1
  optimization.splitChunks({ ...split, cacheGroups: { ...cacheGroups, common: { ...cacheGroups.common, test } } })
}

/**
 * What is compiled is kept for later builds where BUILD_CACHE names a folder: `npm start` has its own, `npm test` one for all its builds.
 * With BUILD_CACHE_READ it is only read, so that builds side by side may share it. A release is built without.
 */
function keptCompiled(folder: string) {
  return {
    cacheDirectory: resolve(ROOT, folder),
    name: [process.env.NODE_ENV, process.env.TARO_ENV, process.env.LEAN ?? 'lean', process.env.EARLY ?? 'early'].join(
      '-',
    ),
    version: builtBy(),
    readonly: Boolean(process.env.BUILD_CACHE_READ),
  }
}

/** Webpack knows the source by itself, but not what decides how it is compiled (nor what tsx has loaded of that). @returns a hash of it */
function builtBy(): string {
  const hash = createHash('sha256')
  const folders = ['config', 'tools/build'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  for (const name of [...folders, 'babel.config.js', 'package-lock.json'].sort())
    if (statSync(join(ROOT, name)).isFile()) hash.update(`${name}\n`).update(readFileSync(join(ROOT, name)))
  return hash.digest('hex')
}

export default defineConfig<'webpack5'>((merge) => {
  // From the root of the repository; `npm start` builds into a folder of its own.
  const output = process.env.BUILD_INTO || `dist/${process.env.TARO_ENV ?? 'weapp'}`
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'news-special',
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Sizes are written in CSS pixels: they must not grow with the width of the screen, only with the reader's type size.
    designWidth: 750,
    deviceRatio: { 750: 1 },
    sourceRoot: 'src',
    outputRoot: output,
    alias: { '@': resolve(__dirname, '../src') },
    plugins: [
      resolve(__dirname, '../tools/build/taro-plugin-cache.cjs'),
      resolve(__dirname, '../tools/build/taro-plugin-coverage.cjs'),
      resolve(__dirname, '../tools/build/taro-plugin-content.cjs'),
      resolve(__dirname, '../tools/build/taro-plugin-landing.cjs'),
      resolve(__dirname, '../tools/build/taro-plugin-lean.cjs'),
    ],
    cache: process.env.BUILD_CACHE ? { enable: true, ...keptCompiled(process.env.BUILD_CACHE) } : { enable: false },
    mini: {
      // Nothing is drawn out of HTML.
      runtime: { enableInnerHTML: false },
      webpackChain(chain) {
        keepCardsApart(chain)
        if (process.env.NODE_ENV !== 'production') return
        // For tests that read what is built and never weigh it: such a build is quicker.
        if (process.env.MINIFY === 'off') return void chain.optimization.minimize(false)
        // Taro's own settings do not follow constants, and leave in what only the other edition runs. Chinese stays as it is, for
        // each character would take twice the bytes as an escape.
        const terserOptions = { ecma: 2017, compress: { passes: 3 }, output: { comments: false, ascii_only: false } }
        chain.optimization
          .minimizer('terserPlugin')
          .tap((options: object[]) => [{ ...options[0], terserOptions, extractComments: NOTICES }])
        writeLicences(chain, 'weapp')
      },
      postcss: { pxtransform: { enable: false, config: {} } },
    },
    h5,
  }
  return merge({}, base)
})

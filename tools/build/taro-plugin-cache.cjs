const { existsSync } = require('node:fs')

/**
 * A Taro plugin: makes a cache of what is compiled right, and has a build write it.
 * @type {(ctx: import('@tarojs/service').IPluginContext) => void}
 */
module.exports = (ctx) => {
  if (!process.env.BUILD_CACHE) return
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('keep-compiled').use(KeepCompiled))
}

class KeepCompiled {
  /** @param {import('webpack').Compiler} compiler */
  apply({ hooks, cache, webpack }) {
    // Taro writes the configuration beside the program and each page, titles and all, into their modules, and does not tell webpack.
    hooks.compilation.tap(KeepCompiled.name, (compilation) =>
      webpack.NormalModule.getCompilationHooks(compilation).needBuild.tap(
        KeepCompiled.name,
        ({ resource }) => (/\.tsx$/.test(resource) && existsSync(resource.replace(/tsx$/, 'config.ts'))) || undefined,
      ),
    )
    // Webpack writes once it has been idle for a while, but Taro's process ends earlier.
    hooks.done.tapPromise(
      { name: KeepCompiled.name, stage: Infinity },
      () => new Promise((kept) => cache.shutdown(kept)),
    )
  }
}

const { existsSync } = require('node:fs')

/**
 * A Taro plugin: makes a cache of what is compiled right, has a build write it, and says how much of it was of use.
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
    hooks.done.tap(KeepCompiled.name, ({ compilation: { modules, builtModules } }) => {
      const compiled = [...modules].filter((module) => builtModules.has(module)).length
      console.log(`编译了 ${compiled} 个模块，其余 ${modules.size - compiled} 个没有变`)
    })
    // Webpack writes once it has been idle for a while, but Taro's process ends earlier.
    hooks.done.tapPromise(
      { name: KeepCompiled.name, stage: Infinity },
      () => new Promise((kept) => cache.shutdown(kept)),
    )
  }
}

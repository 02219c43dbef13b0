/**
 * Has a build write its cache. Webpack does that once it has been idle for a while, but Taro's process ends earlier.
 * @type {(ctx: import('@tarojs/service').IPluginContext) => void}
 */
module.exports = (ctx) => {
  if (!process.env.BUILD_CACHE) return
  ctx.modifyWebpackChain(({ chain }) => chain.plugin('keep-compiled').use(KeepCompiled))
}

class KeepCompiled {
  /** @param {import('webpack').Compiler} compiler */
  apply({ hooks, cache }) {
    hooks.done.tapPromise({ name: 'KeepCompiled', stage: Infinity }, () => new Promise((kept) => cache.shutdown(kept)))
  }
}

const typescript = require('./typescript.cjs')

const faultsTold = () => typescript.require('../lib/coverage-file.ts', __filename).faultsTold()

/** Pictures are drawn with Sass, which a process can load only once: webpack gets the same copy. */
function staleTold() {
  const told = typescript.require('../editor/stale.ts', __filename).staleTold()
  for (const [file, loaded] of Object.entries(require.cache))
    if (file.includes('/node_modules/sass/')) require.cache[file.split('?')[0]] = loaded
  return told
}

/**
 * A Taro plugin: stops a build if the coverage file has a fault, or if it was edited and pictures and documents were not renewed since
 * (unless DRAFT is set, for a look at it). A single build prints the faults on standard error and ends with exit code 1; a watching one
 * shows them at each save, as it shows faults of code, and goes on.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  if (ctx.runOpts?.options.isWatch) {
    ctx.modifyWebpackChain(({ chain }) => void chain.plugin('coverage').use(FaultsOfCoverage))
    // Taro rejects with the faults of the first compilation, and nothing handles that: the watch would end. They are shown already.
    process.on('unhandledRejection', (reason) => {
      if (!Array.isArray(reason)) throw reason
    })
    return
  }
  ctx.onBuildStart(() => {
    const told = faultsTold() ?? (process.env.DRAFT ? undefined : staleTold())
    if (!told) return
    console.error(told)
    process.exit(1)
  })
}

/** A webpack plugin: faults of the coverage are errors of the compilation. */
class FaultsOfCoverage {
  apply({ hooks, webpack }) {
    hooks.thisCompilation.tap(FaultsOfCoverage.name, (compilation) => {
      const told = faultsTold()
      if (told) compilation.errors.push(new webpack.WebpackError(told))
    })
  }
}

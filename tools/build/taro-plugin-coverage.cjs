const typescript = require('./typescript.cjs')

const faultsTold = () => typescript.require('../lib/coverage-file.ts', __filename).faultsTold()

/** Pictures are drawn with Sass, which no process can load twice: webpack gets the copy that was loaded for them. */
function staleTold() {
  const told = typescript.require('../editor/stale.ts', __filename).staleTold()
  for (const [file, loaded] of Object.entries(require.cache))
    if (file.includes('/node_modules/sass/')) require.cache[file.split('?')[0]] = loaded
  return told
}

/**
 * A Taro plugin: nothing is built from a coverage file with a fault, nor, but for a look at it (DRAFT in the environment), from one
 * that was edited while pictures and documents were not renewed. A single build tells the faults on standard error and ends
 * with exit code 1; one that watches shows them as it shows faults of code, at each save, and goes on.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  if (ctx.runOpts?.options.isWatch) {
    ctx.modifyWebpackChain(({ chain }) => void chain.plugin('coverage').use(FaultsOfCoverage))
    // Taro rejects with the faults of the first compilation, which are shown already, and listens to it nowhere: the watch would end.
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

/** A webpack plugin: what is wrong with the coverage is wrong with the compilation. */
class FaultsOfCoverage {
  apply({ hooks, webpack }) {
    hooks.thisCompilation.tap(FaultsOfCoverage.name, (compilation) => {
      const told = faultsTold()
      if (told) compilation.errors.push(new webpack.WebpackError(told))
    })
  }
}

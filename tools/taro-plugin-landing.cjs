const tsx = require('tsx/cjs/api')

/**
 * A Taro plugin: the H5 edition gets a page for each place, so that ordinary links land there and show a preview. Set H5_BASE
 * to where the edition will live (https://…/) for previews that every crawler follows.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.onBuildFinish(async () => {
    if (process.env.TARO_ENV !== 'h5') return
    const { writeLandings } = tsx.require('./landing.ts', __filename)
    await writeLandings(ctx.paths.outputPath, process.env.H5_BASE).catch((error) => {
      console.error(error.message)
      process.exit(1)
    })
  })
}

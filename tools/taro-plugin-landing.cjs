const tsx = require('tsx/cjs/api')

/**
 * A Taro plugin: the H5 edition gets a page for each place, so that ordinary links land there and show a preview, each with its first
 * screen written in. Set H5_BASE to where the edition will live (https://…/) for previews that every crawler follows.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.onBuildFinish(async ({ error, isWatch } = {}) => {
    // A watching build keeps its pages in memory, and has one for all places.
    if (error || isWatch || process.env.TARO_ENV !== 'h5') return
    const { LANDINGS, writeLandings } = tsx.require('./landing.ts', __filename)
    const { writeFirstScreens } = tsx.require('./first-screen.ts', __filename)
    const folder = ctx.paths.outputPath
    try {
      await writeLandings(folder, process.env.H5_BASE)
      // While the program is written its pages need not be fast.
      if (process.env.NODE_ENV === 'production') await writeFirstScreens(folder, LANDINGS)
    } catch (error) {
      console.error(error.message)
      process.exit(1)
    }
  })
}

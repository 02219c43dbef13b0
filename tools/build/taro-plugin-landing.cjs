const typescript = require('./typescript.cjs')

/**
 * A Taro plugin: gives the H5 edition its further files. A page for each place, with its first screen written in, so that ordinary links
 * land there and show a preview; the page of the lobby screen; 404.html; and a service worker that keeps it all. With H5_BASE, the
 * address where the edition will live (https://…/), every crawler can follow the previews.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.modifyRunnerOpts(async ({ opts }) => {
    if (process.env.TARO_ENV !== 'h5') return
    // What stands in the head of every page: src/index.html.
    opts.htmlPluginOption = await typescript.require('./landings/landing.ts', __filename).headOfPages()
  })

  ctx.onBuildFinish(async ({ error, isWatch } = {}) => {
    // A watching build has one page for all places, in memory.
    if (error || isWatch || process.env.TARO_ENV !== 'h5') return
    const { LANDINGS, writeLandings } = typescript.require('./landings/landing.ts', __filename)
    const { writeFirstScreens } = typescript.require('./landings/first-screen.ts', __filename)
    const { writeLobby } = typescript.require('./landings/lobby.ts', __filename)
    const { writeLost, writePolicy, writeWorker } = typescript.require('./landings/keep.ts', __filename)
    const folder = ctx.paths.outputPath
    const base = process.env.H5_BASE
    try {
      await writeLandings(folder, base)
      // In development pages need not be fast.
      if (process.env.NODE_ENV !== 'production') return
      // Nor when it is tried: drawing the first screens takes as long as all the rest.
      if (process.env.FIRST_SCREENS !== 'off') await writeFirstScreens(folder, LANDINGS)
      await writeLobby(folder, base)
      await writeLost(folder, LANDINGS, base)
      await writePolicy(folder)
      await writeWorker(folder)
    } catch (error) {
      console.error(error.message)
      process.exit(1)
    }
  })
}

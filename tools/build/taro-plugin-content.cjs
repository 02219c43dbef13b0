const { existsSync } = require('node:fs')
const { join, relative } = require('node:path')
const typescript = require('./typescript.cjs')

/**
 * A Taro plugin: puts the special into the program. Its coverage, laid out by src/model/layout.ts; its pictures as they are, if there
 * are any; its title over the pages.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.modifyRunnerOpts(({ opts }) => {
    const { coverageOf, drawn, faultsTold, PICTURES } = typescript.require('../lib/coverage-file.ts', __filename)
    // With a fault there are no titles, and no program.
    const { title, district, chapters } = faultsTold()
      ? { title: '', district: '', chapters: { tasks: '' } }
      : coverageOf()
    opts.defineConstants = {
      ...opts.defineConstants,
      SPECIAL_TITLE: JSON.stringify(title),
      // A card or a task that was forwarded alone says where it is.
      CARDS_TITLE: JSON.stringify(`${title} · ${district}`),
      TASKS_TITLE: JSON.stringify(`${chapters.tasks} · ${district}`),
    }
    if (!drawn) return console.warn(`${relative('', PICTURES)} 还没有：转发用页面截图，没有海报；npm run art 画出`)
    const into = (folder) => join(opts.outputRoot, folder, '/')
    opts.copy = {
      patterns: [
        { from: join(PICTURES, 'share/'), to: into('share') },
        { from: join(PICTURES, 'poster/'), to: into('poster/pictures') },
        { from: join(PICTURES, 'scenes/'), to: into('scenes') },
      ].filter(({ from }) => existsSync(from)),
      options: {},
    }
  })

  ctx.modifyWebpackChain(({ chain }) => {
    for (const name of ['content', 'concerns', 'edition', 'finding']) {
      const made = join(__dirname, `${name}.cjs`)
      chain.resolve.alias.set(`${join(ctx.paths.sourcePath, 'model', `${name}.ts`)}$`, made)
      chain.module.rule(name).test(made).type('javascript/auto').use('val').loader(require.resolve('val-loader'))
    }
  })

  if (process.env.TARO_ENV !== 'weapp') return
  ctx.modifyBuildAssets(({ assets }) => {
    const { RawSource } = require('webpack').sources
    for (const [path, text] of Object.entries(require('./content.cjs').files())) assets[path] = new RawSource(text)
  })
}

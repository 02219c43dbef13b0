const { join } = require('node:path')

/**
 * A Taro plugin: the coverage goes into the program as src/model/content.ts lays it out, not as it is written.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.modifyWebpackChain(({ chain }) => {
    const content = join(__dirname, 'content.cjs')
    chain.resolve.alias.set(`${join(ctx.paths.sourcePath, 'model/content.ts')}$`, content)
    chain.module.rule('content').test(content).type('javascript/auto').use('val').loader(require.resolve('val-loader'))
  })

  if (process.env.TARO_ENV !== 'weapp') return
  ctx.modifyBuildAssets(({ assets }) => {
    const { RawSource } = require('webpack').sources
    for (const [path, text] of Object.entries(require('./content.cjs').files())) assets[path] = new RawSource(text)
  })
}

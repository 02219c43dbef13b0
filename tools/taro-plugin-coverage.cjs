const { join } = require('node:path')
const tsx = require('tsx/cjs/api')

/**
 * A Taro plugin: no build starts from a coverage file with a fault. The faults are told on standard error and the process
 * ends with exit code 1.
 * @param {import('@tarojs/service').IPluginContext} ctx
 */
module.exports = (ctx) => {
  ctx.onBuildStart(() => {
    const { faultsOfFile, report } = tsx.require('./coverage-file.ts', __filename)
    const path = join(ctx.paths.sourcePath, 'content/shizhong/coverage.json')
    const faults = faultsOfFile(path)
    if (faults.length === 0) return
    console.error(report(path, faults))
    process.exit(1)
  })
}

const typescript = require('../typescript.cjs')

/** What val-loader runs for the web: the module of `partsOf`. In WeChat the script beside the templates has it. */
module.exports = () => {
  const { COVERAGE_FILE, faultsTold } = typescript.require('../../lib/coverage-file.ts', __filename)
  // Faults are content.cjs's business.
  const code = faultsTold() ? 'function partsOf(){}' : typescript.require('../line-ends.ts', __filename).lineEnds()
  return { code: `${code}\nexport{partsOf}`, cacheable: false, dependencies: [COVERAGE_FILE] }
}

const typescript = require('./typescript.cjs')

const own = (module) => typescript.require(module, __filename)

/**
 * What val-loader runs in place of a module of src/model, so that what it exports is laid out in the build. Faults are content.cjs's
 * business.
 * @param {string} name what the module exports
 * @param {string} layOut the function that makes it of a coverage
 * @param {string} from the module of src/model that has it
 */
const laidOut =
  (name, layOut, from = 'finding-layout') =>
  () => {
    const { COVERAGE_FILE, coverageOf, faultsTold } = own('../lib/coverage-file.ts')
    const outcome = () => own(`../../src/model/${from}.ts`)[layOut](coverageOf())
    const code = faultsTold() ? '' : `export const ${name}=${JSON.stringify(outcome())}`
    return { code, cacheable: false, dependencies: [COVERAGE_FILE] }
  }

module.exports = Object.assign(laidOut('finding', 'findingOf'), { laidOut })

const { readFileSync } = require('node:fs')
const { resolve } = require('node:path')
const tsx = require('tsx/cjs/api')

const COVERAGE = resolve(__dirname, '../src/content/shizhong/coverage.json')

/**
 * What val-loader runs in place of src/model/content.ts: the coverage is laid out when the program is built.
 * @returns the module's code, and the file whose change makes it anew
 */
module.exports = () => {
  const { contentOf } = tsx.require('../src/model/content.ts', __filename)
  const content = contentOf(JSON.parse(readFileSync(COVERAGE, 'utf8')))
  // JSON is JavaScript. The cards stay texts within it until they are read.
  return { code: `export const content = ${JSON.stringify(content)}`, cacheable: true, dependencies: [COVERAGE] }
}

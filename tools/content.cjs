const { readFileSync } = require('node:fs')
const { resolve } = require('node:path')
const tsx = require('tsx/cjs/api')

const COVERAGE = resolve(__dirname, '../src/content/shizhong/coverage.json')

/** The coverage, laid out for the screens: see src/model/content.ts. */
const laidOut = () =>
  tsx.require('../src/model/content.ts', __filename).contentOf(JSON.parse(readFileSync(COVERAGE, 'utf8')))

/** A string as JavaScript in single quotes: JSON holds many double ones. */
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`

const stretch = ({ cards, figures }) =>
  `{cards:[${cards.map(quoted)}],figures:{${Object.entries(figures).map(([id, text]) => `${JSON.stringify(id)}:${quoted(text)}`)}}}`

/** The folder in a mini-program that holds the stretches of the deck, each a module that is read when it is first needed. */
const FOLDER = 'content'

/**
 * What val-loader runs in place of src/model/content.ts: the coverage is laid out when the program is built.
 * @returns the module's code, and the file whose change makes it anew
 */
module.exports = () => {
  const { chunks, ...rest } = laidOut()
  const one = (chunk, i) =>
    // The path is that of the root, where Taro puts what pages share; WeChat wants it written out.
    process.env.TARO_ENV === 'weapp' ? `__non_webpack_require__('./${FOLDER}/${i}.js')` : stretch(chunk)
  const code = `const chunks=[${chunks.map((chunk, i) => `()=>(${one(chunk, i)})`)}]
export const content={...${JSON.stringify(rest)},chunk:(index)=>chunks[index]()}`
  return { code, cacheable: true, dependencies: [COVERAGE] }
}

/** @returns the files that the code above names: path in the package to text */
module.exports.files = () =>
  Object.fromEntries(laidOut().chunks.map((chunk, i) => [`${FOLDER}/${i}.js`, `module.exports=${stretch(chunk)}`]))

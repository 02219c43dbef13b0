const typescript = require('./typescript.cjs')

const own = (module) => typescript.require(module, __filename)
const { COVERAGE_FILE, coverageOf, drawn, faultsTold } = own('../lib/coverage-file.ts')
const { withPhrases } = own('./phrases.ts')

/** The coverage, laid out for the screens: see src/model/layout.ts. */
const laidOut = () => own('../../src/model/layout.ts').contentOf(coverageOf(), drawn)

/** A string as JavaScript in single quotes: JSON is full of double ones. */
const quoted = (text) => `'${text.replace(/[\\']/g, '\\$&')}'`

const stretch = ({ phrases, cards, figures }) =>
  `{phrases:[${phrases.map(quoted)}],cards:[${cards.map(quoted)}],figures:{${Object.entries(figures).map(([id, text]) => `${JSON.stringify(id)}:${quoted(text)}`)}}}`

/** In development, and where nothing is minified, a stretch stays readable. */
const writtenOf = (chunk) =>
  process.env.NODE_ENV === 'production' && process.env.MINIFY !== 'off' ? withPhrases(chunk) : chunk

/** The folder in a mini-program that holds the stretches of the deck, each a module that is read when it is first needed. */
const FOLDER = 'content'

function codeOf({ chunks, ...rest }) {
  const one = (chunk, i) =>
    // From the root of the package, where Taro puts what pages share. WeChat wants the path written out.
    process.env.TARO_ENV === 'weapp' ? `__non_webpack_require__('./${FOLDER}/${i}.js')` : stretch(chunk)
  return `const chunks=[${chunks.map((chunk, i) => `()=>(${one(chunk, i)})`)}]
export const content={...${JSON.stringify(rest)},chunk:(index)=>chunks[index]()}`
}

/**
 * What val-loader runs in place of src/model/content.ts, so that the coverage is laid out in the build. If it has a fault, the program
 * says so instead of showing half of it; taro-plugin-coverage tells whoever builds.
 * @returns the module's code, and the file at whose change a watching build makes it again
 */
module.exports = () => {
  const told = faultsTold()
  const code = told ? `throw new Error(${JSON.stringify(told)})` : codeOf(laidOut())
  // Not cached: webpack does not know the code that laid it out.
  return { code, cacheable: false, dependencies: [COVERAGE_FILE] }
}

/** @returns the files that the code above names: path in the package to text */
module.exports.files = () =>
  faultsTold()
    ? {}
    : Object.fromEntries(
        laidOut().chunks.map((chunk, i) => [`${FOLDER}/${i}.js`, `module.exports=${stretch(writtenOf(chunk))}`]),
      )

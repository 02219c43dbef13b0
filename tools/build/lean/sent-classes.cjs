const tsx = require('tsx/cjs/api')

/** What val-loader runs: the list of `classes.ts` as a module of the program. */
module.exports = () => {
  const { classes } = tsx.require('./classes.ts', __filename)
  return { code: `export const classes = ${JSON.stringify(classes().join('|'))}.split('|')`, cacheable: false }
}

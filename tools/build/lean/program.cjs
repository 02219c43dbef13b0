const typescript = require('../typescript.cjs')

/**
 * What val-loader runs: what is read out of the source (`used.ts`, `classes.ts`) as a module of the program.
 * @throws with what the program uses and would not get
 */
module.exports = () => {
  const { ariaOf, used } = typescript.require('./used.ts', __filename)
  const { components, calls, faults } = used()
  if (faults.length) throw new Error(`the mini-program would not get what it uses:\n${faults.join('\n')}`)
  const { classes } = typescript.require('./classes.ts', __filename)
  const code = `
export const components = ${JSON.stringify(mapped(components, withoutEvents))}
export const aria = ${JSON.stringify(ariaOf(components))}
export const calls = ${JSON.stringify(calls)}
export const classes = ${JSON.stringify(classes().join('|'))}.split('|')`
  // Not cached: it depends on all files of the program.
  return { code, cacheable: false }
}

const mapped = (object, to) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value)]))

/** The program asks which attributes there are; their standard values and the events stand in the templates. */
const withoutEvents = (attributes) =>
  Object.fromEntries(
    Object.keys(attributes)
      .filter((name) => !name.startsWith('bind'))
      .map((name) => [name, '']),
  )

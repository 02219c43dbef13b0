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
  const { aliases } = new (typescript.require('./wxml.ts', __filename).Templates)(components)
  const code = `
export const components = ${JSON.stringify(mapped(components, () => 1))}
export const aliases = Object.fromEntries(${JSON.stringify(inOrder(aliases))}.map((row, i) => {
  const [kind, ...names] = row.split('|')
  return [kind, Object.fromEntries([['_num', '' + i], ...names.map((name, p) => [name, 'p' + p])])]
}))
export const aria = ${JSON.stringify(ariaOf(components))}
export const calls = ${JSON.stringify(calls)}
export const classes = ${JSON.stringify(classes().join('|'))}.split('|')`
  // Not cached: it depends on all files of the program.
  return { code, cacheable: false }
}

const mapped = (object, to) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, to(value)]))

/**
 * @param {Record<string, Record<string, string>>} aliases kind to attribute to its short name: `_num` is the kind's, the others are
 *   counted, p0, p1 …
 * @returns {string[]} the kinds by their number, each with its attributes in that order: `text|ariaHidden|…`
 */
function inOrder(aliases) {
  const rows = Object.entries(aliases).sort(([, one], [, other]) => one._num - other._num)
  return rows.map(([kind, names], i) => {
    const own = Object.keys(names).filter((name) => name !== '_num')
    if (names._num !== String(i) || own.some((name, p) => names[name] !== `p${p}`))
      throw new Error('Taro counts kinds or attributes in another way: see inOrder in tools/build/lean/program.cjs')
    return [kind, ...own].join('|')
  })
}

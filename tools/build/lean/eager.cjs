const { parse } = require('acorn')

/**
 * Writes the modules of a file in brackets, `(function(…){…})`. V8 reads a function over and compiles it when it is called; what stands
 * in brackets it compiles at once, and is spared the first reading. Nearly all modules run at launch. It takes no such hint for arrow
 * functions (v8.dev/blog/preparser, “PIFE”).
 * @param {string} code a file of the program as webpack and the minifier leave it
 * @returns {string} the same program; a file without modules as it was
 */
exports.compiledAtOnce = (code) =>
  modulesOf(code).reduceRight((done, { start, end, type, params, body }) => {
    const given = params.map((one) => code.slice(one.start, one.end)).join()
    const inner = code.slice(body.start, body.end)
    const whole =
      type === 'ArrowFunctionExpression'
        ? `function(${given})${body.type === 'BlockStatement' ? inner : `{return ${inner}}`}`
        : code.slice(start, end)
    return `${done.slice(0, start)}(${whole})${done.slice(end)}`
  }, code)

/** The functions in `(…).push([[chunk], { number: function, … }])`, in their order. */
const modulesOf = (code) =>
  parse(code, { ecmaVersion: 2020 })
    .body.flatMap(({ expression }) => expression?.expressions ?? expression ?? [])
    .filter(({ callee }) => callee?.property?.name === 'push')
    .flatMap((call) => call.arguments[0].elements[1].properties)
    .map(({ value }) => value)

/**
 * How a mini-program's JavaScript is loaded, as WeChat's logic layer does it. Plain JavaScript, because the launch host runs in plain
 * Node, where compiling TypeScript would be measured too.
 */
const { readdirSync, readFileSync } = require('node:fs')
const { join, posix } = require('node:path')
const { compileFunction, createContext, runInContext } = require('node:vm')

/** Names that stay as the world has them: no parameter may bear them, or no program asks for them. */
const NOT_HANDED =
  /^(globalThis|undefined|NaN|Infinity|eval|escape|unescape|console|WebAssembly|SharedArrayBuffer|Atomics)$/

/**
 * The files of one package in a world of their own, which has the language and nothing of Node or a browser. A program that reads every
 * global there is, as Taro's does, would make Node load what it only loads when asked (fetch, streams), which takes longer than the
 * program; and without `MessageChannel` and `setImmediate` React schedules by `setTimeout`, as it does on a phone.
 */
class World {
  #root
  #context = createContext({})
  /** What the language itself has. A context looks a global up at every use, far slower than WeChat: files get them as parameters. */
  #language
  /** Read beforehand: the disk is not what a launch measures. Compiling is. */
  #sources = new Map()
  #wrappedFiles = new Map()

  constructor(root, before) {
    this.#root = root
    if (before) runInContext(readFileSync(before, 'utf8'), this.#context)
    const names = runInContext('Object.getOwnPropertyNames(globalThis)', this.#context)
    this.#language = Object.fromEntries(
      names.filter((name) => !NOT_HANDED.test(name)).map((name) => [name, runInContext(name, this.#context)]),
    )
    for (const file of readdirSync(root, { recursive: true })) {
      if (file.endsWith('.js')) this.#sources.set(file.replace(/\\/g, '/'), readFileSync(join(root, file), 'utf8'))
    }
  }

  start(globals) {
    let app = {}
    let defined
    const define = (definition) => void (defined = definition)
    const definitions = new Map()
    const scope = {
      ...globals,
      App: (definition) => void (app = definition),
      Page: define,
      Component: define,
      getApp: () => app,
    }
    Object.assign(this.#context, scope)
    const load = this.#loader({ ...this.#language, ...scope })
    return {
      get app() {
        return app
      },
      launch: () => void load('app.js'),
      define(path) {
        if (definitions.has(path)) return definitions.get(path)
        defined = undefined
        load(`${path}.js`)
        if (!defined) throw new Error(`${path}.js has called neither Page nor Component`)
        definitions.set(path, defined)
        return defined
      },
    }
  }

  /** A `require` of its own: modules run anew. */
  #loader(scope) {
    const names = [...Object.keys(scope), 'require', 'module', 'exports']
    const values = Object.values(scope)
    const modules = new Map()
    const load = (path) => {
      const known = modules.get(path)
      if (known) return known.exports
      const module = { exports: {} }
      modules.set(path, module)
      const require = (wanted) => load(this.#resolve(posix.join(posix.dirname(path), wanted)))
      this.#wrapped(path, names)(...values, require, module, module.exports)
      return module.exports
    }
    return load
  }

  #resolve(path) {
    const found = [path, `${path}.js`, `${path}/index.js`].find((one) => this.#sources.has(one))
    if (!found) throw new Error(`module '${path}.js' is not defined`)
    return found
  }

  /** A file as a function of the names it sees, which is how WeChat wraps it; all programs of one world see the same names. */
  #wrapped(path, names) {
    const known = this.#wrappedFiles.get(path)
    if (known) return known
    const source = this.#sources.get(path)
    if (source === undefined) throw new Error(`module '${path}' is not defined`)
    const wrapped = compileFunction(source, names, { filename: join(this.#root, path), parsingContext: this.#context })
    this.#wrappedFiles.set(path, wrapped)
    return wrapped
  }
}

module.exports = { World }

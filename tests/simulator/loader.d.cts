/** What a file handed to `App`, `Page` or `Component`. */
export type Definition = Record<string, unknown>

/** The JavaScript of a package, and a global scope that has the language and nothing of Node or a browser. */
export class World {
  /**
   * @param root the folder of the built package
   * @param before a script to run in the scope before anything else
   */
  constructor(root: string, before?: string)
  /**
   * The program from its beginning: modules run anew.
   * @param globals what files see beside the language and what they define themselves by; the same names at every start
   */
  start(globals: Readonly<Record<string, unknown>>): Program
}

/** One life of a mini-program's JavaScript. */
export interface Program {
  /** What `getApp()` gives. */
  readonly app: Definition
  /** Runs `app.js`. */
  launch(): void
  /**
   * Runs the file of a page or component, unless it ran before.
   * @returns what it handed to `Page` or `Component`
   * @throws if there is no such file, or if it hands over nothing
   */
  define(path: string): Definition
}

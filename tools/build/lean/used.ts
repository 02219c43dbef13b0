import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { components as ofWeChat } from '@tarojs/plugin-platform-weapp/dist/runtime-utils'
import { hooks, internalComponents as ofAll, toDashed } from '@tarojs/shared'
import ts from 'typescript'
import { officialApis, promisedApis } from '../../../tests/simulator/official-apis'

/** Component to attribute or event (`scroll-y`, `bindTap`) to what WeChat takes where nothing is given, as code. */
export type Components = Record<string, Record<string, string>>

export interface Used {
  components: Components
  /** Functions of `wx`: those that answer with a promise, and those that are handed on as they are. */
  calls: { later: string[]; atOnce: string[] }
  /** What the program uses and would not get, each with its file and line. */
  faults: string[]
}

const ROOT = resolve(__dirname, '../../..')
const COMPONENTS = '@tarojs/components'
/** What `Taro` has in taro.js beside WeChat's functions. */
const OWN = ['nextTick', 'env', 'getCurrentPages']
/** What Taro's React runtime gives to the program, all of which taro.js passes on. */
const HOOKS = exportsOf('@tarojs/plugin-framework-react/dist/runtime')
/** Attributes that every kind of node has, or that never leave React. */
const COMMON = /^(className|style|id|key|ref|children|data-.*)$/

/** Every component that Taro knows in WeChat, with all its attributes. */
const KNOWN: Components = Object.fromEntries(
  Object.keys({ ...ofAll, ...ofWeChat }).map((name) => [name, { ...ofAll[name], ...ofWeChat[name] }]),
)

/**
 * Reads out of the source what the mini-program uses of WeChat: the rest of Taro stays out of the package.
 * @param sources path from the root of the repository to text; those of the program unless given
 */
export function used(sources: Record<string, string> = programSources()): Used {
  const source = new Source(sources)
  // Taro's naming of kinds always expects these three.
  const given: Record<string, Set<string>> = { View: new Set(), Text: new Set(), Image: new Set() }
  const calls = new Set<string>()
  const faults: string[] = []

  for (const file of source.files) {
    const names = importsOf(file)
    const fault = (node: ts.Node, words: string) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart())
      faults.push(`${file.fileName}:${line + 1} ${words}`)
    }

    const element = (node: ts.JsxOpeningLikeElement, component: string) => {
      if (!KNOWN[component]) fault(node, `uses ${component}, which is no component of WeChat's: draw it with another`)
      const attributes = (given[component] ??= new Set())
      for (const one of node.attributes.properties) {
        const written = ts.isJsxAttribute(one) ? [one.name.getText()] : source.namesIn(one.expression)
        if (!written) {
          fault(one, `gives ${component} what cannot be read from here: write the names of its attributes out`)
          continue
        }
        for (const name of written.filter((one) => !COMMON.test(one))) {
          const attribute = KNOWN[component] && attributeOf(component, name)
          if (attribute) attributes.add(attribute)
          else if (KNOWN[component])
            fault(
              one,
              `uses ${name} of ${component}, which Taro does not know: if WeChat does, add it to MORE in ${HERE}`,
            )
        }
      }
    }

    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) return
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const from = names.get(node.tagName.getText())
        if (from?.module === COMPONENTS) element(node, from.name)
      } else if (ts.isIdentifier(node) && names.get(node.text)?.module === COMPONENTS && !isTag(node)) {
        fault(node, `uses ${node.text} other than as a tag, so its attributes cannot be read: write <${node.text} …>`)
      } else if (isTaro(node, names) && ts.isPropertyAccessExpression(node.parent)) {
        const name = node.parent.name.text
        if (OWN.includes(name)) return
        if (officialApis.has(name)) calls.add(name)
        else
          fault(
            node,
            `calls Taro.${name}, which is none of WeChat's: add it to tools/build/lean/taro.js and to OWN in ${HERE}`,
          )
      } else if (isTaro(node, names)) fault(node, 'uses Taro whole: write Taro. and the name of what is called')
      inWeChat(node).forEach(visit)
    }
    visit(file)

    for (const { module, name, node } of names.values())
      if (module === '@tarojs/taro' && name !== 'default' && !HOOKS.includes(name))
        fault(node, `uses ${name} of @tarojs/taro: add it to tools/build/lean/taro.js and to HOOKS in ${HERE}`)
  }

  const all = [...calls].sort()
  return {
    components: tableOf(given),
    calls: {
      later: all.filter((name) => promisedApis.has(name)),
      atOnce: all.filter((name) => !promisedApis.has(name)),
    },
    faults,
  }
}

const HERE = 'tools/build/lean/used.ts'

/** Attributes of WeChat's that Taro's tables lack. */
const MORE: Components = {}

/** @returns the name of a JSX attribute in Taro's tables, if it has one */
function attributeOf(component: string, name: string): string | undefined {
  if (name.startsWith('aria-')) return name
  const known = Object.keys({ ...KNOWN[component], ...MORE[component] })
  if (!/^on[A-Z]/.test(name)) return known.find((one) => toDashed(one) === toDashed(name))
  const event = name === 'onClick' ? 'Tap' : name.slice(2)
  if (hooks.call('isBubbleEvents', event.toLowerCase())) return `bind${event}`
  return known.find((one) => one.toLowerCase() === `bind${event}`.toLowerCase())
}

/** Attributes for screen readers that one component is given, every component may be given. */
function tableOf(given: Record<string, Set<string>>): Components {
  const aria = [...new Set(Object.values(given).flatMap((names) => [...names]))].filter((one) =>
    one.startsWith('aria-'),
  )
  const table = Object.entries(given).map(([component, names]) => {
    const all = [...new Set([...aria, ...names])].sort()
    return [component, Object.fromEntries(all.map((one) => [one, standardOf(component, one)]))] as const
  })
  const components: Components = Object.fromEntries(table.sort())
  // Not WeChat's: a view as src/components/Pressable makes it. Changes of a view find its attributes under one name each.
  components.PressView = components.View!
  return components
}

/** @returns the attributes for screen readers of those components that are WeChat's */
export const ariaOf = (components: Components): Components =>
  Object.fromEntries(
    Object.entries(components)
      .filter(([name]) => KNOWN[name])
      .map(([name, all]) => [name, Object.fromEntries(Object.entries(all).filter(([one]) => one.startsWith('aria-')))]),
  )

const standardOf = (component: string, attribute: string) =>
  MORE[component]?.[attribute] ?? KNOWN[component]?.[attribute] ?? ''

/** @returns the names that a module of Taro's exports */
function exportsOf(module: string): string[] {
  // tsx may put a query behind the path, to keep modules of plugins apart.
  const text = readFileSync(require.resolve(module).replace(/\?.*$/, ''), 'utf8')
  return /^export \{([^}]*)\}/m
    .exec(text)![1]!
    .split(',')
    .map((name) => name.trim())
}

/** The files of the program that run in WeChat. */
function programSources(): Record<string, string> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.(test|h5|d)\.tsx?$|\.config\.ts$/.test(file))
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]))
}

interface Imported {
  module: string
  /** As it is called there; `default` for what stands for the module. */
  name: string
  node: ts.Node
}

/** @returns what a file imports, by the name it has there */
function importsOf(file: ts.SourceFile): Map<string, Imported> {
  const names = new Map<string, Imported>()
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const { importClause, moduleSpecifier } = statement
    if (!importClause || importClause.isTypeOnly) continue
    const module = moduleSpecifier.text
    if (importClause.name) names.set(importClause.name.text, { module, name: 'default', node: importClause })
    const bindings = importClause.namedBindings
    if (bindings && ts.isNamedImports(bindings))
      for (const node of bindings.elements)
        if (!node.isTypeOnly) names.set(node.name.text, { module, name: (node.propertyName ?? node.name).text, node })
  }
  return names
}

const isTag = (node: ts.Identifier) =>
  ts.isJsxOpeningElement(node.parent) || ts.isJsxSelfClosingElement(node.parent) || ts.isJsxClosingElement(node.parent)

/** Whether a node is the object `Taro` where a program runs, not where types are named. */
function isTaro(node: ts.Node, names: Map<string, Imported>): boolean {
  if (!ts.isIdentifier(node) || ts.isQualifiedName(node.parent) || ts.isTypeReferenceNode(node.parent)) return false
  const from = names.get(node.text)
  const named = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node
  return from?.module === '@tarojs/taro' && from.name === 'default' && !named
}

/** @returns whether a condition asks for the web (true), for WeChat (false), or for something else */
function asksForWeb(condition: ts.Expression): boolean | undefined {
  const text = condition.getText()
  if (/^(H5|process\.env\.TARO_ENV === 'h5')$/.test(text)) return true
  return /^(!H5|process\.env\.TARO_ENV (!== 'h5'|=== 'weapp'))$/.test(text) ? false : undefined
}

/** @returns the parts of a node without those that only run on the web, which no mini-program holds */
function inWeChat(node: ts.Node): ts.Node[] {
  if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
    const [condition, then, otherwise] = ts.isIfStatement(node)
      ? [node.expression, node.thenStatement, node.elseStatement]
      : [node.condition, node.whenTrue, node.whenFalse]
    const web = asksForWeb(condition)
    return [condition, web === true ? undefined : then, web === false ? undefined : otherwise].filter((one) => !!one)
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
    if (asksForWeb(node.left)) return []
  }
  if (ts.isBlock(node)) {
    const end = node.statements.findIndex(leavesInWeChat)
    return node.statements.slice(0, end < 0 ? undefined : end + 1)
  }
  const parts: ts.Node[] = []
  ts.forEachChild(node, (part) => void parts.push(part))
  return parts
}

const leavesInWeChat = (statement: ts.Statement) =>
  ts.isIfStatement(statement) &&
  ts.isReturnStatement(statement.thenStatement) &&
  asksForWeb(statement.expression) === false

/** The files by path, and what can be read in them without running them. */
class Source {
  readonly files: ts.SourceFile[]
  readonly #byPath: Map<string, ts.SourceFile>

  constructor(sources: Record<string, string>) {
    this.files = Object.entries(sources).map(([path, text]) =>
      ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
    )
    this.#byPath = new Map(this.files.map((file) => [file.fileName, file]))
  }

  /** @returns the names of the properties that an expression may have, or nothing if it does not show them */
  namesIn(expression: ts.Node): string[] | undefined {
    if (ts.isParenthesizedExpression(expression)) return this.namesIn(expression.expression)
    if (ts.isConditionalExpression(expression)) return this.#together(inWeChat(expression).slice(1))
    if (ts.isObjectLiteralExpression(expression))
      return this.#together(expression.properties, (one) =>
        ts.isSpreadAssignment(one) ? this.namesIn(one.expression) : one.name && [nameOf(one.name)],
      )
    if (ts.isCallExpression(expression)) return this.#namesMadeBy(this.#declarationOf(expression.expression))
    if (!ts.isIdentifier(expression)) return undefined
    const declaration = this.#declarationOf(expression)
    const value = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
    return value && this.namesIn(value)
  }

  #together<T extends ts.Node>(parts: readonly T[], names = (part: T) => this.namesIn(part)): string[] | undefined {
    const all = parts.map(names)
    return all.some((one) => !one) ? undefined : all.flatMap((one) => one!)
  }

  /** @returns the names of the properties of what a function returns */
  #namesMadeBy(declaration: ts.Node | undefined): string[] | undefined {
    const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration
    if (!made || !(ts.isArrowFunction(made) || ts.isFunctionDeclaration(made)) || !made.body) return undefined
    if (!ts.isBlock(made.body)) return this.namesIn(made.body)
    const returned: ts.Node[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return
      if (ts.isReturnStatement(node) && node.expression) returned.push(node.expression)
      inWeChat(node).forEach(visit)
    }
    visit(made.body)
    return this.#together(returned)
  }

  #declarationOf(name: ts.Node): ts.Node | undefined {
    if (!ts.isIdentifier(name)) return undefined
    const file = name.getSourceFile()
    const from = importsOf(file).get(name.text)
    return from ? this.#find(this.#fileOf(file, from.module), from.name) : this.#find(file, name.text)
  }

  #find(node: ts.Node | undefined, name: string): ts.Node | undefined {
    if (!node) return undefined
    if ((ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) && node.name?.getText() === name) return node
    return ts.forEachChild(node, (part) => this.#find(part, name))
  }

  #fileOf(from: ts.SourceFile, module: string): ts.SourceFile | undefined {
    const path = module.startsWith('@/')
      ? `src/${module.slice(2)}`
      : relative(ROOT, resolve(ROOT, dirname(from.fileName), module)).replaceAll('\\', '/')
    const ends = ['.weapp.ts', '.weapp.tsx', '.ts', '.tsx', '/index.ts', '/index.tsx']
    return ends.map((end) => this.#byPath.get(path + end)).find((file) => file)
  }
}

const nameOf = (name: ts.PropertyName) => (ts.isStringLiteral(name) ? name.text : name.getText())

import { readFileSync } from 'node:fs'
import { parse, type Rule } from 'postcss'

type Declarations = Record<string, string>

interface StyleRule {
  selector: string
  /** Higher wins; among equals the later. */
  weight: number
  declarations: Declarations
}

const SIDES = ['top', 'right', 'bottom', 'left'] as const

/** What the compiled style sheets say of elements of the rendered tree. Media queries and pseudo-elements are left out. */
export class CompiledStyles {
  readonly #rules: StyleRule[]

  /** @param css style sheets in the order in which they apply */
  constructor(...css: string[]) {
    const rules: StyleRule[] = []
    for (const text of css) {
      for (const node of parse(text).nodes) {
        if (node.type !== 'rule') continue
        for (const selector of node.selectors) {
          if (!selector.includes('::'))
            rules.push({ selector, weight: weightOf(selector), declarations: expanded(node) })
        }
      }
    }
    // A stable sort keeps the order of the sheets among equals.
    this.#rules = rules.sort((one, other) => one.weight - other.weight)
  }

  /** @param files paths of .wxss files in the order in which they apply */
  static open(...files: string[]): CompiledStyles {
    return new CompiledStyles(...files.map((file) => readFileSync(file, 'utf8')))
  }

  /** @returns what applies to the element by its own rules: nothing is inherited */
  of(element: Element): Declarations {
    const applying = this.#rules.filter(({ selector }) => element.matches(selector))
    return Object.assign({}, ...applying.map(({ declarations }) => declarations)) as Declarations
  }

  /** @returns how high the element is at the least, in pixels at its screen's type size; 0 if the styles leave it open */
  leastHeight(element: Element): number {
    const { 'min-height': least, height } = this.of(element)
    return Math.max(this.#pixels(element, least), this.#pixels(element, height))
  }

  /**
   * @param before an element
   * @param after the one that follows it in the same parent
   * @returns the pixels that the styles put between the two, at their screen's type size
   */
  between(before: Element, after: Element): number {
    const [first, second, parent] = [this.of(before), this.of(after), this.of(before.parentElement!)]
    const display = parent.display ?? 'block'
    const px = (value?: string) => this.#pixels(after, value)
    const down = px(first['margin-bottom']) + px(second['margin-top'])
    const across = px(first['margin-right']) + px(second['margin-left'])
    if (display === 'grid') return Math.min(px(parent['row-gap']) + down, px(parent['column-gap']) + across)
    if (display !== 'flex') return Math.max(px(first['margin-bottom']), px(second['margin-top']))
    return parent['flex-direction']?.startsWith('column')
      ? px(parent['row-gap']) + down
      : px(parent['column-gap']) + across
  }

  /** The custom property of an element, as its nearest ancestor sets it; the type size is 1 unless told. */
  #property(element: Element | null, name: string): string {
    if (!element) return name === '--type' ? '1' : ''
    return this.of(element)[name] ?? this.#property(element.parentElement, name)
  }

  #pixels = (element: Element, value = '0'): number =>
    pixels(value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => this.#property(element, name)))
}

function weightOf(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0
  return count(/#/g) * 10000 + count(/[.[]|:(?!:)/g) * 100 + count(/(^|[\s>+~])[a-z]/g)
}

function expanded(rule: Rule): Declarations {
  const declarations: Declarations = {}
  rule.walkDecls(({ prop, value }) => {
    if (prop === 'margin') {
      const [top = '0', right = top, bottom = top, left = right] = value.split(/\s+(?![^(]*\))/)
      SIDES.forEach((side, i) => (declarations[`margin-${side}`] = [top, right, bottom, left][i]!))
    } else if (prop === 'gap' || prop === 'grid-gap') {
      const [row = '0', column = row] = value.split(/\s+(?![^(]*\))/)
      Object.assign(declarations, { 'row-gap': row, 'column-gap': column })
    } else declarations[prop.replace('grid-row-gap', 'row-gap').replace('grid-column-gap', 'column-gap')] = value
  })
  return declarations
}

/** @returns a length in pixels; 0 for what is no such length, as a percentage */
function pixels(value: string): number {
  const sum = value
    .replace(/^calc\((.*)\)$/, '$1')
    .replace(/\s-\s/g, ' + -1*')
    .split(/\s\+\s/)
    .map((term) => term.split('*').reduce((product, factor) => product * Number(factor.replace(/px$/, '')), 1))
    .reduce((total, term) => total + term, 0)
  return Number.isFinite(sum) ? sum : 0
}

import { parseTree, printParseErrorCode, visit, type JSONPath, type Node } from 'jsonc-parser'

/** One thing wrong with a JSON text, and where. Lines and columns count from 1. */
export interface TextFault {
  line: number
  column: number
  /** What stands there and what should stand there, in Chinese. */
  problem: string
}

/** What should have stood where the parser stopped, by the name of its error. */
const EXPECTED: Record<string, string> = {
  InvalidSymbol: '英文标点，或以英文双引号起止的文字',
  PropertyNameExpected: '以英文双引号起止的名字',
  ColonExpected: '英文冒号',
  CommaExpected: '英文逗号或收尾的括号',
  CloseBraceExpected: '英文逗号或 }',
  CloseBracketExpected: '英文逗号或 ]',
  EndOfFileExpected: '文件的结尾',
  UnexpectedEndOfString: '一段写在一行里、以英文双引号起止的文字',
  InvalidCharacter: '一段写在一行里、以英文双引号起止的文字',
  InvalidEscapeCharacter: '\\" \\\\ \\n 这样的转义',
  InvalidUnicode: '\\u 加四位十六进制数字',
  InvalidCommentToken: '内容：JSON 里不能写注释',
}
const VALUE = '一个值：以英文双引号起止的文字、数、[ 或 {'

/**
 * Finds what is wrong with a JSON text. JSON.parse gives the place of some mistakes only, and silently takes the later of two entries of
 * the same name.
 * @param text the whole file
 * @returns names that stand twice in one object, and the first place that is not JSON; empty when the text is sound
 */
export function textFaults(text: string): TextFault[] {
  const faults: TextFault[] = []
  const names = new Set<string>()
  let broken = false
  const fault = (line: number, column: number, problem: string) =>
    void faults.push({ line: line + 1, column: column + 1, problem })

  visit(
    text,
    {
      onObjectProperty(name, _offset, _length, line, column, path: () => JSONPath) {
        const place = JSON.stringify([...path(), name])
        if (names.has(place)) fault(line, column, `${name} 在同一处写了两遍；每个名字应只写一次`)
        names.add(place)
      },
      onError(code, offset, _length, line, column) {
        // What follows the first mistake is mostly its consequence.
        if (broken) return
        broken = true
        const there = text.codePointAt(offset)
        const found = there === undefined ? '文件到此就完了' : `这里是 ${String.fromCodePoint(there)}`
        fault(line, column, `${found}；应是${EXPECTED[printParseErrorCode(code)] ?? VALUE}`)
      },
    },
    { disallowComments: true },
  )
  return faults
}

/**
 * Where an entry stands in a JSON text.
 * @param text the whole file
 * @param entry names and ids that lead to it, with points between: `highlights.h5.points.0`; an item of a list is named by its `id` or
 *   its place in the list, from 0
 * @returns its line, from 1; that of the nearest entry around it where it is not there itself
 */
export function lineOf(text: string, entry: string): number {
  let node = parseTree(text)
  for (const name of entry.split('.')) {
    const next = node && childOf(node, name)
    if (!next) break
    node = next
  }
  return text.slice(0, node?.offset ?? 0).split('\n').length
}

function childOf({ type, children = [] }: Node, name: string): Node | undefined {
  if (type === 'array') return children.find((item) => propertyOf(item, 'id')?.value === name) ?? children[Number(name)]
  return propertyOf({ children }, name)
}

const propertyOf = ({ children = [] }: Pick<Node, 'children'>, name: string): Node | undefined =>
  children.find((property) => property.children?.[0]?.value === name)?.children?.[1]

/** Markup that is safe to put into a page as it stands. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | 0 | false | undefined | readonly (Html | string)[]

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function textOf(part: Part): string {
  if (part === undefined || part === 0 || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'string') return part.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!)
  return part.map(textOf).join('')
}

/**
 * Makes markup of a template.
 * @returns the markup; plain strings put into it are escaped, lists are joined, what is undefined is left out
 */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((string, i) => string + textOf(parts[i])).join(''))

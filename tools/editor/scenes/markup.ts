type Part = string | number | false | undefined | readonly Part[]

/** Leading zeros are left out: all scenes ride in one package. */
const bare = (text: string) => text.replace(/^(-?)0\./, '$1.')

/** @returns a number to a tenth, as short as SVG allows */
export const short = (n: number): string => bare(String(Math.round(n * 10) / 10 || 0))

/** @returns a number to a hundredth: a scale, or a dash of which there are a thousand */
export const fine = (n: number): string => bare(String(Math.round(n * 100) / 100 || 0))

function textOf(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'number') return short(part)
  return typeof part === 'string' ? part : part.map(textOf).join('')
}

/**
 * Template tag for SVG markup or the data of a path.
 * @returns the text; numbers put into it are rounded to a tenth, lists joined, and what is undefined or false left out
 */
export const svg = (strings: TemplateStringsArray, ...parts: Part[]): string =>
  strings.map((string, i) => string + textOf(parts[i])).join('')

/** @returns what `make` makes of 0, 1 … n - 1 */
export const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

/** @returns the same numbers from 0 to 1 for the same seed, on every machine */
export function random(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32
}

/** @returns `count` things dealt out to rows as evenly as can be, the first rows first */
export const deal = (count: number, rows: number): number[] =>
  times(rows, (i) => Math.floor(count / rows) + (i < count % rows ? 1 : 0))

/** @returns where the i-th of n things stands, spread from `from` to `to`; a single one in the middle */
export const spread = (i: number, n: number, from: number, to: number): number =>
  n === 1 ? (from + to) / 2 : from + ((to - from) * i) / (n - 1)

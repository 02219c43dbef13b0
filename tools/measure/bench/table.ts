/** Rows of one table; the first cell of each names it, the others are figures. An empty row is a gap. */
export type Rows = readonly (readonly string[])[]

/** @returns the rows as lines of text, names to the left, figures to the right */
export function tableOf(rows: Rows): string {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A heading of several rows. */
export const heading = (text: string, ...columns: string[]): string[] => [`— ${text}`, ...columns]

export const integer = (value: number): string => Math.round(value).toLocaleString('en')

/** A figure against another; a dash where that one is nothing. */
export const ratio = (value: number, to: number | undefined): string => (to ? (value / to).toFixed(2) : '–')

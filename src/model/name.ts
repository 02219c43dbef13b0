/**
 * Splits a long official name where a line may end.
 * @param name the name
 * @param ends words after which a part ends
 * @returns the parts in order; the whole name if it has none of these words
 */
export const partsOf = (name: string, ends: readonly string[] = []): string[] =>
  ends
    .reduce((rest, end) => rest.replace(end, `${end}\n`), name)
    .split('\n')
    .filter(Boolean)

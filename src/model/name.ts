/**
 * Takes a long official name apart where a line may end.
 * @param name the name
 * @param ends what its parts but the last end in
 * @returns the parts in order; the name alone if it has no such parts
 */
export const partsOf = (name: string, ends: readonly string[] = []): string[] =>
  ends
    .reduce((rest, end) => rest.replace(end, `${end}\n`), name)
    .split('\n')
    .filter(Boolean)

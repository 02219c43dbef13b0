/** See eager.cjs. */
export function compiledAtOnce(code: string): string

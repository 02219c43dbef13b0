/** See ../line-ends.ts. @returns the parts of a text between which a line may end */
export function partsOf(text: string): string[]

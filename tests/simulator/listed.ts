/** The words of a text: long lists of names stay short to read. */
export const listed = (text: string): string[] => text.trim().split(/\s+/)

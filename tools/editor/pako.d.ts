/** What is used of pako, which brings no types of its own. */
declare module 'pako' {
  /** Packs by zlib; `memLevel` is 1 to 9, as zlib has it. */
  export function deflate(data: Uint8Array, options: { level: number; memLevel: number }): Uint8Array
}

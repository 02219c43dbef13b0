import { compress, init } from '@bokuweb/zstd-wasm'

/** WeChat sends packages compressed by zstd. */
const LEVEL = 19

let ready: Promise<void> | undefined

/** To be awaited before anything is compressed. Only the first call loads the library: loaded twice it counts wrongly. */
export const readyToCompress = (): Promise<void> => (ready ??= init())

/** @returns how many bytes are left of these at zstd's level 19 */
export const zstdBytes = (content: Buffer): number => compress(content, LEVEL).length

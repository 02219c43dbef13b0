import { compress, init } from '@bokuweb/zstd-wasm'

/** WeChat sends packages compressed by zstd. */
const LEVEL = 19

let ready: Promise<void> | undefined

/** To be awaited before anything is compressed. Only the first call loads the library, which counts wrongly if it is loaded twice. */
export const readyToCompress = (): Promise<void> => (ready ??= init())

/** @returns the size of these bytes compressed at zstd's level 19 */
export const zstdBytes = (content: Buffer): number => compress(content, LEVEL).length

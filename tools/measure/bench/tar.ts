export interface TarFile {
  /** From the root, at most 100 bytes. */
  path: string
  content: Buffer
}

const BLOCK = 512
/** An archive ends with two empty blocks. */
const END = Buffer.alloc(2 * BLOCK)

/**
 * Packs files into one archive (ustar) that is the same whenever and wherever it is made: in the order given, without times
 * and owners.
 * @throws if a path is too long for the format
 */
export function tarOf(files: readonly TarFile[]): Buffer {
  return Buffer.concat([
    ...files.flatMap(({ path, content }) => [headerOf(path, content.length), padded(content)]),
    END,
  ])
}

function headerOf(path: string, size: number): Buffer {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`too long for a tar: ${path}`)
  const header = Buffer.alloc(BLOCK)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  header.write(path, 0)
  header.write(octal(0o644, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  header.write(octal(size, 11), 124)
  header.write(octal(0, 11), 136)
  // The sum is taken with spaces in its own place.
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  )
  return header
}

const padded = (content: Buffer): Buffer =>
  Buffer.concat([content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)])

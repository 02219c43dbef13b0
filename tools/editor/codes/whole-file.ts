import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes a file so that nobody ever finds half of it: under another name first, then renamed into place. It does so in
 * one go, so that Ctrl-C is heard before or after, never in between.
 * @param path the file; its folder is made if it is not there
 * @throws if it cannot be written
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.part`, content)
  renameSync(`${path}.part`, path)
}

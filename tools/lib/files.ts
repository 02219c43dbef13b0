import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** @returns the file's bytes; nothing if there is no such file */
export async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Puts a file in its place in one step, so that nobody sees half of it. One that has these bytes already is left alone.
 * @returns whether the file changed
 * @throws if it cannot be written
 */
export async function keep(file: string, bytes: Buffer): Promise<boolean> {
  if ((await read(file))?.equals(bytes)) return false
  await mkdir(dirname(file), { recursive: true })
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}`)
  await writeFile(draft, bytes)
  await rename(draft, file)
  return true
}

/**
 * Removes pictures that belong to no card any more: they would travel to the readers for nothing.
 * @param folder a folder of which this tool is the only author
 * @param names the files that stay
 * @returns the names of those removed
 */
export async function clear(folder: string, names: ReadonlySet<string>): Promise<string[]> {
  const gone = (await readdir(folder)).filter((name) => /\.(png|svg)$/.test(name) && !names.has(name))
  for (const name of gone) await rm(join(folder, name))
  return gone
}

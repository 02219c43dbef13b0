import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { keep } from '../lib/files'

/**
 * Makes a folder hold the files of another and no more. Files that are the same already stay, so that nobody finds the folder empty
 * meanwhile, and who watches it hears only of changes.
 * @param from the folder that is copied
 * @param to the folder that becomes like it; made if it is not there
 * @throws if a file cannot be read or written
 */
export async function mirror(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  const files = await filesIn(from)
  for (const file of files) await keep(join(to, file), await readFile(join(from, file)))
  const stay = new Set(files)
  for (const file of await filesIn(to)) if (!stay.has(file)) await rm(join(to, file), { force: true })
}

/** @returns paths of the files in a folder and below, from the folder */
async function filesIn(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const path of await readdir(folder, { recursive: true })) {
    if ((await stat(join(folder, path))).isFile()) files.push(path)
  }
  return files
}

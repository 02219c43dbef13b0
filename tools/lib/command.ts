/** What the commands of `npm run` share: reading options, and how they end. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'

/** Something in the command line or the environment that has to be put right; the message says how. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig['options']>
type Given<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O & { help: { type: 'boolean' } }; allowPositionals: true }>
>

/**
 * Reads a command line.
 * @param help what `--help` shows; it also follows the message about a mistake
 * @param options as node:util knows them; `--help` is added
 * @param args what follows the command
 * @param most how many words may stand beside options, such as the name of a file
 * @throws UsageError in Chinese
 */
export function readOptions<const O extends Options>(help: string, options: O, args: string[], most = 0): Given<O> {
  const mistake = (problem: string) => new UsageError(`${problem}\n\n${help}`)
  try {
    const given = parseArgs({ args, options: { ...options, help: { type: 'boolean' } }, allowPositionals: true })
    const extra = given.positionals[most]
    if (extra === undefined) return given
    throw mistake(`不认识 ${extra}`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(--?[^' ]*)/.exec(message)?.[1]
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw mistake(`不认识参数 ${option}`)
    if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw error
    throw mistake(/does not take/.test(message) ? `${option} 后面不写值` : `${option} 后面要写值`)
  }
}

/**
 * @param option the option that names it
 * @param path a folder to write into; made if it is not there
 * @returns the whole path
 * @throws UsageError if there can be no such folder
 */
export function folderOf(option: string, path: string): string {
  try {
    mkdirSync(resolve(path), { recursive: true })
    return resolve(path)
  } catch {
    throw new UsageError(`${option} 写的是 ${path || '空的'}；应是一个可以写入的文件夹`)
  }
}

/**
 * Runs a command: `--help` shows its help and nothing else happens. It ends with exit code 2 for a mistake in the command line and 1
 * for what fails later, each told in words.
 * @param work does what the options ask; the exit code it sets stays
 * @param most as for `readOptions`
 */
export async function runCommand<const O extends Options>(
  help: string,
  options: O,
  work: (given: Given<O>) => unknown,
  most = 0,
): Promise<void> {
  try {
    const given = readOptions(help, options, process.argv.slice(2), most)
    if ((given.values as { help?: boolean }).help) console.log(help)
    else await work(given)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

/** Builds the packages that are measured, each as its makers would, into a folder of its own. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

export const ROOT = resolve(__dirname, '../../..')
/** Where the product's editions stand once they are built. */
export const WEAPP = join(ROOT, 'dist/weapp')
export const H5 = join(ROOT, 'dist/h5')

/** All that a build of the product reads. */
export const SOURCES = [
  'src',
  'config',
  'tools',
  'tests/simulator',
  'package.json',
  'tsconfig.json',
  'babel.config.js',
  'project.config.json',
]

const run = promisify(execFile)

/** How long a build may take. It needs a quarter of a minute; a slow machine with other things to do needs many times that. */
export const BUILD_MS = 300_000

/**
 * Builds one edition of a Taro project.
 * @param project its folder
 * @param edition the kind of build
 * @param env what the build's environment holds besides this process's
 * @throws with the compiler's words if it fails
 */
export async function build(
  project: string,
  edition: 'weapp' | 'h5' = 'weapp',
  env: Record<string, string> = {},
): Promise<void> {
  await run(process.execPath, [require.resolve('@tarojs/cli/bin/taro'), 'build', '--type', edition], {
    cwd: project,
    // Within Jest NODE_ENV is `test`, and the build would be one for development. What is only measured needs no fresh pictures.
    env: { ...process.env, NODE_ENV: 'production', DRAFT: '1', ...env },
    maxBuffer: 2 ** 26,
    timeout: BUILD_MS,
  }).catch((failure: Error & { stdout?: string; stderr?: string; killed?: boolean }) => {
    const late = failure.killed ? `: not done after ${BUILD_MS / 1000} s` : ''
    throw new Error(`cannot build ${project}${late}\n${failure.stdout ?? ''}${failure.stderr ?? failure.message}`)
  })
}

/** The environment of a build to be read and not to be weighed: quick, and from what the builds of `npm test` have compiled already. */
export const UNWEIGHED = { MINIFY: 'off', BUILD_CACHE: 'node_modules/.cache/compiled', BUILD_CACHE_READ: '1' }

const SCAFFOLD = 'tools/measure/bench/scaffold'

/** Builds the empty Taro project that the product's weight is held against into a folder. */
export const buildScaffold = (into: string): Promise<void> =>
  build(join(ROOT, SCAFFOLD), 'weapp', { SCAFFOLD_OUT: into })

/** The empty Taro project, built once for as long as nothing in it changes. */
export const keptScaffold = (): Promise<string> => kept('scaffold', [SCAFFOLD], buildScaffold)

/**
 * Copies the product's sources, so that a build of them may be another than the product's.
 * @param into an empty folder; once built, the package lies in its dist/weapp
 */
export async function copyProduct(into: string): Promise<void> {
  for (const one of SOURCES) await cp(join(ROOT, one), join(into, one), { recursive: true })
  await symlink(join(ROOT, 'node_modules'), join(into, 'node_modules'))
}

/** Where built packages are kept that tests need and that seldom change. */
const KEPT = join(ROOT, 'node_modules/.cache/builds')

/**
 * Builds a package unless one from the very same sources is there. Of each name the newest is kept.
 * @param sources files and folders of this repository that it is built from, besides what npm has installed
 * @param make builds it into an empty folder
 * @returns the folder it lies in; nothing is to be written there
 */
export async function kept(
  name: string,
  sources: readonly string[],
  make: (into: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.env.COVERAGE_FILE}`)
  for (const file of [...sources, 'tools/measure/bench/builds.ts', 'package-lock.json']) await addTo(hash, file)
  const folder = join(KEPT, `${name}-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return folder
  await mkdir(KEPT, { recursive: true })
  // Made under another name, so that nobody ever finds half of it.
  const own = await mkdtemp(`${folder}-`)
  try {
    await make(own)
    const old = (await readdir(KEPT)).filter((one) => /^(.+)-[0-9a-f]{16}$/.exec(one)?.[1] === name)
    for (const one of old) await rm(join(KEPT, one), { recursive: true, force: true })
    await rename(own, folder)
  } finally {
    await rm(own, { recursive: true, force: true })
  }
  return folder
}

/** Adds a file, or all files of a folder, with their names to a hash. */
async function addTo(hash: ReturnType<typeof createHash>, file: string): Promise<void> {
  const path = join(ROOT, file)
  if ((await stat(path)).isDirectory()) {
    for (const name of (await readdir(path)).sort()) await addTo(hash, `${file}/${name}`)
  } else hash.update(`\n${file}\n`).update(await readFile(path))
}

/**
 * @param work what is done in a folder of its own, which is gone afterwards
 * @returns what the work returns
 */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The weight of a built mini-program: by kind of file, the main package and the subpackages apart. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { tarOf, type TarFile } from './tar'
import { readyToCompress, zstdBytes } from './zstd'

export const KINDS = ['js', 'wxml', 'style', 'json', 'images'] as const
export type Kind = (typeof KINDS)[number]

/** Bytes; `zstd` is that of all the files in one tar at level 19. */
export interface Weight {
  raw: number
  zstd: number
}

export interface PackageWeight extends Record<Kind, Weight> {
  /** All but the images. */
  code: Weight
  total: Weight
  /** The heaviest image's bytes. */
  heaviestImage: number
}

/** By the root of the package in app.json; the main package is `main`. */
export type Weights = Record<string, PackageWeight>

export const MAIN = 'main'

const KIND_OF: Record<string, Kind> = {
  '.js': 'js',
  '.wxml': 'wxml',
  '.wxss': 'style',
  '.wxs': 'style',
  '.json': 'json',
  '.png': 'images',
  '.jpg': 'images',
  '.svg': 'images',
}

/**
 * Files of the folder that never reach a reader: on upload WeChat replaces project.config.json by a stub (as miniprogram-ci does), and does
 * not take text files.
 */
const NOT_SHIPPED = /(^|\/)project(\.private)?\.config\.json$|^(licences|notices)\.txt$|\.LICENSE\.txt$/

/**
 * Weighs a built mini-program.
 * @param folder where its app.json is
 * @returns the weight of each of its packages
 * @throws if the folder holds a file of a kind that nobody knows
 */
export async function weigh(folder: string): Promise<Weights> {
  await readyToCompress()
  const files = filesOf(folder)
  const of = packageOf(folder)
  return Object.fromEntries(
    [MAIN, ...rootsOf(folder)].map((name) => [name, weightOf(files.filter(({ path }) => of(path) === name))]),
  )
}

/** The roots of the subpackages. */
function rootsOf(folder: string): string[] {
  const { subPackages = [] } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  return subPackages.map(({ root }) => root.replace(/\/$/, ''))
}

/** @returns a function that says which package a file of a built mini-program is in, by its name in `Weights` */
export function packageOf(folder: string): (path: string) => string {
  const roots = rootsOf(folder)
  return (path) => roots.find((root) => path.startsWith(`${root}/`)) ?? MAIN
}

/** @returns the files of a built mini-program that readers get, sorted by path */
export function filesOf(folder: string): TarFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !NOT_SHIPPED.test(path))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path)) }))
}

/** @throws for a kind that nobody knows */
export function kindOf(path: string): Kind {
  const kind = KIND_OF[extname(path)]
  if (!kind) throw new Error(`${path}: a kind of file that nobody weighs yet`)
  return kind
}

function weightOf(files: TarFile[]): PackageWeight {
  const kinds = Object.fromEntries(
    KINDS.map((kind) => [kind, weightOfAll(files.filter(({ path }) => kindOf(path) === kind))]),
  ) as Record<Kind, Weight>
  const images = files.filter(({ path }) => kindOf(path) === 'images')
  return {
    ...kinds,
    code: weightOfAll(files.filter((file) => !images.includes(file))),
    total: weightOfAll(files),
    heaviestImage: Math.max(0, ...images.map(({ content }) => content.length)),
  }
}

function weightOfAll(files: TarFile[]): Weight {
  return {
    raw: files.reduce((sum, { content }) => sum + content.length, 0),
    zstd: files.length ? zstdBytes(tarOf(files)) : 0,
  }
}
